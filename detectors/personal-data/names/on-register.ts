import { onceFor } from '../../by-reading.ts'
import type { KnownPerson, Reading } from '../../contract.ts'
import { live } from '../register.ts'
import type { Candidate } from './name-candidates.ts'

type Entry = { readonly entry: KnownPerson; readonly names: readonly (readonly string[])[] }
type People = {
  /** In order, by each word of a name. */
  readonly byWord: ReadonlyMap<string, readonly Entry[]>
  /** How many names have each word. */
  readonly alike: ReadonlyMap<string, number>
}

const peopleOf = onceFor((all: readonly KnownPerson[]): People => {
  const [byWord, alike] = [new Map<string, Entry[]>(), new Map<string, number>()]
  for (const entry of all) {
    const names = [entry.name, ...(entry.aliases ?? [])].map((name) => name.toLowerCase().split(/\s+/))
    for (const word of new Set(names.flat())) byWord.set(word, [...(byWord.get(word) ?? []), { entry, names }])
    for (const word of new Set(entry.name.toLowerCase().split(' '))) alike.set(word, (alike.get(word) ?? 0) + 1)
  }
  return { byWord, alike }
})

export function onRegister(candidate: Candidate, { known, circumstances }: Reading): string | undefined {
  const today = circumstances.today
  const people = peopleOf(known.people)
  const words = candidate.words.map((word) => word.toLowerCase())
  const entries = people.byWord.get(words.at(-1) ?? '') ?? []
  const person = entries.find((one) => live(one.entry, today) && namesThem(words, one, people))?.entry
  if (person)
    return person.standing === 'office' ? "is on the office's list of people" : 'is on the list of public figures'
  const whole = words.join(' ')
  if (known.candidates.some((entry) => live(entry, today) && entry.name.toLowerCase() === whole))
    return 'is a candidate'
  return known.media.some((entry) => entry.name?.toLowerCase() === whole)
    ? 'is a journalist on the register'
    : undefined
}

/** Or a given name that is unique on the list. */
function namesThem(words: readonly string[], { names }: Entry, { alike }: People): boolean {
  return names.some((own) => {
    if (words.length === 1) return alike.get(words[0]!) === 1 && own.includes(words[0]!)
    // 'SAMPLE, Ann' in a list is Ann Sample.
    if (words.length === 2 && own.at(-1) === words[0] && own[0] === words[1]) return true
    return own.at(-1) === words.at(-1) && (own[0] === words[0] || own.length === 1)
  })
}
