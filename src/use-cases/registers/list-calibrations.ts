import { type Calibration, calibrationInForce } from '../../core/calibration/calibration.ts'
import { CALIBRATION_READERS, CALIBRATORS } from '../../core/calibration/plan.ts'
import { dayOf } from '../../core/deadline.ts'
import { looks, mayLook } from '../../core/record/record.ts'
import type { Dependencies } from '../dependencies.ts'

export type Calibrations = {
  /** Newest first. */
  readonly all: readonly Calibration[]
  /** Id of the one whose thresholds apply. */
  readonly inForce: string | undefined
  readonly mayUndo: boolean
}

/** Every calibration with its effect. Refusal: `not-yours`. */
export const listCalibrations =
  ({ ports }: Dependencies) =>
  async (by: string): Promise<Calibrations> => {
    const snapshot = await ports.officeSnapshot()
    const day = dayOf(ports.now())
    mayLook(snapshot, by, day, CALIBRATION_READERS)
    const all = (snapshot.office.calibrations ?? []).toSorted((a, b) => (a.made < b.made ? 1 : -1))
    return { all, inForce: calibrationInForce(all)?.id, mayUndo: looks(snapshot, by, day, CALIBRATORS) }
  }
