import type { Header, Ruling } from '../ruling.ts'

/** Lines are added in front and our header fields cut out whole; nothing is rewritten, so that an earlier DKIM signature stays valid. */

type Passing = Extract<Ruling, { act: 'pass' | 'quarantine' }>

export function edited(raw: Buffer, { add, remove }: Pick<Passing, 'add' | 'remove'>, trace: string): Buffer {
  const top = [trace, ...add.map(({ name, value }: Header) => `${name}: ${value}`)]
    .map((line) => `${line}\r\n`)
    .join('')
  const pieces: Buffer[] = [Buffer.from(top, 'latin1')]
  let from = 0
  for (const { start, end, name, value } of fields(raw)) {
    if (!remove(name, value)) continue
    pieces.push(raw.subarray(from, start))
    from = end
  }
  return Buffer.concat([...pieces, raw.subarray(from)])
}

type Field = { readonly start: number; readonly end: number; readonly name: string; readonly value: string }

export function* fields(raw: Buffer): Generator<Field> {
  for (let start = 0; start < raw.length; ) {
    let end = lineEnd(raw, start)
    if (end - start <= 2) return
    while (raw[end] === 0x20 || raw[end] === 0x09) end = lineEnd(raw, end)
    const text = raw.toString('latin1', start, end)
    const colon = text.indexOf(':')
    if (colon >= 0)
      yield { start, end, name: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).trimEnd() }
    start = end
  }
}

function lineEnd(raw: Buffer, from: number): number {
  const at = raw.indexOf('\r\n', from)
  return at < 0 ? raw.length : at + 2
}

/** A lone CR or LF. No server may pass that on (RFC 5321, 2.3.8), and we must not change it. */
export function hasBareLineEnd(raw: Buffer): boolean {
  for (let at = raw.indexOf(0x0a); at >= 0; at = raw.indexOf(0x0a, at + 1)) if (raw[at - 1] !== 0x0d) return true
  for (let at = raw.indexOf(0x0d); at >= 0; at = raw.indexOf(0x0d, at + 1)) if (raw[at + 1] !== 0x0a) return true
  return false
}
