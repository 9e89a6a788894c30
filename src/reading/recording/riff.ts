import type { Carried } from '../recording.ts'

const MOST_CHUNKS = 20_000

/** WAV and AVI: lists of INFO, broadcast extensions, XML chunks. */
export function chunkTexts(buffer: Buffer, found: Carried): void {
  walk(buffer, 12, buffer.length, found, { count: 0 })
}

function walk(buffer: Buffer, from: number, to: number, found: Carried, state: { count: number }): void {
  for (let at = from; at + 8 <= to && state.count++ < MOST_CHUNKS; ) {
    const name = buffer.toString('latin1', at, at + 4)
    const size = buffer.readUInt32LE(at + 4)
    const end = Math.min(to, at + 8 + size)
    if (name === 'LIST' && buffer.toString('latin1', at + 8, at + 12) !== 'movi')
      walk(buffer, at + 12, end, found, state)
    else if (/^I[A-Z]{3}$|^(?:bext|iXML|_PMX|labl|note|cart|aXML)$/.test(name)) {
      const text = buffer
        .toString('utf8', at + 8, end)
        .replace(/[^\x20-\x7e\n\u00a0-\ufffc]+/g, ' ')
        .trim()
      if (text !== '') found.properties.push([name, text])
    }
    at += 8 + size + (size % 2)
  }
}
