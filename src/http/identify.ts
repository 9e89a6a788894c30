import type { Context, MiddlewareHandler } from 'hono'
import type { EndedBecause } from '../access/sessions.ts'
import { readCookie } from './cookies.ts'
import { ProblemError } from './problems.ts'

export type Caller =
  | { readonly kind: 'person'; readonly id: string; readonly fresh: string | null; readonly session: string }
  | { readonly kind: 'machine'; readonly id: string; readonly scopes: readonly string[] }

type Session = { readonly person: string; readonly fresh: string | null; readonly ended?: EndedBecause | null }

export type Callers = {
  /** Returns only a live session. */
  session(token: string): Promise<Session | undefined>
  /** Only while it is live; a `ProblemError` may say why it is not. */
  key(token: string): Promise<{ name: string; scopes: readonly string[] } | undefined>
}

export type Env = {
  /** `ended`: why the session is over. `answer`: where the answer to an act can be read. */
  Variables: { caller?: Caller; ended?: EndedBecause; answer?: { readonly status: number; readonly read: string } }
  /** The client's address, where the platform gives it. */
  Bindings: { address?: string }
}

const KEY_NEEDED = 'Send a key: Authorization: Bearer …'

/** Refuses a wrong key, so that it is not mistaken for a missing one. */
export function identify(callers: Callers, secure: boolean): MiddlewareHandler<Env> {
  return async function identifyCaller(c, next) {
    const caller = (await byKey(c, callers)) ?? (await bySession(c, callers, secure))
    if (caller) c.set('caller', caller)
    await next()
  }
}

async function byKey(c: Context<Env>, callers: Callers): Promise<Caller | undefined> {
  const header = c.req.header('authorization')
  if (header === undefined) return undefined
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1]
  const key = token === undefined ? undefined : await callers.key(token)
  if (!key) throw new ProblemError(401, 'unknown-key', 'This key is unknown or has expired.')
  return { kind: 'machine', id: key.name, scopes: key.scopes }
}

async function bySession(c: Context<Env>, callers: Callers, secure: boolean): Promise<Caller | undefined> {
  const token = readCookie(c, 'countersign', secure)
  const session = token === undefined ? undefined : await callers.session(token)
  if (session?.ended) c.set('ended', session.ended)
  if (!session || session.ended) return undefined
  return { kind: 'person', id: session.person, fresh: session.fresh, session: token! }
}

export function person(c: Context<Env>): Extract<Caller, { kind: 'person' }> {
  const caller = c.get('caller')
  if (caller?.kind === 'person') return caller
  if (caller) throw new ProblemError(403, 'people-only', 'Only a person who has signed in can do this.')
  throw signInFirst(c)
}

/** Gives the reason if a change of roles ended the session. */
export function signInFirst(c: Context<Env>): ProblemError {
  if (!c.get('ended')) return new ProblemError(401, 'sign-in', 'Sign in first.')
  return new ProblemError(401, 'roles-changed', ROLES_CHANGED)
}

const ROLES_CHANGED = 'You have been given a role since you signed in. Sign in again: it counts from then on.'

export function allowed(c: Context<Env>, scope: string): Caller {
  const caller = c.get('caller')
  if (!caller) throw new ProblemError(401, 'key-needed', KEY_NEEDED)
  if (caller.kind === 'machine' && !caller.scopes.includes(scope))
    throw new ProblemError(403, 'wrong-scope', `This key may not do this; it needs the scope ${scope}.`)
  return caller
}

/** Refuses people, and machines without the scope. */
export function machine(c: Context<Env>, scope: string): Caller {
  const caller = allowed(c, scope)
  if (caller.kind === 'person') throw new ProblemError(403, 'machines-only', 'This is for machines that have a key.')
  return caller
}

/** Refuses before anything of the request is parsed. */
export function somebody(by: 'session' | 'key'): MiddlewareHandler<Env> {
  return async function needCaller(c, next) {
    if (!c.get('caller')) {
      if (by === 'session' || c.get('ended')) throw signInFirst(c)
      throw new ProblemError(401, 'key-needed', KEY_NEEDED)
    }
    await next()
  }
}
