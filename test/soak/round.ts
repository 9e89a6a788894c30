import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Store } from '../../src/entry/store.ts'
import { openStore } from '../../src/entry/store-node.ts'
import type { Acknowledged } from './acknowledged.ts'

export type Round = { readonly acknowledged: number; readonly wrong: readonly string[] }

/** The built writer: Node runs no TypeScript on its oldest supported version. */
const WRITER = fileURLToPath(
  new URL(`${import.meta.url.includes('/dist/') ? '' : '../../dist/test/soak/'}writer.js`, import.meta.url),
)

/** Lets a writer work for so long, kills it in the middle of it, and looks whether everything it was promised is there. */
export async function round(folder: string, milliseconds: number): Promise<Round> {
  const told = await writeAndKill(folder, milliseconds)
  const store = await openStore(folder)
  try {
    return { acknowledged: told.length, wrong: await wrongIn(store, told) }
  } finally {
    store.close()
  }
}

async function writeAndKill(folder: string, milliseconds: number): Promise<Acknowledged[]> {
  const writer = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: Acknowledged[] = []
  const atWork = new Promise<void>((resolve, reject) => {
    writer.once('exit', () => reject(new Error('The writer ended by itself.')))
    createInterface({ input: writer.stdout }).on('line', (line) => {
      told.push(JSON.parse(line) as Acknowledged)
      // The first line says that it is ready, the second is its first act: from here on there is something to lose.
      if (told.length === 2) resolve()
    })
  })
  await atWork
  const ended = closed(writer)
  await setTimeout(milliseconds)
  writer.kill('SIGKILL')
  await ended
  return told.slice(1)
}

function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()))
}

async function wrongIn(store: Store, told: readonly Acknowledged[]): Promise<string[]> {
  const { breaks } = await store.verify()
  const wrong = breaks.map(({ stream, seq, why }) => `${stream}, entry ${seq}: ${why}`)
  const promised = new Map<string, number>()
  for (const one of told) {
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
