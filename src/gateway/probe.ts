import { request } from 'undici'
import type { Way } from './config.ts'
import { knock } from './milter/client.ts'
import type { Place } from './place.ts'
import { greet } from './post.ts'

/** Questions to the parts around the gateway, for set-up and doctor. */

const LONGEST_MS = 15_000

export const placeText = (place: Place) => ('path' in place ? place.path : `${place.host}:${place.port}`)

/** Answers when the gateway takes mail. Throws otherwise. */
export async function knockAt(way: Way): Promise<void> {
  if (way.by === 'milter') return knock(way.milter, LONGEST_MS)
  await greet({ place: near(way.listen), name: way.name, tls: 'never' })
}

/** A relay that listens everywhere is asked on this machine. */
export function near(listen: Place): Place {
  if ('path' in listen) return listen
  const host = listen.host === '0.0.0.0' ? '127.0.0.1' : listen.host === '::' ? '::1' : listen.host
  return { host, port: listen.port }
}

export type ServiceAnswer = { readonly status: number; readonly date: string | undefined }

/** The service's status for this key, or undefined when it does not answer. */
export async function askService(api: string, key: string): Promise<ServiceAnswer | undefined> {
  try {
    const asked = new URL('/v1/messages/decisions?after=0&wait=0', api)
    const limits = { headersTimeout: LONGEST_MS, bodyTimeout: LONGEST_MS }
    const { statusCode, headers, body } = await request(asked, {
      headers: { authorization: `Bearer ${key}` },
      ...limits,
    })
    await body.dump()
    return { status: statusCode, date: headers['date']?.toString() }
  } catch {
    return undefined
  }
}
