import type { Excerpt, ObservedCase, ObservedMessage } from './observed-message.ts'

export type Judged = 'right' | 'wrong'

export type JudgedCase = ObservedCase & {
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
  readonly open?: boolean | undefined
  readonly limit: number
  readonly offset?: number
}

export type ObservedCounts = {
  /** UTC days, oldest first, with messages checked and those that would be held. */
  readonly days: readonly { readonly day: string; readonly checked: number; readonly observed: number }[]
  readonly cases: readonly (ObservedCase & {
    readonly messages: number
    readonly right: number
    readonly wrong: number
  })[]
}

export type Judgement = ObservedCase & {
  readonly ref: string
  readonly judged: Judged | null
  readonly by: string
  readonly at: string
}

export type ObservedStore = {
  observedMessages(query: ObservedQuery): Promise<readonly ObservedRow[]>
  /** Returns undefined once they were erased. */
  observedExcerpts(ref: string): Promise<readonly Excerpt[] | undefined>
  /** `since` is in ISO 8601. */
  observedCounts(since: string): Promise<ObservedCounts>
  /** Returns false where there is no such case. */
  judgeObserved(judgement: Judgement): Promise<boolean>
}
