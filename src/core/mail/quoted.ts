import { everyMatch } from '../../../detectors/every-match.ts'
import type { Finding, Review } from '../review.ts'

/** What people put under their mail about themselves. */
const CONTACT = new Set([
  'personal-data/person',
  'personal-data/email',
  'personal-data/phone',
  'personal-data/home-address',
  'personal-data/postcode',
])
const WHOLE = 'personal-data/mail-disclosure'

/** Where a mail program begins what it quotes: Outlook's block of headers, or the line that ends in "wrote:". */
const BEGINS =
  /(?:^|\n)[ \t>]{0,8}(?:From:[ \t]{0,4}([^\n]{1,200})\n(?:[ \t>]{0,8}\n){0,2}[ \t>]{0,8}(?:Sent|Date):|On [^\n]{4,120}?[,:][ \t]([^\n]{1,200}?)[ \t]wrote:)/g

type Passage = { readonly start: number; readonly end: number; readonly from: string }

/**
 * Contact details that stand in a quoted answer of a recipient go back to where they came from. Everything else in it is
 * weighed, and so is what was quoted of anybody else.
 */
export function quotedBack(
  review: Review,
  parts: readonly { readonly id: string; readonly text: string }[],
  recipients: readonly string[],
): ReadonlySet<Finding> {
  const back = new Map(
    parts.map(({ id, text }) => [id, passages(text).filter(({ from }) => recipients.some((one) => names(from, one)))]),
  )
  const within = ({ rule, part, start, end }: Finding) =>
    CONTACT.has(rule) && (back.get(part) ?? []).some((passage) => passage.start <= start && end <= passage.end)
  const found = new Set(review.findings.filter(within))
  // That something is told about somebody is said of the part as a whole: it falls with the last of what is told.
  const told = (part: string) =>
    review.findings.some(
      (one) =>
        one.part === part &&
        one.rule.startsWith('personal-data/') &&
        one.rule !== WHOLE &&
        one.severity !== 'note' &&
        !found.has(one),
    )
  const whole = review.findings.filter(
    (one) => one.rule === WHOLE && [...found].some(({ part }) => part === one.part) && !told(one.part),
  )
  return new Set([...found, ...whole])
}

function passages(text: string): Passage[] {
  const begins = everyMatch(text, BEGINS)
  return begins.map((found, index) => ({
    start: found.index,
    end: begins[index + 1]?.index ?? text.length,
    from: (found[1] ?? found[2] ?? '').toLowerCase(),
  }))
}

/** The quoted sender is this recipient: by the address, or where only a name stands, by the name of the mailbox. */
function names(from: string, recipient: string): boolean {
  const address = recipient.toLowerCase()
  if (from.includes('@')) return from.includes(address)
  const box = address
    .slice(0, address.lastIndexOf('@'))
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
  const said = from.split(/[^\p{L}]+/u)
  return box.length > 0 && box.every((word) => said.includes(word))
}
