import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../../src/core/item/state.ts'
import { workAndKill } from './kill.ts'
import { HOUR, openOffice, type Shared } from './office.ts'
import { endedEarly, type Round } from './round.ts'

export type Done = { readonly id: string; readonly length: number }

export type Taken = Map<string, string>

/** Every acknowledged act must be there, every chain hold, and nothing be sent twice. */
export async function releaseRound(folder: string, round: number, milliseconds: number, taken: Taken): Promise<Round> {
  const { lines, ended } = await workAndKill<Done>('releaser.js', [folder, String(round)], milliseconds)
  const wrong = [...endedEarly(ended), ...takeAway(folder, taken)]
  return { acknowledged: lines.length, wrong: [...wrong, ...(await wrongAfter({ folder, round, taken, lines }))] }
}

type Ended = {
  readonly folder: string
  readonly round: number
  readonly taken: Taken
  readonly lines: readonly Done[]
  readonly shared?: Shared
}

/** Returns what does not fit. */
export async function wrongAfter({ folder, round, taken, lines, shared }: Ended): Promise<string[]> {
  const { store, service, clock, ports } = await openOffice(folder, round + 0.5, shared)
  try {
    await clock.tick(new Date(Date.parse(ports.now()) + HOUR).toISOString())
    const wrong = takeAway(folder, taken)
    const promised = new Map<string, number>()
    for (const { id, length } of lines) promised.set(id, Math.max(promised.get(id) ?? 0, length))
    for (const [id, length] of promised) wrong.push(...wrongOf(id, await service.items.read(id), length, taken.has(id)))
    const { breaks } = await store.verify()
    wrong.push(...breaks.map(({ stream, seq, why }) => `${stream}, entry ${seq}: ${why}`))
    return wrong
  } finally {
    await (store.shared ?? store).close()
  }
}

function wrongOf(id: string, item: Item, promised: number, sent: boolean): string[] {
  const times = item.releases.length
  return [
    ...(item.length < promised ? [`${id} lost ${promised - item.length} entries`] : []),
    ...(item.progress === 'releasing' ? [`${id} is still on its way`] : []),
    ...(item.decisions.length > 1 ? [`${id} was decided ${item.decisions.length} times`] : []),
    ...(times > 1 ? [`${id} is on record as released ${times} times`] : []),
    ...(times === 1 && !sent ? [`${id} is on record as sent, and was not`] : []),
    ...(times === 0 && sent ? [`${id} was sent, and that is not on record`] : []),
  ]
}

/** A repeated one is an error. */
export function takeAway(folder: string, taken: Taken): string[] {
  const outgoing = join(folder, 'outgoing')
  if (!existsSync(outgoing)) return []
  return readdirSync(outgoing)
    .filter((name) => name.endsWith('.eml'))
    .flatMap((name) => {
      const path = join(outgoing, name)
      const item = /item-[0-9a-f-]{36}/.exec(readFileSync(path, 'utf8').replaceAll('=\r\n', ''))?.[0] ?? name
      rmSync(path)
      const before = taken.get(item)
      taken.set(item, name)
      return before === undefined ? [] : [`${item} was sent twice`]
    })
}
