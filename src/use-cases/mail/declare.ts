import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { declare as decide, FIRST_SAMPLED } from '../../core/mail/declare.ts'
import { everyItem } from '../common/every-item.ts'
import { retryOnConflict } from '../common/retry-on-conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import { catchUp } from '../items/catch-up.ts'

/** Read at once; beyond them only those of this day. */
const ROWS = 100
const TRIES = 3
const DRAWN_HEX_DIGITS = 8

type Declared = { readonly by: string; readonly version: string; readonly shown: string; readonly statement: string }

function declaredIn(past: readonly Entry[]): { readonly at: string; readonly version: string } | undefined {
  const { declaration, version } = itemFrom(past)
  return declaration && version !== undefined ? { at: declaration.at, version } : undefined
}

/** The sender clears their own held mail by a declaration, and the gateway releases it as an approved one. */
export const declare = (deps: Dependencies) => {
  const { ports, read, history, commit, certify } = deps
  const checkAgain = catchUp(deps)
  return async (id: string, declared: Declared): Promise<Item> => {
    await checkAgain(id)
    // Another declaration of this sender may come first, and then counts.
    return retryOnConflict(TRIES, () => declareOnce(id, declared))
  }

  async function declareOnce(id: string, declared: Declared): Promise<Item> {
    const sender = await ports.digest(`declared\n${declared.by}`)
    const day = dayOf(ports.now())
    // First: a declaration made in between takes the next number.
    const number = 1 + (await ports.lastDeclared({ sender, day }))
    const { version } = await read(id)
    const draft = await ports.open(version!)
    const before = await declarations(id, declared.by)
    const drawn = await draw()
    return commit(
      id,
      (now, snapshot, past) => {
        // A sampled email that is sent again is sampled again.
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

  async function declarations(id: string, author: string) {
    const today = dayOf(ports.now())
    const reached: Draft['recipients'][number][] = []
    let [earlier, seen] = [0, 0]
    for await (const row of otherMail(id, author)) {
      // The last changed come first.
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

  /** 0 to 1; identifiers are random, so nobody can foresee it. */
  async function draw(): Promise<number> {
    const hash = await ports.digest(`sample\n${ports.newId()}`)
    return Number.parseInt(hash.slice(0, DRAWN_HEX_DIGITS), 16) / 16 ** DRAWN_HEX_DIGITS
  }
}
