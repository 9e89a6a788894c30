import { join } from 'node:path'
import { createApi } from './api.ts'
import type { GatewayConfig, Way } from './config.ts'
import { type HoldQueue, postfixQueue } from './hold-queue.ts'
import { createJudge } from './judge.ts'
import { createMemoryBudget } from './memory-budget.ts'
import { gatewayMetrics, serveMetrics } from './metrics.ts'
import { listenMilter } from './milter/server.ts'
import { handOver, type Mail, postTo } from './post.ts'
import { startDelivery } from './relay/deliver.ts'
import { listenRelay } from './relay/receive.ts'
import { createRelay } from './relay/relay.ts'
import { openSpool } from './relay/spool.ts'
import { undeliveredMail } from './report.ts'
import { stamper } from './stamp.ts'
import { startWorker } from './worker.ts'

export type Running = { stop(): Promise<void> }

type Post = (mail: Mail) => Promise<void>

/** An inbound mail route and its hold queue. */
type Opened = { readonly queue: HoldQueue; readonly post: Post; stop(): Promise<void> }

/** What every route needs. `judging` makes a judge that submits split messages through `post`. */
type Shared = {
  readonly config: GatewayConfig
  readonly log: (event: object) => void
  readonly metrics: ReturnType<typeof gatewayMetrics>
  readonly judging: (post: Post) => ReturnType<typeof createJudge>
}

/**
 * The gateway as one process: the inbound route that asks for verdicts, and the worker that carries out decisions.
 */
export async function runGateway(config: GatewayConfig, log: (event: object) => void): Promise<Running> {
  const api = createApi(config)
  const metrics = gatewayMetrics()
  const stamps = stamper(config.secret)
  const judging = (post: Post) => createJudge({ api, config, stamps, post, log, count: metrics.count })
  const { way } = config
  const shared: Shared = { config, log, metrics, judging }
  const opened = way.by === 'milter' ? await openMilter(way, shared) : await openRelay(way, shared)
  const ready = () => fetch(new URL('/readyz', config.api)).then(({ ok }) => ok)
  const metricsServer = config.metrics ? await serveMetrics(config.metrics, metrics.text, ready) : undefined
  const { queue, post } = opened
  const worker = startWorker({ api, queue, post, from: config.from, state: join(config.state, 'told'), log })
  return {
    async stop() {
      worker.stop()
      api.close()
      await Promise.all([opened.stop(), metricsServer && new Promise((done) => metricsServer.close(done))])
      await worker.done
    },
  }
}

async function openMilter(way: Extract<Way, { by: 'milter' }>, { config, log, judging }: Shared): Promise<Opened> {
  const post: Post = (mail) => postTo(way.inject, mail)
  const { largestBytes: largest, memoryBytes: memory } = config
  const server = await listenMilter(way.milter, { ...judging(post), largest, memory, log })
  const stop = () => new Promise<void>((done) => server.close(() => done()))
  return { queue: postfixQueue(way.helper), post, stop }
}

async function openRelay(
  way: Extract<Way, { by: 'relay' }>,
  { config, log, metrics, judging }: Shared,
): Promise<Opened> {
  const spool = openSpool(way.spool)
  const { from } = config
  const on = (mail: Mail) => handOver(way.next, mail)
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
  })
  const bounce = (mail: Mail, refused: Parameters<typeof undeliveredMail>[1]) => undeliveredMail(mail, refused, from)
  const relay = createRelay({ ...way, spool, judge, unseen, handOver: on, outgoing: delivery.add, bounce })
  const memory = createMemoryBudget(config.memoryBytes)
  const server = await listenRelay({ ...way, largest: config.largestBytes, memory, take: relay.take, log })
  return {
    queue: spool.holdQueue(delivery.add),
    // Notices to senders go out unchecked: we write them, and only the sender is named.
    post: async (mail) => {
      const { taken } = await on(mail)
      if (taken.length < mail.recipients.length) throw new Error('The next server did not accept the message.')
    },
    async stop() {
      await server.stop()
      await delivery.stop()
    },
  }
}
