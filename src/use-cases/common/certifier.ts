import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { nameOf, type OfficeSnapshot, SYSTEM } from '../../core/office-snapshot.ts'
import type { Claims, Ports } from '../../ports.ts'

export type Certify = ReturnType<typeof createCertifier>

export function createCertifier(ports: Ports) {
  return async function certify(
    id: string,
    past: readonly Entry[],
    entries: readonly Entry[],
  ): Promise<readonly Entry[]> {
    const item = itemFrom([...past, ...entries])
    const { at, by, what } = entries.at(-1)!
    if (item.progress !== 'approved' && what !== 'emergency-released') return entries
    const { kind, channel, embargoUntil } = item.submitted!
    const snapshot = await ports.officeSnapshot()
    const { id: pack, version, approvalDays } = snapshot.pack
    const until = new Date(Date.parse(at) + approvalDays * 86_400_000).toISOString()
    const certificate = await ports.certify({
      item: id,
      version: item.version!,
      kind,
      channel,
      ...authorityOf(item, by, snapshot),
      conditions: item.conditions.map(({ needs }) => needs),
      policy: { id: pack, version },
      notBefore: embargoUntil && Date.parse(embargoUntil) > Date.parse(at) ? new Date(embargoUntil).toISOString() : at,
      until,
    })
    return [...entries, { at, by: SYSTEM, what: 'certified', version: item.version!, certificate, until }]
  }
}

function authorityOf(item: Item, by: string, snapshot: OfficeSnapshot): Pick<Claims, 'approvedBy' | 'capacity'> {
  if (item.progress === 'released')
    return { approvedBy: nameOf(snapshot, by), capacity: 'emergency release, to be reviewed' }
  if (item.declaration ?? item.selfReleased)
    return { approvedBy: nameOf(snapshot, by), capacity: 'the sender, under the mail rules of the office' }
  const last = item.decisions.at(-1)!
  const under = snapshot.delegations.find((delegation) => delegation.id === last.under)
  const capacity = under ? `for ${nameOf(snapshot, under.from)} under delegation ${under.id}` : last.holder
  return { approvedBy: nameOf(snapshot, last.by), capacity }
}
