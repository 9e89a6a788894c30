import { startThread } from '../start-thread.ts'
import type { Pack } from './pack.ts'

export type CompiledDecoder = { readonly module?: 'decoder' }

declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => CompiledDecoder }

export type DecoderJob = {
  readonly script: string
  /** Compiled once: that takes longer than most runs. */
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
  readonly onBytes: (bytes: Uint8Array) => Promise<void> | void
  readonly onLine: (line: string) => void
  readonly isLate: () => boolean
}

export type Ending = 'done' | 'failed' | 'late'
export type TrackEnding = Ending | 'limit'

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

/** Reads the file '/in' and writes to '/out', which are names in its arguments. */
export type Decoder = (input: Uint8Array, args: readonly string[], receiver: Receiver) => Promise<Ending>

const WITH_CUT_PARTS = new Set(['mp4'])

/** Everybody who gets the file can bring back what was cut. */
export const withCutParts =
  (decode: Decoder, format: string): Decoder =>
  (input, args, receiver) =>
    decode(input, WITH_CUT_PARTS.has(format) ? ['-ignore_editlist', '1', ...args] : args, receiver)

/** In a thread of its own that can be ended at any time. */
export function packDecoder(pack: Pack): Decoder {
  const script = pack.open('decoder.js').toString('utf8')
  const wasm = new WebAssembly.Module(pack.open('decoder.wasm'))
  return (input, args, { onBytes, onLine, isLate }) => {
    const ahead = new SharedArrayBuffer(4)
    const taken = new Int32Array(ahead)
    const job: DecoderJob = { script, wasm, input, args, ahead }
    const thread = startThread('film/decoder-thread', job)
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
