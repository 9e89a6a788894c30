import { type Calibration, calibrationInForce, newestFirst } from '../../core/calibration/calibration.ts'
import { CALIBRATORS } from '../../core/calibration/plan.ts'
import { dayOf } from '../../core/deadline.ts'
import { looks, mayLook } from '../../core/record/record.ts'
import { CALIBRATION_READERS } from '../../core/register/calibrations.ts'
import type { Dependencies } from '../dependencies.ts'

export type Calibrations = {
  /** Newest first. */
  readonly all: readonly Calibration[]
  readonly inForce: string | undefined
  readonly mayUndo: boolean
}

/** Throws `not-yours`. */
export const listCalibrations =
  ({ ports }: Dependencies) =>
  async (by: string): Promise<Calibrations> => {
    const snapshot = await ports.officeSnapshot()
    const day = dayOf(ports.now())
    mayLook(snapshot, by, day, CALIBRATION_READERS)
    const all = newestFirst(snapshot.office.calibrations)
    return { all, inForce: calibrationInForce(all)?.id, mayUndo: looks(snapshot, by, day, CALIBRATORS) }
  }
