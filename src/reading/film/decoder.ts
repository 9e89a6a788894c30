import type { Pack } from './pack.ts'
import { startThread } from './thread.ts'

/** A module of WebAssembly. */
export type CompiledDecoder = { readonly module?: 'decoder' }

/** The part of it that is used here, which the types of Node lack. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => CompiledDecoder }

export type DecoderJob = {
  readonly script: string
  /** Compiled once for all runs: that takes longer than most of them. */
  readonly wasm: CompiledDecoder
  readonly input: Uint8Array
  readonly args: readonly string[]
  /** Counts the bytes that were taken. */
  readonly ahead: SharedArrayBuffer
}
export type FromDecoder =
  | { readonly line: string }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly code: number }

export type Receiver = {
  /** Output is handed on in order; the decoder waits while it is worked on. */
  readonly onBytes: (bytes: Uint8Array) => Promise<void> | void
  readonly onLine: (line: string) => void
  /** The decoder is stopped once this is true. */
  readonly isLate: () => boolean
}

/** How a run of the decoder ended. */
export type Ending = 'done' | 'failed' | 'late'
/** The same of a track, which may go on beyond the limit of the office. */
export type TrackEnding = Ending | 'limit'

/** Keeps output up to a number of bytes. */
export function createCollector(most: number) {
  const pieces: Uint8Array[] = []
  let size = 0
  return {
    onBytes(piece: Uint8Array): void {
      size += piece.length
      if (size <= most) pieces.push(piece)
    },
    text: (): string => Buffer.concat(pieces).toString('utf8'),
    isWhole: (): boolean => size <= most,
  }
}

/** A decoder reads the file '/in' and writes to '/out', which are names in its arguments. */
export type Decoder = (input: Uint8Array, args: readonly string[], receiver: Receiver) => Promise<Ending>

/** Formats that may hold sound and pictures which no player plays: phones cut a film without removing what they cut. */
const WITH_CUT_PARTS = new Set(['mp4'])

/** Decodes what was cut from a film and is still in the file: everybody who gets it can bring that back. */
export const withCutParts =
  (decode: Decoder, format: string): Decoder =>
  (input, args, receiver) =>
    decode(input, WITH_CUT_PARTS.has(format) ? ['-ignore_editlist', '1', ...args] : args, receiver)

/** The decoder of the pack, in a thread of its own that can be ended at any time. */
export function packDecoder(pack: Pack): Decoder {
  const script = pack.open('decoder.js').toString('utf8')
  const wasm = new WebAssembly.Module(pack.open('decoder.wasm'))
  return (input, args, { onBytes, onLine, isLate }) => {
    const ahead = new SharedArrayBuffer(4)
    const taken = new Int32Array(ahead)
    const job: DecoderJob = { script, wasm, input, args, ahead }
    const thread = startThread('decoder-thread', job)
    let before: Promise<void> = Promise.resolve()
    return new Promise((resolve) => {
      const watch = setInterval(() => isLate() && end('late'), WATCH_MS)
      const end = (ending: Ending) => {
        clearInterval(watch)
        thread.removeAllListeners()
        // A late error would be uncaught without a listener.
        thread.on('error', () => {})
        void thread.terminate()
        void before.then(() => resolve(ending))
      }
      let skipped = false
      const take = async (bytes: Uint8Array) => {
        skipped ||= isLate()
        const { length } = bytes
        if (!skipped) await onBytes(bytes)
        Atomics.add(taken, 0, length)
        Atomics.notify(taken, 0)
      }
      thread.on('message', (message: FromDecoder) => {
        if ('line' in message) return onLine(message.line)
        if ('code' in message) {
          // The thread exits now, while its output may still be worked on.
          thread.removeAllListeners('exit')
          return void before.then(() => end(skipped ? 'late' : message.code === 0 ? 'done' : 'failed'))
        }
        before = before.then(() => take(message.bytes)).catch(() => end('failed'))
      })
      thread.once('error', () => end('failed'))
      thread.once('exit', () => end('failed'))
    })
  }
}

const WATCH_MS = 200
