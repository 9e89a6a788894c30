import { join } from 'node:path'
import { ApiRefused, createApi } from './api.ts'
import type { GatewayConfig, Way } from './config.ts'
import { causeOf } from './fault.ts'
import { type HoldQueue, postfixQueue } from './hold-queue.ts'
import { instanceOf } from './instance.ts'
import { createJudge } from './judge.ts'
import { createMemoryBudget } from './memory-budget.ts'
import { gatewayMetrics, serveMetrics } from './metrics.ts'
import { listenMilter } from './milter/server.ts'
import { openNoticeMarks, type StateUnwritable } from './notice-marks.ts'
import { handOver, type Mail, type NextHop, postTo } from './post.ts'
import { startDelivery } from './relay/deliver.ts'
import { listenRelay } from './relay/receive.ts'
import { createRelay } from './relay/relay.ts'
import { openSpool } from './relay/spool.ts'
import { undeliveredMail } from './report.ts'
import { stamper } from './stamp.ts'
import { openUnchecked } from './unchecked.ts'
import { startWatch } from './watch.ts'
import { startWorker } from './worker.ts'
import { workerLock } from './worker-lock.ts'

export type Running = {
  stop(): Promise<void>
  reload(config: GatewayConfig): void
}

export type RunOptions = {
  readonly takeOver?: boolean
  readonly fatal: (fault: StateUnwritable) => void
}

type Post = (mail: Mail) => Promise<void>

type Opened = {
  readonly queue: HoldQueue
  readonly notify: (mail: Mail, id: string, passed: () => void) => Promise<void>
  stop(): Promise<void>
}

type Shared = {
  readonly config: GatewayConfig
  readonly log: (event: object) => void
  readonly metrics: ReturnType<typeof gatewayMetrics>
  readonly judging: (post: Post, heldNeedsRef: boolean) => ReturnType<typeof createJudge>
}

export class KeyInUse extends Error {
  override readonly name = 'KeyInUse'
}

/** Mail is deferred when copies of unchecked mail take more. */
const UNCHECKED_BYTES = 256 << 20

/** Throws `StateUnwritable` and `KeyInUse` before it takes any mail. */
export async function runGateway(
  config: GatewayConfig,
  log: (event: object) => void,
  { takeOver = false, fatal }: RunOptions,
): Promise<Running> {
  const marks = openNoticeMarks(join(config.state, 'told'))
  const api = createApi({ ...config, instance: instanceOf(config.state) })
  await checkKey(api, takeOver, log)
  const metrics = gatewayMetrics()
  let settings = config
  const unchecked = openUnchecked({ folder: join(config.state, 'unchecked'), api, largest: UNCHECKED_BYTES, log })
  metrics.uncheckedFrom(unchecked.waiting)
  const judging = (post: Post, heldNeedsRef: boolean) =>
    createJudge({
      ...{ api, post, log, heldNeedsRef, settings: () => settings, stamps: stamper(config.secret) },
      ...{ keepUnchecked: unchecked.keep, count: metrics.count },
    })
  const { way } = config
  const shared: Shared = { config, log, metrics, judging }
  const opened = way.by === 'milter' ? await openMilter(way, shared) : await openRelay(way, shared)
  const ready = () => fetch(new URL('/readyz', config.api)).then(({ ok }) => ok)
  const metricsServer = config.metrics ? await serveMetrics(config.metrics, metrics.text, ready) : undefined
  const { queue } = opened
  const stopping = new AbortController()
  const background = workerLock(config.state, stopping.signal).then((lock) => {
    if (!lock) return undefined
    const worker = startWorker({
      ...{ api, queue, post: opened.notify, from: config.from, marks, log, fatal, count: metrics.worker },
    })
    const watch = startWatch({ api, queue, log, holds: metrics.holds })
    return { lock, tasks: [worker, watch, unchecked.start()] }
  })
  return {
    reload({ openDomains }) {
      settings = { ...settings, openDomains }
    },
    async stop() {
      stopping.abort()
      const running = await background
      for (const task of running?.tasks ?? []) task.stop()
      await Promise.all([opened.stop(), metricsServer && new Promise((done) => metricsServer.close(done))])
      api.close()
      await Promise.all(running?.tasks.map(({ done }) => done) ?? [])
      running?.lock.close()
    },
  }
}

async function checkKey(api: ReturnType<typeof createApi>, takeOver: boolean, log: Shared['log']): Promise<void> {
  try {
    await api.start(takeOver)
  } catch (fault) {
    if (fault instanceof ApiRefused && fault.problem === 'key-in-use')
      throw new KeyInUse(
        'Another gateway uses this key. Make a key for each gateway. If this one replaces that one for good, ' +
          'start it once with --take-over.',
      )
    log({ gateway: 'key not checked', fault: causeOf(fault) })
  }
}

async function openMilter(way: Extract<Way, { by: 'milter' }>, { config, log, judging }: Shared): Promise<Opened> {
  const post: Post = (mail) => postTo(way.inject, mail)
  const queue = postfixQueue(way.helper)
  const judge = judging(post, !(await queue.readsStamp()))
  const { largestBytes: largest, memoryBytes: memory } = config
  const sending = new Map<string, () => void>()
  const passing = (messageId: string) => sending.get(messageId)?.()
  const server = await listenMilter(way.milter, { ...judge, largest, memory, log, passing })
  return {
    queue,
    async notify(mail, id, passed) {
      sending.set(id, passed)
      try {
        await post(mail)
      } finally {
        sending.delete(id)
      }
    },
    stop: server.stop,
  }
}

async function openRelay(
  way: Extract<Way, { by: 'relay' }>,
  { config, log, metrics, judging }: Shared,
): Promise<Opened> {
  const spool = openSpool(way.spool)
  const { from } = config
  const next: NextHop = { ...way.next, offers: (extensions) => server.offer(extensions) }
  const on = (mail: Mail) => handOver(next, mail)
  const { retrySeconds, giveUpHours } = way
  const delivery = startDelivery({
    spool,
    handOver: on,
    from,
    retrySeconds,
    giveUpHours,
    log,
    count: metrics.delivered,
  })
  const here = { helo: way.name, address: '127.0.0.1', protocol: 'ESMTP' }
  // The outside copy comes back through the milter, as from a client.
  const { judge, unseen } = judging(async (mail) => {
    const { code } = await relay.take(mail, here)
    if (code !== 250) throw new Error(`The next server answered ${code} to the external copy.`)
  }, false)
  const bounce = (mail: Mail, refused: Parameters<typeof undeliveredMail>[1]) => undeliveredMail(mail, refused, from)
  const relay = createRelay({ ...way, spool, judge, unseen, handOver: on, outgoing: delivery.add, bounce })
  const memory = createMemoryBudget(config.memoryBytes)
  const server = await listenRelay({ ...way, largest: config.largestBytes, memory, take: relay.take, log })
  return {
    queue: spool.holdQueue(delivery.add),
    // Notices to senders go out unchecked: we write them, and only the sender is named.
    notify: (mail) => postTo(next.place, mail, next),
    async stop() {
      await server.stop()
      await delivery.stop()
    },
  }
}
