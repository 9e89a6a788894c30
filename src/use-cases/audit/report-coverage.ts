import type { Rule } from '../../../detectors/contract.ts'
import { dayOf } from '../../core/deadline.ts'
import { type Covered, coverage } from '../../core/record/coverage.ts'
import { type Period, periodOf } from '../../core/record/record.ts'
import type { Dependencies } from '../dependencies.ts'

/** YYYY-MM-DD; if absent, the last year. */
export type AskedPeriod = { readonly from?: string | undefined; readonly until?: string | undefined }

export const reportCoverage =
  ({ ports }: Dependencies) =>
  async (rules: readonly Rule[], asked: AskedPeriod): Promise<{ period: Period; covered: Covered[] }> => {
    const period = periodOf(dayOf(ports.now()), asked)
    const { pack } = await ports.officeSnapshot()
    return { period, covered: coverage({ rules, pack }, await ports.happened(period), period) }
  }
