import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { declare as decide, FIRST_SAMPLED } from '../../core/mail/declare.ts'
import type { Dependencies } from '../dependencies.ts'

/** Items of the sender that are searched for earlier declarations. Beyond them, the next one is sampled. */
const MAX_OF_SENDER = 100
const DRAWN_HEX_DIGITS = 8

type Declared = { readonly by: string; readonly version: string; readonly shown: string; readonly statement: string }

/** The sender clears their own held mail by a declaration, and the gateway releases it as an approved one. */
export const declare = ({ ports, read, history, commit, certify }: Dependencies) => {
  return async (id: string, declared: Declared): Promise<Item> => {
    const { version } = await read(id)
    const draft = await ports.open(version!)
    const earlier = await countDeclarations(id, declared.by)
    const drawn = await draw()
    return commit(id, (now, snapshot, past) => {
      // A sampled email that is taken back and sent again is sampled again, without a draw.
      const wasSampled = past.some((entry) => entry.what === 'mail-declared' && entry.sample !== undefined)
      const chance = wasSampled ? 0 : drawn
      return certify(id, past, decide(now, snapshot, { ...declared, at: ports.now(), draft, earlier, drawn: chance }))
    })
  }

  async function countDeclarations(id: string, author: string): Promise<number> {
    const rows = await ports.items({ author, mail: true, limit: MAX_OF_SENDER })
    let found = 0
    for (const row of rows) {
      if (found >= FIRST_SAMPLED) break
      if (row.item !== id && itemFrom(await history(row.item)).declaration) found++
    }
    return found
  }

  /** A number from 0 to 1 that nobody can foresee: identifiers are random. */
  async function draw(): Promise<number> {
    const hash = await ports.digest(`sample\n${ports.newId()}`)
    return Number.parseInt(hash.slice(0, DRAWN_HEX_DIGITS), 16) / 16 ** DRAWN_HEX_DIGITS
  }
}
