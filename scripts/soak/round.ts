import type { Store } from '../../src/entry/store.ts'
import { openStore } from '../../src/entry/store-node.ts'
import type { Acknowledged } from './acknowledged.ts'
import { workAndKill } from './kill.ts'

export type Round = { readonly acknowledged: number; readonly wrong: readonly string[] }

export async function round(folder: string, milliseconds: number): Promise<Round> {
  const { lines: acknowledged, ended } = await workAndKill<Acknowledged>('writer.js', [folder], milliseconds)
  const store = await openStore(folder)
  try {
    return { acknowledged: acknowledged.length, wrong: [...endedEarly(ended), ...(await wrongIn(store, acknowledged))] }
  } finally {
    store.close()
  }
}

export function endedEarly(ended: string | undefined): string[] {
  return ended === undefined ? [] : [`the writer was not killed: ${ended}`]
}

async function wrongIn(store: Store, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { breaks } = await store.verify()
  const wrong = breaks.map(({ stream, seq, why }) => `${stream}, entry ${seq}: ${why}`)
  const promised = new Map<string, number>()
  for (const one of acknowledged) {
    if (one.what === 'act') promised.set(one.stream, Math.max(promised.get(one.stream) ?? 0, one.length))
    wrong.push(...(await lost(store, one)))
  }
  for (const [stream, length] of promised) wrong.push(...(await broken(store, stream, length)))
  return wrong
}

async function lost(store: Store, one: Acknowledged): Promise<string[]> {
  switch (one.what) {
    case 'ready':
      return []
    case 'act':
      return (await store.mailVerdict(one.mail)) ? [] : [`mail ${one.mail} is lost`]
    case 'kept':
      return store.open(one.version).then(
        () => [],
        () => [`version ${one.version} is lost`],
      )
  }
}

async function broken(store: Store, stream: string, promised: number): Promise<string[]> {
  const { length } = await store.read(stream)
  const [line] = await store.items({ author: stream, limit: 1 })
  return [
    ...(length < promised ? [`${stream} lost ${promised - length} entries`] : []),
    ...(length % 2 === 0 ? [] : [`${stream} holds half an act`]),
    ...(line?.findings === length ? [] : [`the line of ${stream} does not fit its entries`]),
  ]
}
