import { everyMatch } from '../../../detectors/every-match.ts'
import type { Finding, Review } from '../review.ts'
import { belongsTo, isQuotedFrom, type PartText, theirsIn, withWhole } from './participants.ts'

/** Where a mail program's quotation begins: Outlook's header block, or a line that ends in "wrote:". */
const BEGINS =
  /(?:^|\n)[ \t>]{0,8}(?:From:[ \t]{0,4}([^\n]{1,200})\n(?:[ \t>]{0,8}\n){0,2}[ \t>]{0,8}(?:Sent|Date):|On [^\n]{4,120}?[,:][ \t]([^\n]{1,200}?)[ \t]wrote:)/g

type Passage = { readonly start: number; readonly end: number; readonly from: string }

/** Anybody can type a quotation, so only what the envelope proves is excused, for one outside recipient. */
export function quotedBack(
  review: Review,
  parts: readonly PartText[],
  recipients: readonly string[],
): ReadonlySet<Finding> {
  const texts = new Map(parts.map(({ id, text }) => [id, { text, quoted: passages(text) }]))
  const back = review.findings.filter((finding) => {
    const { part, start, end } = finding
    const { text = '', quoted = [] } = texts.get(part) ?? {}
    const passage = quoted.find((one) => one.start <= start && end <= one.end)
    const goesBack = passage !== undefined && recipients.every((one) => isQuotedFrom(passage.from, one))
    return goesBack && belongsTo(finding, text.slice(start, end), recipients)
  })
  return withWhole(review, back, theirsIn(parts, recipients))
}

function passages(text: string): Passage[] {
  const begins = everyMatch(text, BEGINS)
  return begins.map((found, index) => ({
    start: found.index,
    end: begins[index + 1]?.index ?? text.length,
    from: found[1] ?? found[2] ?? '',
  }))
}
