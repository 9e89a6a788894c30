import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { declare as decide, FIRST_SAMPLED } from '../../core/mail/declare.ts'
import type { Dependencies } from '../dependencies.ts'

/** Items of the sender that are searched for earlier declarations. Beyond them, the next one is sampled. */
const MAX_OF_SENDER = 100
const DRAWN_HEX_DIGITS = 8

type Declared = { readonly by: string; readonly version: string; readonly shown: string; readonly statement: string }

/** The declaration of an item, and the version that it cleared. */
function declaredIn(past: readonly Entry[]): { readonly at: string; readonly version: string } | undefined {
  const { declaration, version } = itemFrom(past)
  return declaration && version !== undefined ? { at: declaration.at, version } : undefined
}

/** The sender clears their own held mail by a declaration, and the gateway releases it as an approved one. */
export const declare = ({ ports, read, history, commit, certify }: Dependencies) => {
  return async (id: string, declared: Declared): Promise<Item> => {
    const { version } = await read(id)
    const draft = await ports.open(version!)
    const before = await declarations(id, declared.by)
    const drawn = await draw()
    return commit(id, (now, snapshot, past) => {
      // A sampled email that is taken back and sent again is sampled again, without a draw.
      const wasSampled = past.some((entry) => entry.what === 'mail-declared' && entry.sample !== undefined)
      const chance = wasSampled ? 0 : drawn
      return certify(id, past, decide(now, snapshot, { ...declared, at: ports.now(), draft, ...before, drawn: chance }))
    })
  }

  /** How often the sender declared before, and whom the declarations of this day reached. */
  async function declarations(id: string, author: string) {
    const rows = await ports.items({ author, mail: true, limit: MAX_OF_SENDER })
    const today = dayOf(ports.now())
    const reached: Draft['recipients'][number][] = []
    let earlier = 0
    for (const row of rows) {
      // The last changed come first, and a declaration changes its item.
      if (earlier >= FIRST_SAMPLED && dayOf(row.changedAt) < today) break
      const declared = row.item === id ? undefined : declaredIn(await history(row.item))
      if (!declared) continue
      earlier++
      if (dayOf(declared.at) === today) reached.push(...(await ports.open(declared.version)).recipients)
    }
    return { earlier, reached }
  }

  /** A number from 0 to 1 that nobody can foresee: identifiers are random. */
  async function draw(): Promise<number> {
    const hash = await ports.digest(`sample\n${ports.newId()}`)
    return Number.parseInt(hash.slice(0, DRAWN_HEX_DIGITS), 16) / 16 ** DRAWN_HEX_DIGITS
  }
}
