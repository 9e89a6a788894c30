import type { Draft } from '../../core/draft.ts'
import { PERMITS } from '../../core/gates/gates.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import { missingGates } from './missing-gates.ts'

type Opener = Pick<Ports, 'open'>

/** Returns undefined where the item has all it needs. */
export async function endedPermit(ports: Opener, item: Item, snapshot: OfficeSnapshot, at: string) {
  return (await permitOf(ports, item, snapshot, at))?.ended
}

/** Throws `not-approved` before the clock has ended it. Returns the draft where it was opened. */
export async function mustBePermitted(ports: Ports, item: Item, snapshot: OfficeSnapshot): Promise<Draft | undefined> {
  if (item.progress === 'released') return undefined
  const permit = await permitOf(ports, item, snapshot, ports.now())
  if (permit?.ended) throw new Refusal('not-approved', `It cannot go out. ${permit.ended.says} ${permit.ended.todo}`)
  return permit?.draft
}

async function permitOf(ports: Opener, item: Item, snapshot: OfficeSnapshot, at: string) {
  if (item.mail || !item.version) return undefined
  const draft = await ports.open(item.version)
  const missing = missingGates({ draft, by: item.author!, snapshot, at })
  return { draft, ended: missing.find(({ gate, stops }) => stops && PERMITS.has(gate)) }
}
