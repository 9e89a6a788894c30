import type { Rule } from '../../../detectors/contract.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Policy } from '../../core/policy.ts'
import { type Covered, coverage } from '../../core/record/coverage.ts'
import { itemsOf, mayLook, type Period, periodOf, READERS } from '../../core/record/record.ts'
import { type Statistics, statistics } from '../../core/record/statistics.ts'
import type { Ports } from '../../ports.ts'

/** Days that somebody asks about, YYYY-MM-DD; the year up to today when absent. */
export type Asked = { readonly from?: string | undefined; readonly until?: string | undefined }

/** What the record says when all of it is looked at. */
export function recordActs(ports: Ports, policy: Policy) {
  return {
    /** Every paragraph of the policy: what carries it, and what that did. */
    async coverage(rules: readonly Rule[], asked: Asked): Promise<{ period: Period; covered: Covered[] }> {
      const period = periodOf(dayOf(ports.now()), asked)
      return { period, covered: coverage({ rules, policy }, await ports.happened(period), period) }
    },

    /** For the annual review. It shows who did how much: `not-yours` for those who do not answer for that. */
    async statistics(by: string, asked: Asked): Promise<Statistics> {
      const today = dayOf(ports.now())
      mayLook(await ports.house(), by, today, READERS)
      const period = periodOf(today, asked)
      return statistics(itemsOf(await ports.happened(period)), period)
    },
  }
}
