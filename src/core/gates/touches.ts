import type { Facts } from './gate.ts'

/** A condition that forbids a subject: “Nothing about live investigations”. Any other asks for an act, or for a place. */
const FORBIDS = /^(?:nothing|not|never|no (?:comments?|statements?|words?)) (?:about|of|on|regarding|concerning) (.+)$/i

/** A further sentence, an exception or an act: “Nothing about budgets. Show it to Anneka first”. */
const SAYS_MORE = /[.;:!?\n,(–—]|\b(?:unless|except|without|until|before|after|only|but|always|show|ask|send|tell)\b/i

const PLAIN = new Set(
  'a about an and any at by for from her him his in it its like of on or other our such that the their them this those to with'.split(
    ' ',
  ),
)

/** Yes wherever it cannot be known: before the check, with files, or for a condition that forbids no subject. */
export function mayTouch(condition: string, { draft, review }: Pick<Facts, 'draft' | 'review'>): boolean {
  const subject = FORBIDS.exec(condition.trim().replace(/\.$/, ''))?.[1]
  if (subject === undefined || SAYS_MORE.test(subject) || !review || draft.files.length > 0) return true
  if (review.unread.length + review.failures.length > 0) return true
  if (review.findings.some(({ severity }) => severity !== 'note')) return true
  const stems = wordsOf(subject).flatMap((word) => (PLAIN.has(word) ? [] : [stemOf(word)]))
  const written = [draft.title, draft.body, ...draft.recipients.map(({ address }) => address)].flatMap(wordsOf)
  return stems.length === 0 || written.some((word) => stems.some((stem) => word.includes(stem)))
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The beginning that forms of one word share: “investigations”, “investigate”. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(3, Math.ceil(word.length * 0.6)))
}
