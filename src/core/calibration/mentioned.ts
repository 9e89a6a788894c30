import type { KnownContact } from '../../../detectors/contract.ts'
import { groupBy } from '../group-by.ts'
import type { Finding, Review } from '../review.ts'

export type Mention = { readonly value: string; readonly texts: number }
export type ContactMention = Mention & { readonly type: KnownContact['type'] }

export type MentionsIn = {
  readonly names: readonly string[]
  readonly contacts: readonly Pick<ContactMention, 'type' | 'value'>[]
  /** Surnames of people about whom the text may say something private. */
  readonly barred: readonly string[]
}

const OFTEN = 3

const CONTACTS: Readonly<Record<string, KnownContact['type']>> = {
  EMAIL: 'email',
  PHONE: 'phone',
  SOCIAL_HANDLE: 'handle',
}
/** Personal data that says nothing private of the people whom a text names. */
const HARMLESS = new Set(['PERSON', 'EMAIL', 'PHONE', 'SOCIAL_HANDLE', 'POSTCODE', 'VAT_NUMBER', 'COLLAR_NUMBER'])

function isPrivate({ detector, type, severity }: Finding): boolean {
  if (severity === 'block') return true
  return detector === 'personal-data' ? !HARMLESS.has(type) : detector === 'confidentiality' && severity !== 'note'
}

export function mentionsIn(
  { findings, unread, failures }: Pick<Review, 'findings' | 'unread' | 'failures'>,
  parts: readonly { readonly id: string; readonly text: string }[],
): MentionsIn {
  const texts = new Map(parts.map(({ id, text }) => [id, text]))
  const words = ({ part, start, end }: Finding) =>
    (texts.get(part)?.slice(start, end) ?? '').replace(/\s+/g, ' ').trim()
  const names = findings.filter(({ type }) => type === 'PERSON').map(words)
  const contacts = findings.flatMap((finding) => {
    const type = CONTACTS[finding.type]
    return type ? [{ type, value: words(finding) }] : []
  })
  return {
    names: [...new Set(names.filter((name) => /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’.-]+)+$/u.test(name)))],
    contacts: [...new Map(contacts.map((one) => [`${one.type} ${one.value}`, one])).values()],
    // What was not read or checked may be about anybody.
    barred: unread.length + failures.length > 0 || findings.some(isPrivate) ? surnamesIn(parts) : [],
  }
}

/** A text that says 'Ms Smith was convicted' bars Jane Smith. */
function surnamesIn(parts: readonly { readonly text: string }[]): readonly string[] {
  return [...new Set(parts.flatMap(({ text }) => text.match(/(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]*/gu) ?? []).map(folded))]
}

const folded = (word: string) => word.replace(/['’]s?$/i, '').toLowerCase()

const surnameOf = (name: string) => folded(name.slice(name.lastIndexOf(' ') + 1))

export const barring = (mentions: MentionsIn): MentionsIn => ({ ...mentions, names: [], contacts: [] })

export function mentionedOften(all: readonly MentionsIn[]): {
  readonly people: readonly Mention[]
  readonly contacts: readonly ContactMention[]
} {
  const barred = new Set(all.flatMap((one) => one.barred))
  const people = counted(all.flatMap(({ names }) => names)).filter(({ value }) => !barred.has(surnameOf(value)))
  const contacts = counted(all.flatMap((one) => one.contacts.map(({ type, value }) => `${type} ${value}`)))
  return {
    people,
    contacts: contacts.map(({ value, texts }) => {
      const [type = ''] = value.split(' ', 1)
      return { type: type as KnownContact['type'], value: value.slice(type.length + 1), texts }
    }),
  }
}

function counted(values: readonly string[]): Mention[] {
  return [...groupBy(values, (value) => value)]
    .map(([value, own]) => ({ value, texts: own.length }))
    .filter(({ texts }) => texts >= OFTEN)
    .toSorted((a, b) => b.texts - a.texts || (a.value < b.value ? -1 : 1))
}
