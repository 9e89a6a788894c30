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

/** '1 finding that must change, 2 to decide on, 1 part not looked at.' */
function risks({ findings, unread, failures }: Review): string {
  const kinds = [
    ['block', 'that must change'],
    ['sign-off', 'to decide on'],
    ['note', 'to know'],
  ] as const
  const found = kinds
    .map(([severity, what]) => [findings.filter((finding) => finding.severity === severity).length, what] as const)
    .filter(([count]) => count > 0)
    .map(([count, what], index) => `${index === 0 ? plural(count, 'finding') : count} ${what}`)
  const blind = unread.length + failures.length
  const said = [...found, ...(blind > 0 ? [`${plural(blind, 'part')} not looked at`] : [])]
  return said.length === 0 ? 'No findings.' : `${said.join(', ')}.`
}
