/** Messages have tasks, never content. */
export type Job = { readonly what: 'read' | 'check'; readonly id: string } | { readonly what: 'post' }

export type Queue = { send(job: Job): Promise<unknown> }

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
  check(id: string): Promise<unknown>
  post(): Promise<void>
  readonly log: (event: object) => void
}

const DEAD = 'countersign-dead'
/** Another process reads it: by then it is done or has died. */
const BUSY_SECONDS = 60

/**
 * A message may come twice; its task is then done already. One that failed too often returns in the dead-letter queue: a draft goes to a person
 * unread, and notices wait for the next minute's run.
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

  /** Returns seconds until the next try; undefined when it is done. */
  async function work(body: unknown, dead: boolean): Promise<number | undefined> {
    const job = jobOf(body)
    if (!job) log({ fault: 'queue: unknown message' })
    else if (dead) await bury(job)
    else if (job.what === 'post') await post()
    else if (job.what === 'check') await check(job.id)
    else return (await read(job.id)) === 'busy' ? BUSY_SECONDS : undefined
    return undefined
  }

  async function bury(job: Job): Promise<void> {
    if (job.what === 'post') return log({ fault: 'queue: notices were not sent and stay in the outbox' })
    if (job.what === 'check') return log({ fault: 'queue: a check failed and is tried again' })
    log({ fault: 'queue: a draft could not be read; it goes to a person unread' })
    await giveUp(job.id)
  }
}

function jobOf(body: unknown): Job | undefined {
  const { what, id } = (body ?? {}) as { what?: unknown; id?: unknown }
  if (what === 'post') return { what }
  return (what === 'read' || what === 'check') && typeof id === 'string' ? { what, id } : undefined
}
