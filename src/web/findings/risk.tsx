import type { Review, Verdict } from '../../core/review.ts'
import { plural, VERDICT } from '../words.ts'

/** The line that says at a glance how risky it is. */
export function Risk({ review, verdict }: { review: Review; verdict: Verdict }) {
  return (
    <p class={`cs-risk cs-risk--${verdict}`}>
      <strong>{VERDICT[verdict]}.</strong> {risks(review)}
    </p>
  )
}

function risks(review: Review): string {
  const count = (severity: string) => review.findings.filter((finding) => finding.severity === severity).length
  const said = [
    [count('block'), 'that must change'],
    [count('sign-off'), 'to decide on'],
    [review.unread.length + review.failures.length, 'not looked at'],
    [count('note'), 'to know'],
  ] as const
  const lines = said.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  if (lines.length === 0) return 'No findings.'
  return lines.length === 1 ? `${lines[0]}.` : `${plural(review.findings.length, 'finding')}: ${lines.join(', ')}.`
}
