import { mayRead } from '../../core/authority.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { lastSeen, type Redline, redline, type Side } from '../../core/redline.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'

const NO_CHANGES: Redline = { parts: [], circumstances: [], files: [] }

export const listChanges = ({ ports, history }: Dependencies) => {
  return async (id: string, by: string, given?: string): Promise<{ since?: string; redline: Redline }> => {
    const [entries, snapshot] = await Promise.all([history(id), ports.officeSnapshot()])
    const item = itemFrom(entries)
    const isClosed = (version: string) => !mayRead(snapshot, item, by, ports.now(), version)
    const since = given ?? lastSeen(entries, by)
    if (since === undefined || (given === undefined && isClosed(since))) return { redline: NO_CHANGES }
    if (!item.versions.includes(since) || isClosed(since))
      throw new Refusal('not-found', 'This item has no such version.')
    const [before, now] = await Promise.all([side(since), side(item.version!)])
    return { since, redline: redline(before, now) }
  }

  async function side(version: string): Promise<Side> {
    const [draft, text] = await Promise.all([ports.open(version), ports.openText(version)])
    return { draft, parts: text.parts }
  }
}
