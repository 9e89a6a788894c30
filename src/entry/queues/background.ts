import type { BackgroundChecks } from '../../adapters/store/background-checks.ts'
import type { CheckProgress } from '../../core/check-progress.ts'
import type { Ports } from '../../ports.ts'
import type { Service } from '../../use-cases/service.ts'

type Parts = {
  readonly checks: BackgroundChecks
  readonly service: { readonly items: Pick<Service['items'], 'read' | 'finishCheck' | 'abandonCheck'> }
  readonly ports: Pick<Ports, 'now' | 'items'>
  readonly log: (event: object) => void
}

const CLAIM_MS = 20 * 60_000
/** Then a draft goes to a person as it is. */
const MAX_TRIES = 3
const MAX_WAITING = 200
const REACHED_EVERY_MS = 1_000

export function createBackgroundChecks({ checks, service, ports, log }: Parts) {
  return {
    /** `busy`: another process checks it. Throws when it must be retried. Idempotent. */
    async check(id: string): Promise<'done' | 'busy'> {
      const { version, progress, erased } = await service.items.read(id)
      if (erased || !version) return 'done'
      const tries = await checks.claim({ item: id, version, now: ports.now(), until: claimEnds() })
      if (tries === undefined) return 'busy'
      try {
        const end = new AbortController()
        const reached = reaching(id, () => isWanted(id, version, progress), end)
        if (tries <= MAX_TRIES) await service.items.finishCheck(id, reached, end.signal)
        else await giveUp(id)
        await checks.done(id)
        return 'done'
      } catch (fault) {
        await checks.release(id)
        throw fault
      }
    },

    async waiting(): Promise<readonly string[]> {
      const rows = await ports.items({ progress: ['checking'], erased: false, limit: MAX_WAITING })
      return rows.map(({ item }) => item).reverse()
    },

    /** Films and sound recordings take minutes. */
    async isLong(id: string): Promise<boolean> {
      const { review } = await service.items.read(id)
      return review?.contents?.toOpen.some(({ media }) => media.some(({ is }) => is !== 'picture')) ?? false
    },

    progressOf: checks.progressOf,
  }

  function claimEnds(): string {
    return new Date(Date.parse(ports.now()) + CLAIM_MS).toISOString()
  }

  async function giveUp(id: string): Promise<void> {
    log({ fault: 'background: a check did not finish; the draft goes to a person' })
    await service.items.abandonCheck(id)
  }

  /** Reading an hour of film for nothing keeps others waiting. */
  async function isWanted(id: string, version: string, progress: string): Promise<boolean> {
    if (progress !== 'checking') return true
    const now = await service.items.read(id)
    return !now.erased && now.version === version && now.progress === progress
  }

  function reaching(
    id: string,
    wanted: () => Promise<boolean>,
    end: AbortController,
  ): (progress: CheckProgress) => void {
    let written = Number.NEGATIVE_INFINITY
    return (progress) => {
      if (progress.stage === 'reading' && performance.now() - written < REACHED_EVERY_MS) return
      written = performance.now()
      const noted = async () => {
        await checks.reached(id, progress, claimEnds())
        if (!(await wanted())) end.abort()
      }
      noted().catch((fault: Error) => log({ fault: `background: ${fault.name}` }))
    }
  }
}

type Checker = Pick<ReturnType<typeof createBackgroundChecks>, 'check' | 'waiting' | 'isLong'>

const POLL_MS = 5_000

/** One item with a recording and one other at a time, so that a scan does not wait for a film. Returns how to queue one more. */
export function keepChecking(
  { check, waiting, isLong }: Checker,
  log: (event: object) => void,
): { ask(id: string): void } {
  const asked = new Set<string>()
  const queues = { long: newQueue(), short: newQueue() }
  let looking = false

  /** What is added during its check is checked again afterwards. */
  function newQueue(): { has(id: string): boolean; add(id: string): void } {
    const queue = new Set<string>()
    let current: string | undefined
    async function work(): Promise<void> {
      for (const id of queue) {
        current = id
        queue.delete(id)
        await check(id).catch((fault: Error) => log({ fault: `background: ${fault.name}` }))
      }
      current = undefined
    }
    return {
      has: (id) => id === current || queue.has(id),
      add(id) {
        queue.add(id)
        if (current === undefined) void work()
      },
    }
  }

  async function sort(): Promise<void> {
    const ids = new Set([...asked, ...(await waiting())])
    for (const id of ids) {
      const isAsked = asked.delete(id)
      // Whether it is long needs its content, which is not read again while it waits.
      if (!isAsked && (queues.long.has(id) || queues.short.has(id))) continue
      queues[(await isLong(id).catch(() => true)) ? 'long' : 'short'].add(id)
    }
  }

  function look(): void {
    if (looking) return
    looking = true
    sort()
      .catch((fault: Error) => log({ fault: `background: ${fault.name}` }))
      .finally(() => {
        looking = false
        if (asked.size > 0) look()
      })
  }

  setInterval(look, POLL_MS).unref()
  look()
  return {
    ask(id) {
      asked.add(id)
      look()
    },
  }
}
