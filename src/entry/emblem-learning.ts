import type { Picture } from '../../detectors/contract.ts'
import { isBlank } from '../../detectors/crest-and-logo/matcher/blank.ts'
import { type Calibration, calibrating } from '../../detectors/crest-and-logo/matcher/calibrate.ts'
import { Refusal } from '../core/refusal.ts'

export const NOTHING_SHOWN = 'shows nothing to look for: it has one colour, is empty or is far too small.'

/** Takes seconds, and yields after each step. Refusal: `bad-input` where it shows nothing to search for. */
export async function learnt(reference: Picture): Promise<Calibration> {
  if (isBlank(reference)) throw new Refusal('bad-input', NOTHING_SHOWN)
  const emblem = { id: 'new', name: 'new', kind: 'office', owner: '', reference, permissions: [] } as const
  const steps = calibrating(emblem)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((go) => setTimeout(go, 0))
  }
}
