import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createApi } from '../../src/gateway/api.ts'
import { createJudge } from '../../src/gateway/judge.ts'
import { stamper } from '../../src/gateway/stamp.ts'
import type { memoryApp } from './app.ts'

/** The gateway's verdict on this message, from the service's answer over HTTP. */
export async function judgeOverHttp(
  { app }: Pick<ReturnType<typeof memoryApp>, 'app'>,
  mail: { text: string; sender: string; recipients: string[] },
  { openDomains = [], log = () => {} }: { openDomains?: string[]; log?: (event: object) => void } = {},
) {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((ready) => server.once('listening', ready))
  const api = createApi({ api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'gateway' })
  const { judge } = createJudge({
    api,
    settings: () => ({
      ...{ timeLimit: 10, ownDomains: [], openDomains },
      ...{ restartSeconds: 0, verdictHeaders: false },
    }),
    keepUnchecked: async () => () => {},
    heldNeedsRef: false,
    stamps: stamper(Buffer.alloc(32)),
    post: async () => {},
    log,
    count: () => {},
  })
  const { text, sender, recipients } = mail
  return judge({ raw: Buffer.from(text), queue: '', sender, recipients }).finally(() => {
    api.close()
    server.close()
  })
}
