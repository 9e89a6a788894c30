export type PngChunk = { readonly kind: string; readonly data: Buffer; readonly whole: Buffer }

const AROUND = 12

export function* pngChunks(buffer: Buffer): Generator<PngChunk> {
  for (let at = 8; at + AROUND <= buffer.length; ) {
    const end = at + AROUND + buffer.readUInt32BE(at)
    if (end > buffer.length) return
    const kind = buffer.toString('latin1', at + 4, at + 8)
    yield { kind, data: buffer.subarray(at + 8, end - 4), whole: buffer.subarray(at, end) }
    at = end
  }
}
