import nlp from 'compromise'

/** `compromise` costs milliseconds, so only so many names in doubt are asked, and none in mail, which must be fast. */
const QUESTIONS = 8
const BEFORE = 60
const AFTER = 40

/** Whether compromise reads the range as a person. Offsets count UTF-16 units. */
export function secondOpinion(isMail: boolean): (text: string, start: number, end: number) => boolean {
  let left = isMail ? 0 : QUESTIONS
  return (text, start, end) => left-- > 0 && isPerson(text, start, end)
}

function isPerson(text: string, start: number, end: number): boolean {
  const sentence = text.slice(opening(text, start), end + AFTER).split('\n')[0]!
  const name = text.slice(start, end).toLowerCase()
  const people: string[] = nlp(sentence).people().out('array')
  return people.some((person) => person.toLowerCase().includes(name))
}

function opening(text: string, start: number): number {
  const lead = text.slice(Math.max(0, start - BEFORE), start)
  const cut = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. '))
  return start - lead.length + cut + 1
}
