import type { Excerpt, ObservedCase, ObservedMessage } from './observed-message.ts'

export type Judged = 'right' | 'wrong'

export type JudgedCase = ObservedCase & {
  /** Whether holding the message for it would have been right; null while nobody has judged it. */
  readonly judged: Judged | null
  readonly judgedBy: string | null
  /** ISO 8601. */
  readonly judgedAt: string | null
}

export type ObservedRow = Omit<ObservedMessage, 'cases' | 'excerpts'> & { readonly cases: readonly JudgedCase[] }

export type ObservedQuery = {
  readonly ref?: string
  readonly sender?: string
  readonly rule?: string
  /** Only those with a case that nobody has judged. */
  readonly open?: boolean | undefined
  readonly limit: number
  readonly offset?: number
}

export type ObservedCounts = {
  /** Days in UTC, oldest first: outgoing messages that were checked, and those that would have been held. */
  readonly days: readonly { readonly day: string; readonly checked: number; readonly observed: number }[]
  readonly cases: readonly (ObservedCase & {
    readonly messages: number
    readonly right: number
    readonly wrong: number
  })[]
}

export type Judgement = ObservedCase & {
  readonly ref: string
  /** null takes an earlier judgement back. */
  readonly judged: Judged | null
  readonly by: string
  readonly at: string
}

/** What is kept of mail that would have been held. */
export type ObservedStore = {
  /** Newest first. */
  observedMessages(query: ObservedQuery): Promise<readonly ObservedRow[]>
  /** Undefined once they were erased. */
  observedExcerpts(ref: string): Promise<readonly Excerpt[] | undefined>
  /** `since`: ISO 8601. */
  observedCounts(since: string): Promise<ObservedCounts>
  /** False where there is no such case. */
  judgeObserved(judgement: Judgement): Promise<boolean>
}
