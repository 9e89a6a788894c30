import { inflateSync } from 'node:zlib'
import { type PngChunk, pngChunks } from './png-chunks.ts'

const LARGEST = 128 << 20

export const moves = (bytes: Uint8Array): boolean => chunksOf(bytes).some(({ kind }) => kind === 'acTL')

/** Bytes after the compressed pixels, within IDAT. */
export function behindPixels(bytes: Uint8Array): Uint8Array | 'too large' | undefined {
  const packed = packedPixels(bytes)
  try {
    const end = endOfPixels(packed)
    return end < packed.length ? packed.subarray(end) : undefined
  } catch (fault) {
    // The decoder reports damaged streams.
    return (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined
  }
}

export function pixelsEnd(bytes: Uint8Array): boolean {
  try {
    endOfPixels(packedPixels(bytes))
    return true
  } catch {
    return false
  }
}

const packedPixels = (bytes: Uint8Array): Buffer =>
  Buffer.concat(chunksOf(bytes).flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : [])))

/** Throws where they are damaged or do not end. */
function endOfPixels(packed: Buffer): number {
  const { engine } = inflateSync(packed, { info: true, maxOutputLength: LARGEST }) as unknown as {
    engine: { bytesWritten: number }
  }
  return engine.bytesWritten
}

const chunksOf = (bytes: Uint8Array): PngChunk[] => [
  ...pngChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
]
