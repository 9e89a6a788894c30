import type { Ports, Write } from '../../ports.ts'
import { type Database, type Query, sql, statement } from './sql.ts'

type JudgedRows = NonNullable<Write['judged']>

/** The counts of an item replace its earlier ones. */
export function judgedWrites(item: string, { rules, at }: JudgedRows): Query[] {
  return [
    sql.deleteFrom('judged').where('item', '=', item),
    ...rules.map((counts) => sql.insertInto('judged').values({ item, at, ...counts })),
  ]
}

export function judgedFindings(database: Database): Pick<Ports, 'judgedByRule' | 'keepJudged'> {
  return {
    judgedByRule: (since) =>
      database.all(
        statement(
          `select rule, sum("right") as "right", sum(wrong) as wrong from (
             select rule, "right", wrong from judged where at >= ?
             union all
             select rule, case when judged = 'right' then 1 else 0 end, case when judged = 'wrong' then 1 else 0 end
               from observedCase where judgedAt >= ?) as counts
           group by rule order by rule`,
          ...[since, since],
        ),
      ),
    keepJudged: (item, judged) => database.batch(judgedWrites(item, judged)),
  }
}
