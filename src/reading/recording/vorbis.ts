import type { Carried } from '../recording.ts'

const MOST_COMMENTS = 2_000

/** Comments of FLAC and Ogg: `NAME=value`, each with its length before it. */
export function comments(buffer: Buffer, found: Carried): void {
  for (const at of starts(buffer)) list(buffer, at, found)
}

function* starts(buffer: Buffer): Generator<number> {
  for (const sign of ['\x03vorbis', 'OpusTags']) {
    const at = buffer.indexOf(sign, 0, 'latin1')
    if (at >= 0) yield at + sign.length
  }
  if (buffer.toString('latin1', 0, 4) !== 'fLaC') return
  for (let at = 4; at + 4 <= buffer.length; ) {
    const kind = buffer[at]! & 127
    if (kind === 4) yield at + 4
    if (buffer[at]! & 128) return
    at += 4 + buffer.readUIntBE(at + 1, 3)
  }
}

function list(buffer: Buffer, from: number, found: Carried): void {
  let at = from + 4 + buffer.readUInt32LE(from)
  const count = Math.min(MOST_COMMENTS, buffer.readUInt32LE(at))
  at += 4
  for (let i = 0; i < count && at + 4 <= buffer.length; i++) {
    const size = buffer.readUInt32LE(at)
    const text = buffer.toString('utf8', at + 4, Math.min(buffer.length, at + 4 + size))
    const equals = text.indexOf('=')
    if (equals > 0 && !/PICTURE$/i.test(text.slice(0, equals)))
      found.properties.push([text.slice(0, equals), text.slice(equals + 1)])
    at += 4 + size
  }
}
