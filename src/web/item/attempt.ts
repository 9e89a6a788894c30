import type { Context } from 'hono'
import type { Item } from '../../core/item/state.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Wrong } from '../../core/register/read.ts'
import type { Env } from '../../http/identify.ts'
import { wrongOf } from '../form-errors.tsx'

/** `done` in the address names the message. */
export const MESSAGES: Readonly<Record<string, string>> = {
  decided: 'Your decision is recorded.',
  undone: 'The approval was taken back.',
  kept: 'Your change is recorded.',
  ruled: 'Your answer to the dispute is recorded. The author has been notified.',
  share: 'It is shared. They have been notified.',
  unshare: 'It is no longer shared with them.',
  'open-to-office': 'Everyone in the office can now read it.',
  'close-to-office': 'It is no longer open to everyone in the office.',
  claim: 'Others can see that you are reviewing it.',
  unclaim: 'You are no longer shown as reviewing it.',
  passed: 'It was passed on. They have been notified.',
}

export async function attempt(
  c: Context<Env>,
  how: {
    readonly done: string
    /** If absent, the item. */
    readonly to?: string
    run(id: string): Promise<Item>
    refused(problem: string, wrong: readonly Wrong[]): Promise<Response>
    /** A double click or second tab counts as success. */
    already?(fault: Refusal | Conflict): Promise<boolean>
  },
): Promise<Response> {
  const id = c.req.param('id')!
  const done = () => c.redirect(`/items/${id}${how.to ?? ''}?done=${how.done}`, 303)
  try {
    await how.run(id)
    return done()
  } catch (fault) {
    if (!(fault instanceof Refusal || fault instanceof Conflict)) throw fault
    if (await how.already?.(fault)) return done()
    if (fault instanceof Conflict) return how.refused('Someone else was first. Check it again before you decide.', [])
    return how.refused(fault.message, wrongOf(fault))
  }
}
