import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { type OfficeSnapshot, SYSTEM } from '../office-snapshot.ts'
import type { Compared } from '../page.ts'
import { Refusal } from '../refusal.ts'

/** Caches need time, so a page is compared after two minutes, half an hour and a day. Milliseconds. */
const LOOKS_MS = [120_000, 1_800_000, 86_400_000]

const HOST = /^https:\/\/([a-z0-9.-]+)(?:[/?#]|$)/i

/** An address may be fetched by https from a registered host. */
export function mayLookAt({ office }: Pick<OfficeSnapshot, 'office'>, address: string): boolean {
  const host = HOST.exec(address)?.[1]?.toLowerCase()
  return (office.websites ?? []).some((website) => website.host.toLowerCase() === host)
}

export function looks(entries: readonly Entry[], snapshot: OfficeSnapshot): Entry[] {
  return entries.flatMap((entry) =>
    (entry.what === 'released' || entry.what === 'placed' || entry.what === 'emergency-released') &&
    entry.address !== undefined &&
    mayLookAt(snapshot, entry.address)
      ? [lookOwed(entry.address, entry.version, entry.at, 0)]
      : [],
  )
}

function lookOwed(address: string, version: string, at: string, tries: number): Entry {
  const due = new Date(Date.parse(at) + LOOKS_MS[tries]!).toISOString()
  return { at, by: SYSTEM, what: 'look-owed', version, address, tries, due }
}

export type Look = { readonly address: string; readonly compared?: Compared }

/** What is missing or differs is checked again later, because the first answer is often a cached one. */
export function looked(item: Item, command: { at: string; by: string; looks: readonly Look[] }): Entry[] {
  const { at, by } = command
  const { live } = item
  if (!live) throw new Refusal('wrong-state', 'It is not out, so there is no page to compare.')
  return command.looks.flatMap(({ address, compared }) => {
    if (!live.addresses.includes(address)) return []
    const outcome = !compared ? 'unreachable' : compared.missing + compared.added === 0 ? 'same' : 'differs'
    const tries = (item.pages.find((page) => page.address === address)?.tries ?? 0) + 1
    const entry: Entry = {
      ...{ at, by, what: 'page-compared', version: live.version, address, outcome },
      ...{ missing: compared?.missing ?? 0, of: compared?.of ?? 0, added: compared?.added ?? 0 },
    }
    const again = outcome !== 'same' && by === SYSTEM && tries < LOOKS_MS.length
    return again ? [entry, lookOwed(address, live.version, at, tries)] : [entry]
  })
}
