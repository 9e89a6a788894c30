import {
  firstDay,
  MAX_REPORT_DAYS,
  mayReadReport,
  type ObservedReport,
  observedReport,
} from '../../core/mail/observed-report.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'

const USUAL_DAYS = 30

export type ReportQuery = {
  readonly days?: number | undefined
  /** A gateway has none. */
  readonly by?: string
}

/** Throws `not-yours`, `bad-input`. */
export const reportObserved =
  ({ ports }: Dependencies) =>
  async ({ days = USUAL_DAYS, by }: ReportQuery): Promise<ObservedReport> => {
    const at = ports.now()
    const snapshot = await ports.officeSnapshot()
    if (by !== undefined && !mayReadReport(snapshot, by, at))
      throw new Refusal(
        'not-yours',
        `This report is for the ${snapshot.pack.terms.chiefExecutive}, the data protection officer and administrators.`,
      )
    if (!Number.isInteger(days) || days < 1 || days > MAX_REPORT_DAYS)
      throw new Refusal('bad-input', `Days must be a whole number, 1 to ${MAX_REPORT_DAYS}.`)
    const counts = await ports.observedCounts(`${firstDay(at, days)}T00:00:00.000Z`)
    return observedReport(counts, snapshot.office.observeOnly, at, days)
  }
