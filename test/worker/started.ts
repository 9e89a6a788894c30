import { unstable_startWorker } from 'wrangler'
import { built } from '../tools/built.ts'

const KEY = 'a-key-for-this-test-only'
export const BOOT_MS = 180_000

type Found = { type: string; part: string; start: number; end: number }
type Answer = { verdict: string; findings: Found[]; unread: { part: string; why: string }[] }

export type Started = Awaited<ReturnType<typeof startWorker>>

/** The Worker under workerd, with the sample office and a key for the gateway. */
export async function startWorker() {
  built()
  const worker = await unstable_startWorker({
    config: 'wrangler.toml',
    entrypoint: 'src/entry/worker-sample.ts',
    // Repeated because this way of starting does not read the flag when it bundles.
    build: { nodejsCompatMode: 'v2' },
    bindings: {
      GATEWAY_KEY: { type: 'plain_text', value: KEY },
      SAMPLE_OFFICE: { type: 'plain_text', value: 'yes' },
      PUBLIC_URL: { type: 'plain_text', value: 'http://localhost' },
    },
    dev: { persist: false, logLevel: 'error', watch: false, remote: false, inspector: false, server: { port: 0 } },
  })
  await worker.ready

  return {
    fetch: worker.fetch,
    dispose: worker.dispose,
    async post(
      path: string,
      body: string,
      type: string,
    ): Promise<{ status: number; body: Answer & Record<string, unknown> }> {
      const answer = await worker.fetch(`http://localhost${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': type },
        body,
      })
      const text = await answer.text()
      // The development server may restart once it is ready, and then wants the request again.
      if (text.startsWith('Your worker restarted')) return this.post(path, body, type)
      return { status: answer.status, body: JSON.parse(text) as Answer & Record<string, unknown> }
    },
  }
}
