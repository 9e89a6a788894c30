import type { Carried } from '../recording.ts'

const ENCODINGS = ['latin1', 'utf-16', 'utf-16be', 'utf-8'] as const
const MOST_FRAMES = 2_000

/** ID3v2 at the beginning, ID3v1 at the end: title, artist, comments, lyrics, a picture. */
export function id3(buffer: Buffer, found: Carried): void {
  if (buffer.toString('latin1', 0, 3) === 'ID3') frames(buffer, found)
  const tail = buffer.subarray(-128)
  if (tail.toString('latin1', 0, 3) !== 'TAG') return
  for (const [name, from, to] of [
    ['title', 3, 33],
    ['artist', 33, 63],
    ['album', 63, 93],
    ['comment', 97, 127],
  ] as const)
    found.properties.push([name, tail.toString('latin1', from, to).replaceAll('\0', ' ').trim()])
}

function frames(buffer: Buffer, found: Carried): void {
  const version = buffer[3]!
  const end = Math.min(buffer.length, 10 + synchsafe(buffer, 6))
  const head = version === 2 ? 6 : 10
  for (let at = 10, n = 0; at + head < end && n < MOST_FRAMES; n++) {
    const name = buffer.toString('latin1', at, at + (version === 2 ? 3 : 4))
    if (!/^[A-Z0-9]{3,4}$/.test(name)) return
    const size =
      version === 2
        ? buffer.readUIntBE(at + 3, 3)
        : version === 4
          ? synchsafe(buffer, at + 4)
          : buffer.readUInt32BE(at + 4)
    frame(name, buffer.subarray(at + head, Math.min(end, at + head + size)), found)
    at += head + size
  }
}

const synchsafe = (buffer: Buffer, at: number): number =>
  [0, 1, 2, 3].reduce((sum, i) => sum * 128 + (buffer[at + i]! & 127), 0)

function frame(name: string, data: Buffer, found: Carried): void {
  if (name === 'APIC' || name === 'PIC') {
    const start = [data.indexOf('\xff\xd8\xff', 0, 'latin1'), data.indexOf('\x89PNG', 0, 'latin1')].filter(
      (at) => at >= 0,
    )
    if (start.length > 0) found.pictures.push(data.subarray(Math.min(...start)))
    return
  }
  const encoded = /^(?:T|COM|USLT|ULT|SYLT|USER)/.test(name)
  const text = encoded
    ? new TextDecoder(ENCODINGS[data[0] ?? 0] ?? 'latin1').decode(data.subarray(1))
    : data.toString('latin1')
  const clean = text.replace(/[^\x20-\x7e\n\u00a0-\ufffc]+/g, ' ').trim()
  if (/[\p{L}\p{N}]{2}/u.test(clean)) found.properties.push([name, clean])
}
