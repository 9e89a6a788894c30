import type { Item } from '../../src/core/item/state.ts'
import type { Service } from '../../src/use-cases/service.ts'
import { GWEN, HELEN } from './scenario.ts'

/** Decides a held email as each approver in turn: the officer gives advice, and the Chief Executive the outcome. */
export async function decideMail(
  service: Service,
  ref: string,
  outcome: 'approved' | 'rejected' = 'approved',
  reason?: string,
): Promise<Item> {
  const { version, shown, outstanding, review } = await service.items.read(ref)
  const advice = outstanding[0]?.asks === 'advice'
  const acknowledged = (review?.findings ?? []).map((_, index) => `f${index + 1}`)
  const decision = { by: advice ? GWEN : HELEN, version: version!, shown: shown!, acknowledged }
  const answer = advice ? ({ outcome: 'advised', reason: 'No objection.' } as const) : { outcome }
  const after = await service.items.decide(ref, { ...decision, ...answer, ...(reason ? { reason } : {}) })
  return after.progress === 'awaiting' ? decideMail(service, ref, outcome, reason) : after
}
