import { decode, looksLikeText } from './encoding.ts'
import { withoutReader } from './kinds.ts'
import type { ExtractionSink, Reader } from './reader.ts'
import { readRemains } from './remains.ts'
import { refine, sniff } from './sniff.ts'

export const slack: Reader = async (file, sink) => {
  const format = formatOf(file.bytes)
  if (format !== undefined) await sink.deeper('content', { name: '', bytes: file.bytes, as: format })
  else if (looksLikeText(file.bytes)) sink.part('text', 'hidden', decode(file.bytes).text)
  else {
    wordsIn(file.bytes, sink)
    sink.unread('', 'Unused bytes in the file could not be read.')
  }
}

function formatOf(bytes: Uint8Array): string | undefined {
  const format = refine(sniff(bytes), bytes)
  return format === 'unknown' || format === 'empty' || format === 'text' ? undefined : format
}

export const isFormat = (bytes: Uint8Array): boolean => formatOf(bytes) !== undefined

/** Such as the mark before the zeros of a deleted part. */
const FEW_BYTES = 4

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.reduce((count, byte) => count + Number(byte !== 0), 0) <= FEW_BYTES

export const unknown: Reader = async (file, sink) => {
  wordsIn(file.bytes, sink)
  if (file.depth > 0 && isBlank(file.bytes)) return
  // Only inside another file: alone, nobody can open it.
  if (file.depth > 0 && (await readRemains(file.bytes, sink))) return
  throw withoutReader(file.bytes)
}

const MAX_BYTES = 20 << 20

/** Works like the tool `strings`. */
export function wordsIn(bytes: Uint8Array, sink: ExtractionSink): void {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MAX_BYTES))
  sink.budget.check()
  const narrow = part.toString('latin1').match(/[ -~]{6,2000}/g) ?? []
  const wide = part.toString('latin1').match(/(?:[ -~]\0{1,3}){6,2000}/g) ?? []
  const found = [...narrow, ...wide.map((run) => run.replaceAll('\0', ''))].filter((run) =>
    /[A-Za-z]{3}|\d{6}/.test(run),
  )
  sink.part('words', 'hidden', found.slice(0, 20_000).join('\n'), 'words between other bytes')
}
