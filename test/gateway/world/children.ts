import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../../../' : '../../../', import.meta.url))

export const built = (path: string) => `${ROOT}dist/${path}`

/** A child process, and how to know when it is ready. */
export type Child = {
  readonly process: ChildProcess
  readonly first: string
  /** The latest output. */
  output(): string
  kill(): Promise<void>
}

/** A process starts slowly on a busy machine. */
const START_MS = 300_000

/** Starts it, and waits for the first line on stdout or stderr that matches. `more`: further descriptors, from 3 on. */
export async function start(
  command: string,
  args: readonly string[],
  ready: RegExp,
  more: readonly number[] = [],
): Promise<Child> {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe', ...more], cwd: ROOT })
  let output = ''
  const first = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${args[0]} did not start.\n${output}`)), START_MS)
    const onLine = (line: string) => {
      output = `${output}${line}\n`.slice(-4_000)
      if (!ready.test(line)) return
      clearTimeout(timer)
      resolve(line)
    }
    createInterface(child.stdout!).on('line', onLine)
    createInterface(child.stderr!).on('line', onLine)
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}.\n${output}`)))
  })
  return {
    process: child,
    first,
    output: () => output,
    /** SIGKILL, so that it cannot tidy up. */
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Waits until `look` finds something. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}.`)
    await new Promise((go) => setTimeout(go, 50))
  }
}
