import type { Entry } from '../entry.ts'
import type { House } from '../house.ts'
import type { Item } from '../item/state.ts'
import type { Compared } from '../page.ts'
import { Refusal } from '../refusal.ts'

/** What was published is compared with what was approved, on the websites where the office allows it. */

/** A website shows a new page when its caches let go; then later and later, and no more. */
const LOOKS_MS = [120_000, 1_800_000, 86_400_000]

/** The name of the server, where nothing else stands before the path: no other port, no password. */
const HOST = /^https:\/\/([a-z0-9.-]+)(?:[/?#]|$)/i

/** Whether the house may look there: https, and a host on the register. */
export function mayLookAt({ office }: Pick<House, 'office'>, address: string): boolean {
  const host = HOST.exec(address)?.[1]?.toLowerCase()
  return (office.websites ?? []).some((website) => website.host.toLowerCase() === host)
}

/** What is to be looked at once these entries stand: each address at which something has just been published. */
export function looks(entries: readonly Entry[], house: House): Entry[] {
  return entries.flatMap((entry) =>
    (entry.what === 'released' || entry.what === 'placed' || entry.what === 'emergency-released') &&
    entry.address !== undefined &&
    mayLookAt(house, entry.address)
      ? [lookOwed(entry.address, entry.version, entry.at, 0)]
      : [],
  )
}

function lookOwed(address: string, version: string, at: string, tries: number): Entry {
  const due = new Date(Date.parse(at) + LOOKS_MS[tries]!).toISOString()
  return { at, by: 'house', what: 'look-owed', version, address, tries, due }
}

/** A page that was looked at; none when it could not be. */
export type Look = { readonly address: string; readonly compared?: Compared }

/** What the look says. One that met no page, or another one, is made again later: the first page is often an old one. */
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
    const again = outcome !== 'same' && by === 'house' && tries < LOOKS_MS.length
    return again ? [entry, lookOwed(address, live.version, at, tries)] : [entry]
  })
}
