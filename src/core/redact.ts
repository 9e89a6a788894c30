import type { Finding } from './review.ts'

/**
 * A pasted text with the suggestions of these findings put in place of what they found. Where two overlap, the longer one counts.
 * Offsets are UTF-16; findings in other parts, and those without a suggestion, change nothing.
 */
export function redacted(text: string, part: string, findings: readonly Finding[]): string {
  const chosen: Finding[] = []
  const candidates = findings.filter(
    (finding) => finding.part === part && finding.suggestion !== undefined && finding.end > finding.start,
  )
  for (const finding of candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (chosen.every((other) => finding.end <= other.start || finding.start >= other.end)) chosen.push(finding)
  return chosen
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, suggestion }) => now.slice(0, start) + suggestion + now.slice(end), text)
}
