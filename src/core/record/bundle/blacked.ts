import type { Finding } from '../../review.ts'

type Span = { readonly start: number; readonly end: number; readonly says: string }

/** Merges overlapping findings, so that nothing of one is left; envelopes go whole. */
export function blackedOut(part: Part, findings: readonly Finding[]): string {
  if (part.kind === 'recipients') return '[redacted: recipients]'
  const spans = findings.filter(isPersonal).flatMap((finding) => spansOf(finding, part))
  return joined(spans).reduceRight(
    (text, { start, end, says }) => `${text.slice(0, start)}[redacted: ${says}]${text.slice(end)}`,
    part.text,
  )
}

function isPersonal({ detector, severity }: Finding): boolean {
  return detector === 'personal-data' && severity !== 'note'
}

const NAMES: Readonly<Record<string, string>> = {
  JOINT_RISK: 'details that identify someone',
  LOCATION_DATA: 'place of a picture',
}

function spansOf(finding: Finding, part: Part): Span[] {
  const says = NAMES[finding.type] ?? finding.type.toLowerCase().replaceAll('_', ' ')
  return [finding, ...(finding.related ?? [])]
    .filter((span) => span.part === part.id)
    .map(({ start, end }) => (end > start ? { start, end, says } : { start: 0, end: part.text.length, says }))
}

function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1)
    if (!last || span.start >= last.end) apart.push(span)
    else if (span.end > last.end) apart.splice(-1, 1, { ...last, end: span.end })
  }
  return apart
}

export type Part = { readonly id: string; readonly kind: string; readonly text: string; readonly where?: string }
