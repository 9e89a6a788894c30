import { execFile } from 'node:child_process'

export type HoldQueue = {
  find(ref: string, copies: readonly string[]): Promise<readonly string[]>
  /** Releases one copy and deletes the others; returns its id, or undefined when none was held. */
  release(ref: string, copies: readonly string[]): Promise<string | undefined>
  remove(ref: string, copies: readonly string[]): Promise<void>
  /** Returns undefined where the queue cannot be listed. */
  all(): Promise<ReadonlySet<string> | undefined>
  /** Whether a held message is known by its stamp. An older helper needs a header of its own. */
  readsStamp(): Promise<boolean>
}

const LONGEST_MS = 60_000
const LARGEST_LIST = 64 << 20

class HelperFailed extends Error {
  override readonly name = 'HelperFailed'
  readonly reason: string
  constructor(act: string, code: string | number) {
    super(`The helper failed to ${act} (${code}).`)
    this.reason = `helper ${act} ${code}`
  }
}

export function postfixQueue(helper: readonly string[]): HoldQueue {
  const [command, ...before] = helper

  function call(act: string, ...rest: readonly string[]): Promise<string[]> {
    return new Promise((resolve, reject) => {
      execFile(command!, [...before, act, ...rest], { timeout: LONGEST_MS, maxBuffer: LARGEST_LIST }, (fault, out) => {
        if (fault) reject(new HelperFailed(act, fault.code ?? fault.signal ?? 'unknown'))
        else resolve(out.split('\n').filter((line) => line !== ''))
      })
    })
  }

  async function run(act: string, ref: string, copies: readonly string[]): Promise<string[]> {
    return copies.length === 0 ? [] : call(act, ref, ...copies)
  }

  const readsStamp = () =>
    call('version').then(
      ([number]) => Number(number) >= 2,
      () => false,
    )

  return {
    find: (ref, copies) => run('find', ref, copies),
    release: async (ref, copies) => (await run('release', ref, copies))[0],
    remove: async (ref, copies) => void (await run('delete', ref, copies)),
    all: async () => ((await readsStamp()) ? new Set(await call('list')) : undefined),
    readsStamp,
  }
}
