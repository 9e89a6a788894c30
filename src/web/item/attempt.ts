import type { Context } from 'hono'
import type { Item } from '../../core/item/state.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'

/** Success messages, by the value of `done` in the address. */
export const MESSAGES: Readonly<Record<string, string>> = {
  submitted: 'It was submitted and checked.',
  decided: 'Your decision is on record.',
  undone: 'The approval was taken back.',
  kept: 'It is on record.',
  share: 'It is shared, and they are told.',
  unshare: 'It is no longer shared with them.',
  'open-to-office': 'Everybody in the office can read it now.',
  'close-to-office': 'It is no longer open to everybody in the office.',
  claim: 'Others see that you are looking at it.',
  unclaim: 'Others see that you are no longer looking at it.',
  passed: 'It was passed on, and they are told.',
}

/** Runs an act; after a refusal shows the same page with the error and what was typed. */
export async function attempt(
  c: Context<Env>,
  how: {
    readonly done: string
    /** The page under the item to redirect to; absent means the item itself. */
    readonly to?: string
    run(id: string): Promise<Item>
    refused(problem: string): Promise<Response>
    /** True if a double click or a second tab did the same already; that is treated as success. */
    already?(fault: Refusal | Conflict): Promise<boolean>
  },
): Promise<Response> {
  const id = c.req.param('id')!
  const done = () => c.redirect(`/items/${id}${how.to ?? ''}?said=${how.done}`, 303)
  try {
    await how.run(id)
    return done()
  } catch (fault) {
    if (!(fault instanceof Refusal || fault instanceof Conflict)) throw fault
    if (await how.already?.(fault)) return done()
    return how.refused(
      fault instanceof Conflict ? 'Somebody else was first. Look again before you decide.' : fault.message,
    )
  }
}
