/** The plan of an OLE file (MS-CFB). */
export type Plan = {
  /** Content may be lost: sectors are missing, invalid or shared by two streams. */
  readonly damaged: boolean
  /** Unused sectors, and bytes after the last one. */
  readonly unowned: readonly Uint8Array[]
}

const FREE = 0xffffffff
const END = 0xfffffffe
const OF_THE_TABLE = 0xfffffffc
const ENTRY = 128
const BROKEN: Plan = { damaged: true, unowned: [] }

type Entry = { readonly kind: number; readonly start: number; readonly size: number }

export function planOf(bytes: Uint8Array): Plan {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return BROKEN
  const size = 2 ** view.getUint16(30, true)
  const small = 2 ** view.getUint16(32, true)
  if ((size !== 512 && size !== 4_096) || small !== 64) return BROKEN
  const count = Math.ceil(bytes.length / size) - 1
  const owned = new Uint8Array(count)
  const table = sectorTable(view, size, count, owned)
  if (!table) return BROKEN
  let sound = true
  const chain = (start: number, least: number, most = Number.POSITIVE_INFINITY): number[] => {
    const sectors: number[] = []
    let at = start
    for (; at < count && !owned[at] && sectors.length < most; at = table[at] ?? FREE) {
      owned[at] = 1
      sectors.push(at)
    }
    const last = sectors.at(-1)
    // The last sector may be short if the content is whole.
    const cut = last === undefined ? 0 : Math.max(0, (last + 2) * size - bytes.length)
    if (sectors.length * size - cut < least || (at !== END && sectors.length < most)) sound = false
    return sectors
  }
  const folder = chain(view.getUint32(48, true), ENTRY)
  const entries = entriesIn(view, folder, size)
  if (!entries) return BROKEN
  const root = entries.find(({ kind }) => kind === 5)
  if (!root) return BROKEN
  const ofSmall = chain(view.getUint32(60, true), 0, view.getUint32(64, true))
  chain(root.start, root.size)
  const cutoff = view.getUint32(56, true)
  const smallTable = ofSmall.flatMap((sector) => words(view, (sector + 1) * size, size / 4))
  const smallOwned = new Uint8Array(smallTable.length)
  for (const entry of entries.filter(({ kind }) => kind === 2)) {
    if (entry.size >= cutoff) chain(entry.start, entry.size)
    else if (!smallChain(entry, smallTable, smallOwned, Math.ceil(root.size / small), small)) sound = false
  }
  if (smallTable.some((next, at) => next !== FREE && !smallOwned[at] && at * small < root.size)) sound = false
  const lost = owned.some((mine, at) => !mine && (table[at] ?? FREE) < OF_THE_TABLE)
  // A chain whose content is whole may end within the last sector.
  const more = owned[count - 1] !== 1 && endsWithin(bytes, size)
  return { damaged: !sound || lost || more, unowned: unowned(bytes, owned, size) }
}

function endsWithin(bytes: Uint8Array, size: number): boolean {
  const rest = bytes.length % size
  return rest > 2 || (rest > 0 && bytes.subarray(-rest).some((byte) => !LINE_END.includes(byte)))
}

const LINE_END = [0, 10, 13, 26]

/** From the DIFAT in the header and its continuation. */
function sectorTable(view: DataView, size: number, count: number, owned: Uint8Array): number[] | undefined {
  const places: number[] = []
  for (let at = 76; at < 512; at += 4)
    if (view.getUint32(at, true) < OF_THE_TABLE) places.push(view.getUint32(at, true))
  let more = view.getUint32(68, true)
  while (more < count && !owned[more]) {
    owned[more] = 1
    const list = words(view, (more + 1) * size, size / 4)
    places.push(...list.slice(0, -1).filter((place) => place < OF_THE_TABLE))
    more = list.at(-1) ?? END
  }
  if (places.length < view.getUint32(44, true) || places.length === 0) return undefined
  if (places.some((place) => place >= count || owned[place])) return undefined
  for (const place of places) owned[place] = 1
  return places.flatMap((place) => words(view, (place + 1) * size, size / 4))
}

function words(view: DataView, from: number, count: number): number[] {
  const found: number[] = []
  for (let at = from; at + 4 <= view.byteLength && found.length < count; at += 4) found.push(view.getUint32(at, true))
  return found
}

/** Returns undefined when an entry is invalid. */
function entriesIn(view: DataView, folder: readonly number[], size: number): Entry[] | undefined {
  const found: Entry[] = []
  for (const sector of folder)
    for (let at = (sector + 1) * size; at < (sector + 2) * size && at + ENTRY <= view.byteLength; at += ENTRY) {
      const kind = view.getUint8(at + 66)
      if (![0, 1, 2, 5].includes(kind) || view.getUint16(at + 64, true) > 64) return undefined
      found.push({ kind, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
    }
  return found
}

function smallChain(entry: Entry, table: readonly number[], owned: Uint8Array, most: number, small: number): boolean {
  let length = 0
  let at = entry.start
  if (entry.size === 0) return true
  for (; at < Math.min(most, table.length) && !owned[at]; at = table[at] ?? FREE) {
    owned[at] = 1
    length++
  }
  return at === END && length * small >= entry.size
}

function unowned(bytes: Uint8Array, owned: Uint8Array, size: number): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 0; at < owned.length; at++) {
    if (owned[at]) continue
    let to = at
    while (to < owned.length && !owned[to]) to++
    const piece = bytes.subarray((at + 1) * size, (to + 1) * size)
    if (piece.some((byte) => byte !== 0 && byte !== 0xff)) found.push(piece)
    at = to
  }
  return found
}
