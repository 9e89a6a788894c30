import type { Picture } from '../../detectors/contract.ts'
import { type Calibration, calibrating } from '../../detectors/crest-and-logo/matcher/calibrate.ts'

/** What registering a picture as a mark learns about it. It takes seconds; others are let by after each step. */
export async function learnt(reference: Picture): Promise<Calibration> {
  const mark = { id: 'new', name: 'new', kind: 'office', owner: '', reference, permissions: [] } as const
  const steps = calibrating(mark)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((go) => setTimeout(go, 0))
  }
}
