import nlp from 'compromise'

/** Knows thousands of names and costs milliseconds, so only doubtful names are asked. */
const BEFORE = 60
const AFTER = 40
const PUBLICATION = 8

/** Mail must be fast; a person reads a publication anyway. */
export const questions = (quick: boolean): number => (quick ? 0 : PUBLICATION)

export function agrees(text: string, start: number, end: number): boolean {
  const from = opening(text, start)
  const sentence = text.slice(from, Math.min(text.length, end + AFTER)).split('\n')[0]!
  const name = text.slice(start, end).toLowerCase()
  const people: string[] = nlp(sentence).people().out('array')
  return people.some((person) => {
    const plain = person.toLowerCase()
    return plain.includes(name) || (plain.length > 3 && name.includes(plain.replace(/[,.;:!?’']+$/, '')))
  })
}

function opening(text: string, start: number): number {
  const lead = text.slice(Math.max(0, start - BEFORE), start)
  const cut = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. '))
  return start - lead.length + cut + 1
}
