import { request } from 'undici'
import { z } from 'zod'
import { headersOf } from './api.ts'
import type { Way } from './config.ts'
import { knock } from './milter/client.ts'
import type { Place } from './place.ts'
import { greet } from './post.ts'

const LONGEST_MS = 15_000

export const placeText = (place: Place) => ('path' in place ? place.path : `${place.host}:${place.port}`)

/** Throws unless the gateway takes mail. */
export async function knockAt(way: Way): Promise<void> {
  if (way.by === 'milter') return knock(way.milter, LONGEST_MS)
  await greet({ place: near(way.listen), name: way.name, tls: 'never' })
}

export function near(listen: Place): Place {
  if ('path' in listen) return listen
  const host = listen.host === '0.0.0.0' ? '127.0.0.1' : listen.host === '::' ? '::1' : listen.host
  return { host, port: listen.port }
}

export type ServiceAnswer = { readonly status: number; readonly date: string | undefined; readonly body: string }

/** Undefined when it does not answer; 409 when the key belongs to another gateway than this instance. */
export const askService = (api: string, key: string, instance?: string) =>
  ask(api, key, '/v1/messages/decisions?after=0&wait=0', instance)

export type ObservePeriod = { readonly covers: string; readonly until: string }

/** Returns undefined when the service does not say. */
export async function observePeriods(api: string, key: string): Promise<readonly ObservePeriod[] | undefined> {
  const answer = await ask(api, key, '/v1/messages/observed?days=1')
  if (answer?.status !== 200) return undefined
  return (JSON.parse(answer.body) as { periods?: readonly ObservePeriod[] }).periods
}

const officeAnswer = z.object({ domains: z.array(z.string()), stopped: z.string().nullable() })
export type OfficeAnswer = z.infer<typeof officeAnswer>

/** Returns undefined when the service does not say. */
export async function officeOf(api: string, key: string, instance?: string): Promise<OfficeAnswer | undefined> {
  const answer = await ask(api, key, '/v1/messages/office', instance)
  return answer?.status === 200 ? officeAnswer.safeParse(JSON.parse(answer.body)).data : undefined
}

/** Why it does not check messages now; undefined when it does. */
export async function whyNotReady(api: string): Promise<string | undefined> {
  const answer = await ask(api, '', '/readyz')
  if (answer?.status !== 503) return undefined
  const answered = z.object({ because: z.string() }).safeParse(JSON.parse(answer.body))
  return answered.success ? answered.data.because : 'It does not say why.'
}

async function ask(api: string, key: string, path: string, instance?: string): Promise<ServiceAnswer | undefined> {
  const once = () => answerOf(api, key, path, instance)
  // The service may just have closed a connection that is used again.
  const again = (error: { code?: string }) => (CLOSED.includes(error.code ?? '') ? once() : undefined)
  return once()
    .catch(again)
    .catch(() => undefined)
}

const CLOSED: readonly string[] = ['UND_ERR_SOCKET', 'ECONNRESET']

async function answerOf(api: string, key: string, path: string, instance?: string): Promise<ServiceAnswer> {
  const limits = { headersTimeout: LONGEST_MS, bodyTimeout: LONGEST_MS }
  const answer = await request(new URL(path, api), { headers: headersOf(key, instance), ...limits })
  const date = answer.headers['date']?.toString()
  return { status: answer.statusCode, date, body: await answer.body.text() }
}
