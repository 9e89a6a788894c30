import { addDays } from '../../core/calendar.ts'
import type { JudgedRules } from '../../core/calibration/judged.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Dependencies } from '../dependencies.ts'

const YEAR = 365

export const reportJudged =
  ({ ports }: Dependencies) =>
  async (): Promise<JudgedRules> => {
    const counts = await ports.judgedByRule(`${addDays(dayOf(ports.now()), -YEAR)}T00:00:00.000Z`)
    return new Map(counts.map((one) => [one.rule, one]))
  }
