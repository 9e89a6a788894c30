import { addDays } from '../calendar.ts'
import { dayOf } from '../deadline.ts'
import type { NewNotice } from '../notice.ts'
import type { Role } from '../registers.ts'
import { hasEnded } from './describe.ts'
import type { Content, RegisterEntry, RowVersion } from './entry.ts'
import { rolesIn, type Written } from './identity.ts'
import type { Values } from './values.ts'

/** Roles that sign off, or let something go at once. */
const DECIDING: readonly Role[] = ['chief-executive', 'independent-reviewer', 'on-call']
/** Days for which a person is new as a decider. */
const NEW_DAYS = 30

/** So that nobody makes themselves a Chief Executive unseen. */
export function deciderNotices({ register, rows, changes, at, seq }: Written): NewNotice[] {
  if (register.id !== 'people') return []
  const day = dayOf(at)
  const gained = changes.filter(({ row, values }) => {
    const before = decides(rows.find(({ id }) => id === row)?.values, day)
    return decides(values, day).some((role) => !before.includes(role))
  })
  const chiefs = rows.filter(({ values }) => decides(values, day).includes('chief-executive'))
  return gained.flatMap(({ row }) =>
    chiefs.map(({ id: to }) => ({
      ...{ dedupeKey: `decider-added ${row} ${seq} ${to}`, to, kind: 'decider-added' as const },
      ...{ item: null, at, notBefore: at },
    })),
  )
}

/** Undefined for those who were there first, or whose row was erased. */
export function newDecider(
  entries: readonly RegisterEntry[],
  versions: readonly RowVersion[],
  at: string,
): string | undefined {
  const today = dayOf(at)
  let since: string | undefined
  let before: Values | undefined
  for (const { seq, content } of versions.toSorted((a, b) => a.seq - b.seq)) {
    const entry = entries[seq - 1]
    if (!entry || !content) continue
    const { values } = JSON.parse(content) as Content
    const day = dayOf(entry.at)
    // A row that had ended did not count.
    const had = decides(before, day)
    const isSeed = entry.what === 'registered' && entry.how === 'seeded'
    if (decides(values, day).some((role) => !had.includes(role))) since = isSeed ? undefined : day
    before = values
  }
  return since && since > addDays(today, -NEW_DAYS) ? since : undefined
}

/** Roles from a later day count too. */
function decides(values: Values | undefined, day: string): readonly Role[] {
  if (!values || hasEnded({ values }, day)) return []
  return DECIDING.filter((role) => rolesIn(values).includes(role))
}
