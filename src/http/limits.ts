import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

/** Counts are stored under a salted hash, only while the window lasts. */
export type Limit = {
  readonly name: string
  /** Callers without session or key count by address. */
  readonly per: 'caller' | 'address'
  readonly seconds: number
  readonly most: number
  /** Bytes in the same window. */
  readonly bytes?: number
}

/** Returns the sum; `opened` is in milliseconds. */
export type Spend = (subject: string, opened: number, amount: number) => Promise<number>

export type LimitParts = {
  readonly spend: Spend
  digest(content: string): Promise<string>
  /** Without the salt, trying all addresses would reverse a hash. */
  salt(): Promise<string>
  now(): Date
}

const MB = 1 << 20
/** So small that the limit on requests is reached first. */
const UNDECLARED_BYTES = 2 * MB

/** A page checks once a second, and an office can share one address. */
export const LIMITS = {
  signIn: { name: 'sign-in', per: 'address', seconds: 300, most: 150 },
  checks: { name: 'checks', per: 'caller', seconds: 60, most: 180, bytes: 400 * MB },
  uploads: { name: 'uploads', per: 'caller', seconds: 600, most: 100, bytes: 600 * MB },
  open: { name: 'open', per: 'address', seconds: 60, most: 60 },
} as const satisfies Record<string, Limit>

export type Limiter = (limit: Limit) => MiddlewareHandler<Env>

/** `too-many` (429). Counts before anything of the request is read. */
export function limiter(parts: LimitParts | undefined): Limiter {
  let salt: Promise<string> | undefined
  return (limit) =>
    async function withinLimit(c, next) {
      if (parts) await count(parts, limit, c)
      await next()
    }

  async function count({ spend, digest, now, ...more }: LimitParts, limit: Limit, c: Context<Env>): Promise<void> {
    salt ??= more.salt()
    const subject = await digest(`${await salt}\n${limit.name}\n${whoOf(limit, c)}`)
    const time = now().getTime()
    const opened = time - (time % (limit.seconds * 1000))
    const left = Math.ceil((opened + limit.seconds * 1000 - time) / 1000)
    if ((await spend(subject, opened, 1)) > limit.most) throw tooMany(left)
    if (!limit.bytes || c.req.method !== 'POST') return
    if ((await spend(`${subject} bytes`, opened, sizeOf(c))) > limit.bytes) throw tooMany(left)
  }
}

function whoOf({ per }: Limit, c: Context<Env>): string {
  const caller = per === 'caller' ? c.get('caller') : undefined
  // Without addresses all callers share one limit.
  const { address = '' } = (c.env as { address?: string } | undefined) ?? {}
  return caller ? `${caller.kind} ${caller.id}` : `address ${address}`
}

function sizeOf(c: Context<Env>): number {
  const declared = Number(c.req.header('content-length') ?? Number.NaN)
  return Number.isFinite(declared) ? declared : UNDECLARED_BYTES
}

function tooMany(seconds: number): ProblemError {
  const detail = `That was asked for too often, or too much was sent. Nothing was done; try again in ${seconds} seconds.`
  return new ProblemError(429, 'too-many', detail, seconds)
}

export function spendHere(): Spend {
  const spent = new Map<string, { opened: number; amount: number }>()
  return async (subject, opened, amount) => {
    if (spent.size > MAX_SUBJECTS) spent.clear()
    const before = spent.get(subject)
    const sum = (before?.opened === opened ? before.amount : 0) + amount
    spent.set(subject, { opened, amount: sum })
    return sum
  }
}

/** Limits the memory to about ten megabytes. */
const MAX_SUBJECTS = 50_000
