import { compileFunction } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import type { CompiledDecoder, DecoderJob, FromDecoder } from './decoder.ts'

type Instance = { readonly exports: object }
declare const WebAssembly: { readonly Instance: new (module: CompiledDecoder, imports: object) => Instance }

type Core = {
  setLogger(log: (line: { readonly message: string }) => void): void
  exec(...args: readonly string[]): number
  readonly FS: {
    writeFile(path: string, bytes: Uint8Array): void
    makedev(major: number, minor: number): number
    registerDevice(device: number, operations: object): void
    mkdev(path: string, mode: number, device: number): void
  }
}

type Written = { readonly buffer: ArrayBufferLike }

/** In WebAssembly it reaches no file, no network and nothing else of the process. */
const { script, wasm, input, args, ahead } = workerData as DecoderJob
const taken = new Int32Array(ahead)
/** Decoding goes on while a picture is read. */
const MAX_AHEAD_BYTES = 16 << 20
const DEVICE = 64
/** Both counts go round at 2 to the power of 32, and so does their difference. */
let sent = 0

const reply = (message: FromDecoder, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(message, transfer)

/** A long recording is never in memory as a whole. */
function waitForReceiver(): void {
  for (let seen = Atomics.load(taken, 0); ((sent - seen) | 0) >= MAX_AHEAD_BYTES; seen = Atomics.load(taken, 0))
    Atomics.wait(taken, 0, seen)
}

/** The script is made for a browser: no name lets it reach the process. */
const names = ['self', 'importScripts', 'process', 'require', 'module', 'exports']
const load = compileFunction(`${script}\n;return createFFmpegCore`, names)
const create = load({ location: { href: 'decoder:' } }, () => {}) as (options: object) => Promise<Core>
const core = await create({
  instantiateWasm(imports: object, done: (instance: Instance) => void) {
    const instance = new WebAssembly.Instance(wasm, imports)
    done(instance)
    return instance.exports
  },
})
core.setLogger(({ message }) => reply({ line: message }))
core.FS.writeFile('/in', input)
core.FS.registerDevice(core.FS.makedev(DEVICE, 0), {
  write(_: unknown, { buffer }: Written, offset: number, length: number) {
    waitForReceiver()
    const bytes = new Uint8Array(buffer).slice(offset, offset + length)
    sent = (sent + length) | 0
    reply({ bytes }, [bytes.buffer])
    return length
  },
})
core.FS.mkdev('/out', 0o666, core.FS.makedev(DEVICE, 0))
reply({ code: core.exec(...args) })
