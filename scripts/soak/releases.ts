import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../../src/core/item/state.ts'
import { workAndKill } from './kill.ts'
import { HOUR, openOffice, type Shared } from './office.ts'
import { endedEarly, type Round } from './round.ts'

/** A line of the releaser: the store has acknowledged `length` entries of an item. */
export type Done = { readonly id: string; readonly length: number }

/** Keys of all messages that the mail server has accepted, over all rounds. */
export type Taken = Map<string, string>

/**
 * Submits, approves and sends items, kills the process, starts the product again and lets the clock finish. Every
 * acknowledged act must be there, every chain must hold, and nothing may be sent twice.
 */
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

/** Starts the product again, lets the clock finish, and returns what does not fit what was acknowledged. */
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

/** The mail server takes all waiting messages; a repeated one is an error. */
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
