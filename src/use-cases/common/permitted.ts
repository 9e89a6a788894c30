import { PERMITS } from '../../core/gates/gates.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import { missingGates } from './missing-gates.ts'

/** The permission or consent that an item needs and no longer has. Undefined where it has all. */
export async function endedPermit(ports: Pick<Ports, 'open'>, item: Item, snapshot: OfficeSnapshot, at: string) {
  if (item.mail || !item.version) return undefined
  const draft = await ports.open(item.version)
  const missing = missingGates({ draft, by: item.author!, snapshot, at })
  return missing.find(({ gate, stops }) => stops && PERMITS.has(gate))
}

/** Throws `not-approved` for an approval that lost a permission, before the clock has ended it. */
export async function mustBePermitted({ open, now }: Ports, item: Item, snapshot: OfficeSnapshot): Promise<void> {
  if (item.progress === 'released') return
  const ended = await endedPermit({ open }, item, snapshot, now())
  if (ended) throw new Refusal('not-approved', `It cannot go out. ${ended.says} ${ended.todo}`)
}
