import { workAndKill } from './kill.ts'
import { openOffice } from './office.ts'
import { endedEarly, type Round } from './round.ts'

/** The Idempotency-Key of a request that is about to be made. */
export type Asked = { readonly key: string }

type Api = Awaited<ReturnType<typeof openApi>>

type Place = { readonly folder: string; readonly url?: string }

/** The API on a folder, as a person who has signed in calls it. */
export async function openApi({ folder, url }: Place) {
  const { store, ports, app, sessions } = await openOffice(folder, 0, url ? { url, begun: Date.now() } : undefined)
  const roles = { registered: ['author'], agreed: ['author'] } as const
  return { store, ports, app, cookie: `countersign=${await sessions.start('tom.ashdown', null, roles)}` }
}

/** Submits an item under a key. */
export async function submit({ app, cookie }: Api, key: string): Promise<Response> {
  const draft = { kind: 'press-release', title: 'Patrols', text: `Extra patrols start on Monday. ${key}` }
  return app.request('http://localhost/v1/items', {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(draft),
  })
}

/**
 * Submits items by the API, kills the process, starts it again and repeats every request. Each key must have made one
 * item, and answer with it. `asked`: the keys of all rounds. On PostgreSQL two instances are asked the same.
 */
export async function askedRound(place: Place, milliseconds: number, asked: Set<string>): Promise<Round> {
  const args = [place.folder, place.url ?? '', String(asked.size)]
  const writers = place.url ? [milliseconds, milliseconds * 1.3] : [milliseconds]
  const killed = await Promise.all(writers.map((time) => workAndKill<Asked>('asker.js', args, time)))
  const keys = new Set(killed.flatMap(({ lines }) => lines.map(({ key }) => key)))
  for (const key of keys) asked.add(key)
  const api = await openApi(place)
  const { store, ports } = api
  try {
    // As a start does, and on PostgreSQL an instance that works on.
    if (store.shared) await store.instances.releaseDead(await store.instances.known())
    else await store.idempotency.abandonAll()
    const wrong = killed.flatMap(({ ended }) => endedEarly(ended))
    const made = new Map<string, string>()
    for (const key of keys) {
      const answer = await submit(api, key)
      const { id } = (await answer.json()) as { id?: string }
      if (answer.status !== 201 || id === undefined) wrong.push(`${key} was answered ${answer.status}`)
      else if (made.has(id)) wrong.push(`${key} was answered with the item of ${made.get(id)}`)
      else made.set(id, key)
    }
    const items = await ports.items({ limit: 100_000 })
    if (items.length !== asked.size) wrong.push(`${asked.size} keys made ${items.length} items`)
    return { acknowledged: keys.size, wrong }
  } finally {
    await (store.shared ?? store).close()
  }
}
