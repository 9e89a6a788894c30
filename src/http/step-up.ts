import type { Context, MiddlewareHandler } from 'hono'
import { isFresh } from '../access/sign-in.ts'
import type { Item } from '../core/item.ts'
import { type Env, person } from './identify.ts'
import { ProblemError } from './problems.ts'
import type { Desk } from './room.ts'

/** Where somebody proves again who they are. */
export const CONFIRM_PATH = '/sign-in/confirm'

/** Decisions that an unattended screen must not be enough for: what only the Chief Executive may sign off, a ruling on a dispute, lending a sign-off. */
export function stepUp({ pipeline, ports }: Desk) {
  const now = () => new Date(ports.now())

  /** For a page: sends the browser to prove it, and back here. */
  const beforePage: MiddlewareHandler<Env> = async (c, next) => {
    const grave = await graveItem(c)
    if (!grave || proved(c)) return next()
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`${CONFIRM_PATH}?return=${encodeURIComponent(pathname + search)}`)
  }
  const beforeAct: MiddlewareHandler<Env> = async (c, next) => {
    if ((await graveItem(c)) && !proved(c)) throw needed()
    return next()
  }
  const always: MiddlewareHandler<Env> = async (c, next) => {
    if (!proved(c)) throw needed()
    return next()
  }
  return { beforePage, beforeAct, always }

  function proved(c: Context<Env>): boolean {
    return isFresh(person(c).fresh, now())
  }

  async function graveItem(c: Context<Env>): Promise<boolean> {
    const id = c.req.param('id')
    return id !== undefined && c.get('caller')?.kind === 'person' && isGrave(await pipeline.read(id))
  }
}

function isGrave(item: Item): boolean {
  return item.progress === 'blocked' || item.outstanding.some(({ reserved }) => reserved)
}

function needed(): ProblemError {
  return new ProblemError(
    403,
    'confirm-it-is-you',
    'This is a decision for which you must have signed in within the last 15 minutes. Confirm that it is you, then try again.',
  )
}
