/** What Cloudflare's queues carry here: never content, only what is to be done. */
export type Job = { readonly what: 'read' | 'check'; readonly id: string } | { readonly what: 'post' }

/** The part of a queue's producer that is used. */
export type Queue = { send(job: Job): Promise<unknown> }

/** The part of a message that is used. */
export type Message = {
  readonly body: unknown
  readonly attempts: number
  ack(): void
  retry(options?: { delaySeconds: number }): void
}

export type Batch = { readonly queue: string; readonly messages: readonly Message[] }

export type Workers = {
  read(id: string): Promise<'done' | 'busy'>
  giveUp(id: string): Promise<void>
  /** Checks an item in the background. It gives up by itself, and the clock asks again for what still waits. */
  check(id: string): Promise<unknown>
  /** Sends notices that are due; asks again when more are. */
  post(): Promise<void>
  readonly log: (event: object) => void
}

/** The queue of what was tried too often. */
const DEAD = 'countersign-dead'
/** Another reads it: by then that one is done, or has died. */
const BUSY_SECONDS = 60

/**
 * Does what the messages say, each on its own: one that fails holds up no other. A message can come twice; what it asks for is then
 * found done. One that failed too often comes back in the queue of the dead: a draft goes to a person unread, and notices
 * stay in the outbox, where the next minute's call finds them.
 */
export function consumer({ read, giveUp, check, post, log }: Workers) {
  return async function consume({ queue, messages }: Batch): Promise<void> {
    for (const message of messages) {
      try {
        const seconds = await work(message.body, queue.startsWith(DEAD))
        if (seconds === undefined) message.ack()
        else message.retry({ delaySeconds: seconds })
      } catch (fault) {
        log({ fault: `queue ${queue}: ${(fault as Error).name}`, attempts: message.attempts })
        message.retry()
      }
    }
  }

  /** Seconds after which to ask again; undefined when it is done. */
  async function work(body: unknown, dead: boolean): Promise<number | undefined> {
    const job = jobOf(body)
    if (!job) log({ fault: 'queue: a message that nobody here wrote' })
    else if (dead) await bury(job)
    else if (job.what === 'post') await post()
    else if (job.what === 'check') await check(job.id)
    else return (await read(job.id)) === 'busy' ? BUSY_SECONDS : undefined
    return undefined
  }

  async function bury(job: Job): Promise<void> {
    if (job.what === 'post') return log({ fault: 'queue: notices could not be sent and stay in the outbox' })
    if (job.what === 'check') return log({ fault: 'queue: a check failed, and the clock asks again' })
    log({ fault: 'queue: a draft could not be read and goes to a person unread' })
    await giveUp(job.id)
  }
}

function jobOf(body: unknown): Job | undefined {
  const { what, id } = (body ?? {}) as { what?: unknown; id?: unknown }
  if (what === 'post') return { what }
  return (what === 'read' || what === 'check') && typeof id === 'string' ? { what, id } : undefined
}
