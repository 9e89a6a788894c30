import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { declare as decide, FIRST_SAMPLED } from '../../core/mail/declare.ts'
import { everyItem } from '../common/every-item.ts'
import { retryOnConflict } from '../common/retry-on-conflict.ts'
import type { Dependencies } from '../dependencies.ts'

/** Items read at once. Beyond them only those of this day are searched, and the next declaration may be sampled. */
const ROWS = 100
const TRIES = 3
const DRAWN_HEX_DIGITS = 8

type Declared = { readonly by: string; readonly version: string; readonly shown: string; readonly statement: string }

/** The declaration of an item, and the version that it cleared. */
function declaredIn(past: readonly Entry[]): { readonly at: string; readonly version: string } | undefined {
  const { declaration, version } = itemFrom(past)
  return declaration && version !== undefined ? { at: declaration.at, version } : undefined
}

/** The sender clears their own held mail by a declaration, and the gateway releases it as an approved one. */
export const declare = ({ ports, read, history, commit, certify }: Dependencies) => {
  // Another declaration of this sender may come first, and then counts.
  return (id: string, declared: Declared): Promise<Item> => retryOnConflict(TRIES, () => declareOnce(id, declared))

  async function declareOnce(id: string, declared: Declared): Promise<Item> {
    const sender = await ports.digest(`declared\n${declared.by}`)
    const day = dayOf(ports.now())
    // Read before the declarations: one that is made in between takes the number that follows.
    const number = 1 + (await ports.lastDeclared({ sender, day }))
    const { version } = await read(id)
    const draft = await ports.open(version!)
    const before = await declarations(id, declared.by)
    const drawn = await draw()
    return commit(
      id,
      (now, snapshot, past) => {
        // A sampled email that is taken back and sent again is sampled again, without a draw.
        const wasSampled = past.some((entry) => entry.what === 'mail-declared' && entry.sample !== undefined)
        const chance = wasSampled ? 0 : drawn
        return certify(
          id,
          past,
          decide(now, snapshot, { ...declared, at: ports.now(), draft, ...before, drawn: chance }),
        )
      },
      { sideWrites: async () => ({ mailDeclared: { sender, day, number } }) },
    )
  }

  /** How often the sender declared before, and whom the declarations of this day reached. */
  async function declarations(id: string, author: string) {
    const today = dayOf(ports.now())
    const reached: Draft['recipients'][number][] = []
    let [earlier, seen] = [0, 0]
    for await (const row of otherMail(id, author)) {
      // The last changed come first, and a declaration changes its item.
      if (dayOf(row.changedAt) < today && (earlier >= FIRST_SAMPLED || seen >= ROWS)) break
      seen++
      const declared = declaredIn(await history(row.item))
      if (!declared) continue
      earlier++
      if (dayOf(declared.at) === today) reached.push(...(await ports.open(declared.version)).recipients)
    }
    return { earlier, reached }
  }

  async function* otherMail(id: string, author: string) {
    for await (const row of everyItem(ports, { author, mail: true }, ROWS)) if (row.item !== id) yield row
  }

  /** A number from 0 to 1 that nobody can foresee: identifiers are random. */
  async function draw(): Promise<number> {
    const hash = await ports.digest(`sample\n${ports.newId()}`)
    return Number.parseInt(hash.slice(0, DRAWN_HEX_DIGITS), 16) / 16 ** DRAWN_HEX_DIGITS
  }
}
