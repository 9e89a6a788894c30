import { execFile } from 'node:child_process'

/** Held messages that await a decision. */
export type HoldQueue = {
  /** Returns those of `copies` that are still held. */
  find(ref: string, copies: readonly string[]): Promise<readonly string[]>
  /** Releases one copy and deletes the others; returns its id, or undefined when none was held. */
  release(ref: string, copies: readonly string[]): Promise<string | undefined>
  remove(ref: string, copies: readonly string[]): Promise<void>
}

const LONGEST_MS = 60_000

/** Postfix's own hold queue, through the privileged helper that `setup` writes. */
export function postfixQueue(helper: readonly string[]): HoldQueue {
  const [command, ...before] = helper

  function run(act: string, ref: string, copies: readonly string[]): Promise<string[]> {
    if (copies.length === 0) return Promise.resolve([])
    return new Promise((resolve, reject) => {
      execFile(command!, [...before, act, ref, ...copies], { timeout: LONGEST_MS }, (fault, out) => {
        if (fault) reject(new Error(`The helper failed to ${act} (${fault.code ?? fault.signal}).`))
        else resolve(out.split('\n').filter((line) => line !== ''))
      })
    })
  }

  return {
    find: (ref, copies) => run('find', ref, copies),
    release: async (ref, copies) => (await run('release', ref, copies))[0],
    remove: async (ref, copies) => void (await run('delete', ref, copies)),
  }
}
