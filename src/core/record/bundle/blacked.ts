import type { Finding } from '../../review.ts'
import type { Part } from './bundle.ts'

type Span = { readonly start: number; readonly end: number; readonly says: string }

/**
 * A part with the personal data out. Unlike a redaction that an author chooses, nothing that any finding covers is left: what
 * overlaps is taken out together, and a finding on a part as a whole takes all of it. Who receives a message is left out whole.
 */
export function blackedOut(part: Part, findings: readonly Finding[]): string {
  if (part.kind === 'recipients') return '[redacted: recipients]'
  const spans = findings.filter(isPersonal).flatMap((finding) => spansOf(finding, part))
  return joined(spans).reduceRight(
    (text, { start, end, says }) => `${text.slice(0, start)}[redacted: ${says}]${text.slice(end)}`,
    part.text,
  )
}

/** Personal data that is not properly public: what a consent or a public role covers is a note. */
function isPersonal({ detector, severity }: Finding): boolean {
  return detector === 'personal-data' && severity !== 'note'
}

/** Also the places that make one risk together with it. */
function spansOf(finding: Finding, part: Part): Span[] {
  const says = finding.type.toLowerCase().replaceAll('_', ' ')
  return [finding, ...(finding.related ?? [])]
    .filter((span) => span.part === part.id)
    .map(({ start, end }) => (end > start ? { start, end, says } : { start: 0, end: part.text.length, says }))
}

/** In the order of the text, with those that overlap made one; the longest names it. */
function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1)
    if (!last || span.start >= last.end) apart.push(span)
    else if (span.end > last.end) apart.splice(-1, 1, { ...last, end: span.end })
  }
  return apart
}
