import type { Verdict } from '../review.ts'
import type { ObservedMessage } from './observed-message.ts'
import type { MailAct } from './order.ts'
import type { Pass } from './pass.ts'
import type { MailReason } from './reason.ts'

/** Kept ninety days; never the body. */
export type MailVerdict = {
  /** SHA-256 of content and envelope, so the same message gets the same answer. */
  readonly key: string
  readonly ref: string
  readonly at: string
  readonly verdict: Verdict
  readonly reasons: readonly MailReason[]
  readonly passes: readonly Pass[]
  /** Orders go to the gateway with this key. */
  readonly gateway: string
  readonly item: string | null
}

/** One message can lie in a mail server more than once. */
export type MailCopy = {
  readonly ref: string
  readonly gateway: string
  readonly queue: string
  readonly at: string
  /** What became of the copy; null while it is held. */
  readonly gone: string | null
}

export type NewMailCopy = Omit<MailCopy, 'gone'>

/** Others that hold a copy are to discard it. */
export type OrderDone = {
  readonly seq: number
  readonly ref: string
  readonly outcome: string
  readonly gateway: string
  readonly at: string
}

export type OpenOrder = {
  readonly seq: number
  readonly ref: string
  readonly act: MailAct
  readonly why: string
  readonly at: string
  /** Alone may carry it out; null while any holder may. */
  readonly gateway: string | null
}

export type KnownOrder = OpenOrder & {
  /** The outcome, or `replaced` by a newer order; null while open. */
  readonly done: string | null
}

/** `sender` is a digest, `day` YYYY-MM-DD. */
export type DeclarationNumber = { readonly sender: string; readonly day: string; readonly number: number }

export type MailStore = {
  mailVerdict(key: string): Promise<MailVerdict | undefined>
  mailByRef(ref: string): Promise<MailVerdict | undefined>
  /** `observed`: of a message released although it would have been held. */
  logMail(verdict: MailVerdict, observed?: ObservedMessage): Promise<void>
  /** Returns how many lines it chained; called until it is 0. */
  sealMail?(at: string): Promise<number>
  /** Counts one more try; `at` and `since` are ISO 8601. */
  deferMail(key: string, at: string): Promise<{ readonly since: string; readonly tries: number }>
  mailCopies(ref: string): Promise<readonly MailCopy[]>
  keepMailCopy(copy: NewMailCopy): Promise<void>
  /** Oldest first. A gateway gets orders that it has begun, that are about its messages, or that no gateway holds. */
  mailOrders(query: { gateway?: string; ref?: string; after: number; limit: number }): Promise<readonly OpenOrder[]>
  mailOrder(seq: number): Promise<KnownOrder | undefined>
  mailDone(done: OrderDone): Promise<void>
  /** Returns false when another gateway has the order. */
  claimMailOrder(claim: { seq: number; gateway: string }): Promise<boolean>
  /** `lost`: this gateway no longer holds the message. */
  passMailOrderOn(order: { seq: number; ref: string; gateway: string; lost: boolean }): Promise<void>
  mailHeldBy(query: { gateway: string; after: string; limit: number }): Promise<readonly MailCopy[]>
  mailCounts(): Promise<{ readonly held: number; readonly orders: number; readonly oldest: string | null }>
  /** The first that used the key, or with `takeOver` this one. */
  bindMailGateway(gateway: string, instance: string, at: string, takeOver: boolean): Promise<string>
  mailGatewayInstance(gateway: string): Promise<string | undefined>
  /** False if there are already `most` since `since`. */
  countHeldMail(held: { sender: string; at: string; since: string; most: number }): Promise<boolean>
  /** Returns 0 when there is none. */
  lastDeclared(of: Omit<DeclarationNumber, 'number'>): Promise<number>
}
