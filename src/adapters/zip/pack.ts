import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { BundleFile } from '../../core/record/bundle/bundle.ts'

/** The earliest time that ZIP allows, so that the same files give the same bytes. */
const EARLIEST = '1980-01-02T00:00:00Z'
/** Bytes packed at once, between other requests. */
const STEP = 512 * 1024
const COMPRESSED = /\.(?:docx|gif|jpe?g|m4[av]|mp[34]|png|pptx|webm|webp|xlsx|zip)$/i

/** A Cloudflare Worker cannot start the threads of fflate. */
export async function pack(files: Iterable<BundleFile>): Promise<Uint8Array> {
  const packed: Uint8Array[] = []
  let fault: Error | undefined
  let sincePause = 0
  const zip = new Zip((wrong, bytes) => {
    if (wrong) fault ??= wrong
    else packed.push(bytes)
  })
  for (const { name, content } of files) {
    const entry = new ZipDeflate(name, { level: COMPRESSED.test(name) ? 0 : 6 })
    entry.mtime = EARLIEST
    zip.add(entry)
    for (const { step, isLast } of stepsOf(typeof content === 'string' ? strToU8(content) : content)) {
      if (fault) throw fault
      entry.push(step, isLast)
      sincePause += step.length
      if (sincePause < STEP) continue
      sincePause = 0
      await pause()
    }
  }
  zip.end()
  if (fault) throw fault
  return joined(packed)
}

function* stepsOf(bytes: Uint8Array) {
  for (let at = 0; at === 0 || at < bytes.length; at += STEP)
    yield { step: bytes.subarray(at, at + STEP), isLast: at + STEP >= bytes.length }
}

export const pause = (): Promise<void> => new Promise((go) => setTimeout(go))

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
