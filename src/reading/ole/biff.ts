export type Biff = { readonly type: number; readonly at: number; readonly pieces: readonly Uint8Array[] }

const CONTINUE = 0x3c

export function* records(bytes: Uint8Array): Iterable<Biff> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let waiting: { type: number; at: number; pieces: Uint8Array[] } | undefined
  for (let at = 0; at + 4 <= bytes.length; ) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const data = bytes.subarray(at + 4, at + 4 + length)
    if (type === CONTINUE && waiting) waiting.pieces.push(data)
    else {
      if (waiting) yield waiting
      waiting = { type, at, pieces: [data] }
    }
    at += 4 + length
  }
  if (waiting) yield waiting
}

/** A string may be split between CONTINUE records (MS-XLS 2.5.293). */
export function createCursor(pieces: readonly Uint8Array[]) {
  let piece = 0
  let at = 0
  const settle = () => {
    while (piece < pieces.length && at >= pieces[piece]!.length) {
      piece++
      at = 0
    }
    return piece < pieces.length
  }
  const cursor = {
    get more() {
      return settle()
    },
    byte(): number {
      if (!settle()) return 0
      return pieces[piece]![at++]!
    },
    word: () => cursor.byte() | (cursor.byte() << 8),
    long: () => (cursor.word() | (cursor.word() << 16)) >>> 0,
    skip(count: number) {
      for (let left = count; left > 0 && settle(); ) {
        const step = Math.min(left, pieces[piece]!.length - at)
        at += step
        left -= step
      }
    },
    /** After a boundary, a byte says again whether characters have one byte or two. */
    letters(count: number, wide: boolean): string {
      let text = ''
      let two = wide
      for (let left = count; left > 0; left--) {
        if (at >= (pieces[piece]?.length ?? 0)) {
          if (!settle()) break
          two = (cursor.byte() & 1) === 1
        }
        text += String.fromCharCode(two ? cursor.word() : cursor.byte())
      }
      return text
    },
    rich(): string {
      const count = cursor.word()
      const flags = cursor.byte()
      const runs = flags & 8 ? cursor.word() : 0
      const aids = flags & 4 ? cursor.long() : 0
      const text = cursor.letters(count, (flags & 1) === 1)
      cursor.skip(runs * 4 + aids)
      return text
    },
  }
  return cursor
}
