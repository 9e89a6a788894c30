import { join } from 'node:path'
import { createApi } from './api.ts'
import type { GatewayConfig } from './config.ts'
import { postfixQueue } from './hold-queue.ts'
import { createJudge } from './judge.ts'
import { gatewayMetrics, serveMetrics } from './metrics.ts'
import { listenMilter } from './milter/server.ts'
import { postTo } from './post.ts'
import { stamper } from './stamp.ts'
import { startWorker } from './worker.ts'

export type Running = { stop(): Promise<void> }

/** The gateway as one process: the milter that asks, and the worker that carries out what was decided. */
export async function runGateway(config: GatewayConfig, log: (event: object) => void): Promise<Running> {
  const api = createApi(config)
  const metrics = gatewayMetrics()
  const post = (mail: Parameters<typeof postTo>[1]) => postTo(config.inject, mail)
  const { judge, unseen } = createJudge({
    api,
    config,
    stamps: stamper(config.secret),
    post,
    log,
    count: metrics.count,
  })
  const { largestBytes: largest, memoryBytes: memory } = config
  const servers = [await listenMilter(config.milter, { judge, unseen, largest, memory, log })]
  const ready = () => fetch(new URL('/readyz', config.api)).then(({ ok }) => ok)
  if (config.metrics) servers.push(await serveMetrics(config.metrics, metrics.text, ready))
  const worker = startWorker({
    api,
    queue: postfixQueue(config.helper),
    post,
    from: config.from,
    state: join(config.state, 'told'),
    log,
  })
  return {
    async stop() {
      worker.stop()
      api.close()
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
      await worker.done
    },
  }
}
