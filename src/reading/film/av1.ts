import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Decoder, Ending, Receiver } from './decoder.ts'

/* Debian's ffmpeg decodes AV1, which the pack lacks. It gets bare pictures by a pipe, so that no container, name or address reaches it. */

const PLACES = ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg']

export const av1Program = (): string | undefined => PLACES.find((path) => existsSync(path))

/** No picture or block of memory beyond 8K. */
const BOUNDS = ['-threads', '1', '-max_pixels', '40000000', '-max_alloc', '200000000', '-protocol_whitelist', 'pipe']
const WATCH_MS = 200

export const av1Decoder =
  (decode: Decoder, program: string, track: number): Decoder =>
  async (input, args, receiver) => {
    const child = startProgram(program, args, receiver)
    const copied = await decode(input, ['-i', '/in', '-map', `0:v:${track}`, '-c:v', 'copy', '-f', 'ivf', '/out'], {
      onLine: () => {},
      onBytes: child.write,
      isLate: () => child.hasEnded() || receiver.isLate(),
    })
    const ending = await child.finish()
    return ending === 'done' ? copied : ending
  }

const asPiped = (word: string): string =>
  word === '/in' ? 'pipe:0' : word === '/out' ? 'pipe:1' : word.replace(/^0:v:\d+$/, '0:v:0')

function startProgram(program: string, args: readonly string[], { onBytes, onLine, isLate }: Receiver) {
  const piped = args.slice(args.indexOf('-i')).map(asPiped)
  const child = spawn(program, [...BOUNDS, '-f', 'ivf', ...piped], { env: {} })
  let before: Promise<void> = Promise.resolve()
  let late = false
  let rest = ''
  const watch = setInterval(() => {
    if (!isLate()) return
    late = true
    child.kill('SIGKILL')
  }, WATCH_MS)
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', () => resolve('failed'))
    child.once('close', (code) => resolve(late ? 'late' : code === 0 ? 'done' : 'failed'))
  })
  let isOver = false
  void ended.then(() => {
    isOver = true
    clearInterval(watch)
  })
  child.stdin.on('error', () => {})
  child.stderr.on('data', (piece: Buffer) => {
    const lines = (rest + piece.toString('latin1')).split('\n')
    rest = lines.pop()!.slice(-1_000)
    for (const line of lines) onLine(line)
  })
  child.stdout.on('data', (piece: Buffer) => {
    child.stdout.pause()
    // The line with the time of a picture was written before it, and may still wait in its own pipe.
    before = before
      .then(() => new Promise<void>((go) => setImmediate(go)))
      .then(() => onBytes(piece))
      .then(() => void child.stdout.resume())
      .catch(() => void child.kill('SIGKILL'))
  })
  return {
    hasEnded: () => isOver,
    async write(bytes: Uint8Array): Promise<void> {
      if (isOver || child.stdin.write(bytes)) return
      await Promise.race([new Promise((go) => child.stdin.once('drain', go)), ended])
    },
    async finish(): Promise<Ending> {
      child.stdin.end()
      const ending = await ended
      await before
      return ending
    },
  }
}
