import { nameOf } from '../../core/office-snapshot.ts'
import { registerOf } from '../../core/register/all.ts'
import { liveOn, type Row } from '../../core/register/describe.ts'
import * as plans from '../../core/register/plan.ts'
import { matches } from '../../core/register/search.ts'
import type { Dependencies } from '../dependencies.ts'

/** `ended` adds rows not in force today. */
export const listRows =
  ({ rows }: Dependencies) =>
  async (
    id: string,
    by: string,
    { search = '', ended = false }: { search?: string; ended?: boolean } = {},
  ): Promise<readonly Row[]> => {
    const register = registerOf(id)
    const { registers, roles, today, snapshot } = await rows.contextFor(by)
    plans.opened(register, roles)
    const names = (who: string) => nameOf(snapshot, who)
    return plans
      .visible(registers, register, by, roles)
      .filter((row) => (ended || liveOn(row, today)) && matches(register, row, search, names))
  }
