import { createInflate, inflateSync } from 'node:zlib'
import { MAX_PIXELS } from './bounds.ts'
import { type PngChunk, pngChunks } from './png-chunks.ts'

/** Bytes that are in memory at once. */
const LARGEST = 128 << 20
/** Bytes of the largest picture that is opened, with four channels of 16 bits. */
const MOST_PIXELS = MAX_PIXELS * 8
const PIECE = 1 << 20

export const moves = (bytes: Uint8Array): boolean => chunksOf(bytes).some(({ kind }) => kind === 'acTL')

/** Bytes after the compressed pixels, within IDAT. */
export async function behindPixels(bytes: Uint8Array): Promise<Uint8Array | 'too large' | undefined> {
  const packed = packedPixels(bytes)
  const inflate = createInflate({ chunkSize: PIECE })
  inflate.end(packed)
  try {
    let length = 0
    for await (const piece of inflate) {
      length += (piece as Buffer).length
      if (length > MOST_PIXELS) return 'too large'
    }
  } catch {
    // The decoder reports damaged streams.
    return undefined
  }
  const end = inflate.bytesWritten
  return end < packed.length ? packed.subarray(end) : undefined
}

export function pixelsEnd(bytes: Uint8Array): boolean {
  try {
    inflateSync(packedPixels(bytes), { maxOutputLength: LARGEST })
    return true
  } catch {
    return false
  }
}

const packedPixels = (bytes: Uint8Array): Buffer =>
  Buffer.concat(chunksOf(bytes).flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : [])))

const chunksOf = (bytes: Uint8Array): PngChunk[] => [
  ...pngChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
]
