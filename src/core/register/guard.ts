import type { Terms } from '../pack/terms.ts'
import { Refusal } from '../refusal.ts'
import { liveOn, type Register } from './describe.ts'
import { rolesIn } from './identity.ts'
import { type Registers, rowsOf } from './office.ts'
import type { Values } from './values.ts'

/** For every editor: nobody gives themselves a role, and a Chief Executive remains. Undefined removes a row. */
export function guardPeople(
  register: Register,
  registers: Registers,
  changes: ReadonlyMap<string, Values | undefined>,
  by: string,
  { today, terms }: { readonly today: string; readonly terms: Terms },
): void {
  if (register.id !== 'people') return
  const rows = rowsOf(registers, 'people')
  if (changes.has(by)) {
    const mine = rows.find(({ id }) => id === by)?.values
    const then = changes.get(by)
    if (held(mine) !== held(then) || mine?.['type'] !== then?.['type'] || mine?.['until'] !== then?.['until'])
      throw new Refusal('own-work', 'Nobody changes their own roles, kind or last day. Ask somebody else to.')
  }
  const kept = rows.filter(({ id }) => !changes.has(id)).map(({ values }) => values)
  const after = [...kept, ...changes.values()]
  if (!after.some((values) => values && rolesIn(values).includes('chief-executive') && liveOn({ values }, today)))
    throw new Refusal('bad-input', `Somebody must hold the role of ${terms.chiefExecutive} today.`)
}

function held(values: Values | undefined): string {
  return [...rolesIn(values)].sort().join()
}
