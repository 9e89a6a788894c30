const MAX_MODULE_BYTES = 4 << 20

/** Compressed source follows the compiled code (MS-OVBA 2.4.1). */
export function macroText(bytes: Uint8Array): { readonly text: string; readonly whole: boolean } | undefined {
  const stream = Buffer.from(bytes)
  // The first literal bytes of every module, after signature, chunk header and first flags.
  const found = stream.indexOf('\0Attribut', 0, 'latin1')
  if (found < 3) return undefined
  return decompress(bytes.subarray(found - 3))
}

function decompress(bytes: Uint8Array): ReturnType<typeof macroText> {
  if (bytes[0] !== 1) return undefined
  const out: number[] = []
  let at = 1
  while (at + 2 < bytes.length && out.length < MAX_MODULE_BYTES) {
    const head = bytes[at]! | (bytes[at + 1]! << 8)
    const end = Math.min(bytes.length, at + (head & 0xfff) + 3)
    if ((head & 0x8000) === 0) out.push(...bytes.subarray(at + 2, end))
    else chunk(bytes, at + 2, end, out)
    at = end
  }
  const text = new TextDecoder('windows-1252').decode(Uint8Array.from(out))
  return { text, whole: at + 2 >= bytes.length }
}

function chunk(bytes: Uint8Array, from: number, end: number, out: number[]) {
  const start = out.length
  let at = from
  while (at < end) {
    const flags = bytes[at++]!
    for (let bit = 0; bit < 8 && at < end; bit++) {
      if ((flags & (1 << bit)) === 0) out.push(bytes[at++]!)
      else {
        copy(bytes[at]! | ((bytes[at + 1] ?? 0) << 8), out, start)
        at += 2
      }
    }
  }
}

/** The number of offset bits depends on how much is unpacked. */
function copy(token: number, out: number[], start: number) {
  const done = out.length - start
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, done))))
  const length = (token & (0xffff >> bits)) + 3
  const back = (token >> (16 - bits)) + 1
  for (let index = 0; index < length && back <= out.length; index++) out.push(out[out.length - back]!)
}
