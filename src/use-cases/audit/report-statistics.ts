import { dayOf } from '../../core/deadline.ts'
import { itemsOf, mayLook, periodOf, READERS } from '../../core/record/record.ts'
import { type Statistics, statistics } from '../../core/record/statistics.ts'
import type { Dependencies } from '../dependencies.ts'
import type { AskedPeriod } from './report-coverage.ts'

/** Throws `not-yours`, because it shows what each person did. */
export const reportStatistics =
  ({ ports }: Dependencies) =>
  async (by: string, asked: AskedPeriod): Promise<Statistics> => {
    const today = dayOf(ports.now())
    const snapshot = await ports.officeSnapshot()
    mayLook(snapshot, by, today, READERS)
    const period = periodOf(today, asked)
    return statistics(itemsOf(await ports.happened(period)), period, snapshot.pack)
  }
