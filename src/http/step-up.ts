import type { Context, MiddlewareHandler } from 'hono'
import { isFresh } from '../access/sign-in.ts'
import { mayKnow } from '../core/authority.ts'
import type { Item } from '../core/item/state.ts'
import { Refusal } from '../core/refusal.ts'
import type { Ports } from '../ports.ts'
import { type Env, person } from './identify.ts'
import { ProblemError } from './problems.ts'
import type { ApiDependencies } from './router.ts'

/** A person proves their identity again here. */
export const CONFIRM_PATH = '/sign-in/confirm'

/** An unattended screen is not enough for what only the Chief Executive may do. */
export function stepUp({ service, ports }: ApiDependencies) {
  /** Redirects to the proof and back. */
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
    return hasProved(c, ports)
  }

  async function graveItem(c: Context<Env>): Promise<boolean> {
    const id = c.req.param('id')
    const caller = c.get('caller')
    if (id === undefined || caller?.kind !== 'person') return false
    const [item, snapshot] = await Promise.all([service.items.read(id), ports.officeSnapshot()])
    // Asking for proof would reveal that the item exists.
    if (!mayKnow(snapshot, item, caller.id, ports.now())) throw new Refusal('not-found', 'There is no such item.')
    return isGrave(item)
  }
}

/** Whether the caller has proved their identity recently. */
export function hasProved(c: Context<Env>, ports: Pick<Ports, 'now'>): boolean {
  return isFresh(person(c).fresh, new Date(ports.now()))
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
