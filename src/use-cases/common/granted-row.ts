import { applicationOf } from '../../core/applications.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import { registerOf } from '../../core/register/all.ts'
import type { Values } from '../../core/register/values.ts'
import type { Dependencies } from '../dependencies.ts'
import { checkApplication } from '../registers/check-application.ts'
import { prepareRow } from '../registers/prepare-row.ts'
import type { SideWrites } from './journal.ts'

export function approvedApplication(past: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  const item = itemFrom([...past, ...entries])
  const application = item.submitted && applicationOf(item.submitted.kind)
  if (item.progress !== 'approved' || !application) return entries
  const { at } = entries.at(-1)!
  const receipt = `It is on the register: ${registerOf(application.register).title}.`
  return [...entries, { at, by: SYSTEM, what: 'released', version: item.version!, receipt }]
}

/** Writes the row in the batch of the decision. */
export function grantRow(deps: Dependencies) {
  const check = checkApplication(deps)
  const prepare = prepareRow(deps)
  return async (id: string, after: Item): Promise<SideWrites> => {
    const { version, submitted } = after
    if (after.progress !== 'released' || !version || !submitted || !applicationOf(submitted.kind)) return {}
    const { application } = await deps.ports.open(version)
    if (!application) return {}
    const { by } = after.decisions.at(-1)!
    const { register } = application
    await check(register, application.values, by)
    const conditions = after.conditions.map(({ needs }) => needs)
    const change = { row: id, values: withConditions(register, application.values, conditions) }
    const reason = conditions.length > 0 ? { reason: `On condition: ${conditions.join('; ')}` } : {}
    return { also: await prepare(register, { ...change, ...reason }, by, id) }
  }
}

/** Approvers of statements under the permission see them. */
function withConditions(register: string, values: Values, conditions: readonly string[]): Values {
  return register === 'permissions' && conditions.length > 0 ? { ...values, conditions } : values
}
