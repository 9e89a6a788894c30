import { crc32, inflateSync } from 'node:zlib'
import { type PngChunk, pngChunks } from './png-chunks.ts'

const SIGN = Buffer.from('89504e470d0a1a0a', 'hex')
const MOST_FRAMES = 20
const LARGEST = 128 << 20

/** Frames of a moving PNG behind its first picture, each as a picture of its own: the decoder knows the first alone. */
export function framesOf(bytes: Uint8Array): { frames: Uint8Array[]; all: boolean } {
  const chunks = chunksOf(bytes)
  const frames: Uint8Array[] = []
  if (!chunks.some(({ kind }) => kind === 'acTL')) return { frames, all: true }
  const head = chunks[0]!.data
  const beside = chunks.filter(({ kind }) => /^(?:PLTE|tRNS|gAMA|sRGB|sBIT)$/.test(kind))
  let size: Buffer | undefined
  let pixels: Buffer[] = []
  const close = () => {
    if (size && pixels.length > 0)
      frames.push(
        Buffer.concat([
          SIGN,
          chunk('IHDR', Buffer.concat([size, head.subarray(8)])),
          ...beside.map(({ kind, data }) => chunk(kind, data)),
          ...pixels.map((data) => chunk('IDAT', data)),
          chunk('IEND', Buffer.alloc(0)),
        ]),
      )
    pixels = []
  }
  for (const { kind, data } of chunks) {
    if (kind === 'fcTL') {
      close()
      size = data.subarray(4, 12)
    } else if (kind === 'fdAT') pixels.push(data.subarray(4))
  }
  close()
  return { frames: frames.slice(0, MOST_FRAMES), all: frames.length <= MOST_FRAMES }
}

/** What stands behind the end of the packed pixels, inside their chunks. */
export function behindPixels(bytes: Uint8Array): Uint8Array | 'too large' | undefined {
  const packed = Buffer.concat(chunksOf(bytes).flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : [])))
  try {
    const { engine } = inflateSync(packed, { info: true, maxOutputLength: LARGEST }) as unknown as {
      engine: { bytesWritten: number }
    }
    return engine.bytesWritten < packed.length ? packed.subarray(engine.bytesWritten) : undefined
  } catch (fault) {
    // A damaged one is told by its decoder.
    return (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined
  }
}

const chunksOf = (bytes: Uint8Array): PngChunk[] => [
  ...pngChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
]

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
