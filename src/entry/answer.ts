import type { Finding, Review, Verdict } from '../core/review.ts'
import type { ExtractionResult } from '../reading/extraction-result.ts'

export function answerOf(review: Review, verdict: Verdict) {
  return {
    verdict,
    findings: review.findings.map(
      ({ rule, detector, type, severity, confidence, part, start, end, paragraphs, because, advice, where, box }) => ({
        rule,
        detector,
        type,
        severity,
        confidence,
        part,
        start,
        end,
        paragraphs,
        because,
        advice,
        ...(where === undefined ? {} : { where }),
        ...(box === undefined ? {} : { box }),
      }),
    ),
    unread: [...review.unread, ...review.failures.map((failure) => ({ part: failure.rule, why: failure.why }))],
  }
}

const VERDICTS = { clear: 'clear', 'sign-off': 'needs sign-off', block: 'must not go out' } as const

export function tell(path: string, extraction: ExtractionResult, review: Review, verdict: Verdict): string {
  const texts = new Map(extraction.parts.map((part) => [part.id, part.text]))
  const found = review.findings.map((finding) => line(finding, texts.get(finding.part)))
  const unread = review.unread.map((part) => `  could not read ${part.part}: ${part.why}`)
  const broken = review.failures.map((failure) => `  rule ${failure.rule}: ${failure.why}`)
  return [`${path}: ${VERDICTS[verdict]}`, ...found, ...unread, ...broken].join('\n')
}

function line(finding: Finding, text: string | undefined): string {
  const words =
    text === undefined ? '' : ` “${text.slice(finding.start, finding.end).replace(/\s+/g, ' ').slice(0, 60)}”`
  const place = finding.where ? `${finding.part}, ${finding.where}` : finding.part
  return `  ${finding.severity.padEnd(8)} ${finding.type}${words} in ${place} at ${finding.start}
           ${finding.because.replace(/\.$/, '')}. ${finding.advice} (policy ${finding.paragraphs.join(', ')})`
}
