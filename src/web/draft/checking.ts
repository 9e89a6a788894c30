import type { Draft } from '../../core/draft.ts'
import { judge } from '../../core/judge.ts'
import { STILL_CLASSIFYING } from '../../core/still-classifying.ts'
import type { DraftCheck } from '../../use-cases/items/check.ts'
import type { Service } from '../../use-cases/service.ts'
import { nestedNames } from '../findings/nested.ts'
import type { Checked } from './found.tsx'

export function checking(service: Service) {
  return async function check(draft: Draft, by: string, timeoutMs?: number): Promise<Checked> {
    const { listening, ...found } = withoutLateClassifier(await service.items.check(draft, by, timeoutMs))
    const { parts } = found.text
    return {
      ...found,
      judged: await service.audit.reportJudged(),
      listening,
      review: { ...found.review, findings: nestedNames(found.review.findings, (one) => one.part, parts) },
      text: { ...found.text, parts: nestedNames(parts, (part) => part.id, parts) },
      missing: await service.items.checkGates(draft, by, found.review),
      foreseen: await service.items.forecast(draft, by, found),
    }
  }
}

/** A pending classifier result is no failure while the page polls. */
function withoutLateClassifier({ review, text }: DraftCheck) {
  const failures = review.failures.filter(({ why }) => why !== STILL_CLASSIFYING)
  const reduced = { ...review, failures }
  return { review: reduced, verdict: judge(reduced), text, listening: failures.length < review.failures.length }
}
