import { inTerms } from '../pack/in-terms.ts'
import { type PolicyPack, paragraphsIn } from '../pack/pack.ts'
import type { Review } from '../review.ts'

export type MailReason = {
  readonly rule: string
  readonly type: string
  readonly severity: string
  readonly paragraphs: readonly string[]
  readonly advice: string
}

export function mailReasons(review: Review, pack: PolicyPack): MailReason[] {
  const unchecked = (rule: string, type: string, advice: string): MailReason => ({
    ...{ rule, type, severity: 'sign-off', advice },
    paragraphs: paragraphsIn(pack, ['12']),
  })
  const seen = new Map<string, MailReason>()
  for (const { rule, type, severity, paragraphs: cited, advice: text } of review.findings)
    if (severity !== 'note')
      seen.set(`${rule} ${type}`, {
        rule,
        type,
        severity,
        paragraphs: paragraphsIn(pack, cited),
        advice: inTerms(text, pack.terms),
      })
  for (const { why } of review.unread) seen.set(`unread ${why}`, unchecked('reading/unread', 'UNREAD', why))
  for (const { rule } of review.failures)
    seen.set(`failure ${rule}`, unchecked(rule, 'NOT_CHECKED', 'This check could not be made; a person must look.'))
  return [...seen.values()]
}
