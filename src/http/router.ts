import { type Hook, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Rule } from '../../detectors/contract.ts'
import type { CheckProgress } from '../core/check-progress.ts'
import type { Draft } from '../core/draft.ts'
import type { Asked, PendingSubmission } from '../core/pending-submission.ts'
import type { Ports } from '../ports.ts'
import type { Service } from '../use-cases/service.ts'
import type { Counters } from './counters.ts'
import type { Env } from './identify.ts'
import type { LimitParts } from './limits.ts'
import { ProblemError } from './problems.ts'
import { problemSchema } from './schemas.ts'

export type PendingSubmissionQueue = {
  /** Undefined when this draft is read at once. */
  take(asked: Asked<Draft>): Promise<string | undefined>
  find(by: string, id: string): Promise<PendingSubmission | undefined>
  of(by: string): Promise<readonly PendingSubmission[]>
  dismiss(by: string, id: string): Promise<void>
}

export type ApiDependencies = {
  readonly service: Service
  readonly ports: Ports
  readonly rules: readonly Rule[]
  readonly address?: string | undefined
  readonly count?: Counters | undefined
  /** If absent, there are no limits. */
  readonly limits?: LimitParts | undefined
  readonly background?: { progressOf(item: string): Promise<CheckProgress | undefined> } | undefined
  /** If absent, every draft is read at once. */
  readonly pendingSubmissions?: PendingSubmissionQueue | undefined
  /** If absent, nothing has to be loaded. */
  readonly warm?: (() => boolean) | undefined
  /** This machine's clock agrees with the database's; absent where there is none. */
  readonly inTime?: (() => boolean) | undefined
}

/** Returns '' if the service does not know its address. */
export function mailPage({ address }: ApiDependencies, ref: string): string {
  return address ? new URL(`/mail/${ref}`, address).href : ''
}

/** Larger bodies are refused unread (the office's policy: 50 MB). */
export const MAX_BODY_BYTES = 50 * 1024 * 1024

const unreadable: Hook<unknown, Env, string, unknown> = (result) => {
  if (result.success) return
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`)
  throw new ProblemError(400, 'bad-input', issues.slice(0, 5).join('; '))
}

export const createRouter = () => new OpenAPIHono<Env>({ defaultHook: unreadable })

export const problems = {
  400: { description: 'Bad input', content: { 'application/problem+json': { schema: problemSchema } } },
  401: { description: 'No valid session or key', content: { 'application/problem+json': { schema: problemSchema } } },
  403: { description: 'Not yours', content: { 'application/problem+json': { schema: problemSchema } } },
  404: { description: 'Not found', content: { 'application/problem+json': { schema: problemSchema } } },
  409: {
    description: 'Refused, or changed by someone else at the same time',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} satisfies RouteConfig['responses']
