import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Conflict, Refusal, type RefusalCode } from '../core/refusal.ts'

/** RFC 9457; a sentence that a person can act on. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** Seconds until the request may be repeated. */
  readonly retry_after?: number
  readonly fields?: readonly { readonly field: string; readonly says: string }[]
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  constructor(status: number, code: string, detail: string, retryAfter?: number) {
    super(detail)
    this.problem = {
      type: `/problems/${code}`,
      title: title(code),
      status,
      detail,
      ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
    }
  }
}

function title(code: string): string {
  const words = code.replaceAll('-', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}

const STATUS: Record<RefusalCode, number> = {
  'bad-input': 400,
  'reason-needed': 400,
  'not-acknowledged': 400,
  'not-opened': 409,
  'not-found': 404,
  'not-yours': 403,
  'own-work': 403,
  'conflict-of-interest': 403,
  'not-your-turn': 403,
  'delegation-ended': 403,
  'too-large': 413,
  'stale-version': 409,
  'stale-findings': 409,
  blocked: 409,
  'not-ready': 409,
  'on-hold': 409,
  'not-approved': 409,
  'conditions-open': 409,
  'too-early': 409,
  expired: 409,
  erased: 410,
  closed: 403,
  'already-done': 409,
  'key-in-use': 409,
  'confirm-it-is-you': 403,
  'confirm-roles': 409,
  'wrong-state': 409,
  busy: 503,
}

/** Seconds after which an overloaded service may be asked again. */
const BUSY_SECONDS = 10

/** An unexpected fault reveals no detail. */
export function problemOf(fault: unknown, faultId: string): Problem {
  if (fault instanceof ProblemError) return fault.problem
  if (fault instanceof Refusal) return ofRefusal(fault)
  if (fault instanceof Conflict)
    return new ProblemError(409, 'conflict', 'Someone else was first. Check it again before you decide.').problem
  if (fault instanceof HTTPException && fault.status < 500) return fromHttp(fault)
  if (isMalformedForm(fault)) return fromHttp(new HTTPException(400))
  return new ProblemError(500, 'fault', `Something went wrong here. Quote ${faultId} when you report it.`).problem
}

/** Recognises what a malformed multipart body throws. */
const isMalformedForm = (fault: unknown) => fault instanceof TypeError && /FormData/.test(fault.message)

function ofRefusal({ code, message, fields }: Refusal): Problem {
  const { problem } = new ProblemError(STATUS[code], code, message, code === 'busy' ? BUSY_SECONDS : undefined)
  return fields.length > 0 ? { ...problem, fields } : problem
}

function fromHttp(fault: HTTPException): Problem {
  if (fault.status === 400)
    return new ProblemError(400, 'bad-input', 'The request could not be read: it is not well-formed.').problem
  if (fault.status === 413) return new ProblemError(413, 'too-large', 'That is larger than 50 MB.').problem
  return new ProblemError(fault.status, 'refused', fault.message || 'The request was refused.').problem
}

export function answerProblem(c: Context, problem: Problem) {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    ...retryHeader(problem),
  })
}

export function retryHeader({ retry_after: seconds }: Problem): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}
