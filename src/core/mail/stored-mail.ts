import type { Verdict } from '../review.ts'
import type { ObservedMessage } from './observed-message.ts'
import type { MailAct } from './order.ts'
import type { Pass } from './pass.ts'
import type { MailReason } from './reason.ts'

/** A verdict on a message at the gateway, as it was answered. Kept ninety days; never the body. */
export type MailVerdict = {
  /** SHA-256 of content and envelope: the same message gets the same answer. */
  readonly key: string
  readonly ref: string
  readonly at: string
  readonly verdict: Verdict
  /** Rule, severity and paragraphs; no places, no text. */
  readonly reasons: readonly MailReason[]
  /** Why something that would have held it did not. */
  readonly passes: readonly Pass[]
  /** The name of the key of the gateway that asked: orders go to it. */
  readonly gateway: string
  /** The item that holds it, when it is held or rejected. */
  readonly item: string | null
}

/** Where a gateway holds a message: the queue id in its mail server. One message can lie there more than once. */
export type MailCopy = {
  readonly ref: string
  /** The name of the gateway's key. */
  readonly gateway: string
  readonly queue: string
  readonly at: string
  /** What became of this copy; null while it is held. */
  readonly gone: string | null
}

/** A copy that a gateway has just begun to hold. */
export type NewMailCopy = Omit<MailCopy, 'gone'>

/** An order that a gateway carried out. `gateway` no longer holds the message, and others are to discard it. */
export type OrderDone = {
  readonly seq: number
  readonly ref: string
  readonly outcome: string
  readonly gateway: string
  /** ISO 8601. */
  readonly at: string
}

/** An order that waits for the gateway to carry it out. */
export type OpenOrder = {
  readonly seq: number
  readonly ref: string
  readonly act: MailAct
  readonly why: string
  readonly at: string
  /** The gateway that has begun to carry it out, and alone may; null while any may that holds the message. */
  readonly gateway: string | null
}

/** An order in its present state, carried out or not. */
export type KnownOrder = OpenOrder & {
  /** The outcome that was reported, or `replaced` by a newer order; null while it is open. */
  readonly done: string | null
}

/** The declarations of one sender on one day, in order. `sender`: a digest. `day`: YYYY-MM-DD. */
export type DeclarationNumber = { readonly sender: string; readonly day: string; readonly number: number }

/** The log of mail, and the gateways with their copies and orders. */
export type MailStore = {
  mailVerdict(key: string): Promise<MailVerdict | undefined>
  mailByRef(ref: string): Promise<MailVerdict | undefined>
  /** With what is kept of a message that was released although it would have been held. */
  logMail(verdict: MailVerdict, observed?: ObservedMessage): Promise<void>
  /** Chains what the mail log holds until now; gives how many lines it took, and is called until it takes none. */
  sealMail?(at: string): Promise<number>
  /** Counts that the sender's server is asked to try again with this message: since when (ISO 8601), and how often. */
  deferMail(key: string, at: string): Promise<{ readonly since: string; readonly tries: number }>
  mailCopies(ref: string): Promise<readonly MailCopy[]>
  keepMailCopy(copy: NewMailCopy): Promise<void>
  /**
   * Orders not yet carried out, the oldest first; `after` is the number of the last one that was seen. A gateway gets
   * those that it has begun, those about messages that it holds, and those about its messages that no gateway holds.
   */
  mailOrders(query: { gateway?: string; ref?: string; after: number; limit: number }): Promise<readonly OpenOrder[]>
  mailOrder(seq: number): Promise<KnownOrder | undefined>
  mailDone(done: OrderDone): Promise<void>
  /** Gives an order to one gateway. Returns whether that gateway has it; false when another one has. */
  claimMailOrder(claim: { seq: number; gateway: string }): Promise<boolean>
  /** Another gateway that holds the message may carry it out. `lost`: this one no longer holds it. */
  passMailOrderOn(order: { seq: number; ref: string; gateway: string; lost: boolean }): Promise<void>
  /** Undecided messages that this gateway should hold, by reference; `after` is the last reference seen. */
  mailHeldBy(query: { gateway: string; after: string; limit: number }): Promise<readonly MailCopy[]>
  /** Messages that wait for a decision, orders that nobody carried out, and when the oldest was given (ISO 8601). */
  mailCounts(): Promise<{ readonly held: number; readonly orders: number; readonly oldest: string | null }>
  /** The instance that this key belongs to: the first that used it, or with `takeOver` this one from now on. */
  bindMailGateway(gateway: string, instance: string, at: string, takeOver: boolean): Promise<string>
  /** The instance that this key belongs to; undefined while no gateway has used it. */
  mailGatewayInstance(gateway: string): Promise<string | undefined>
  /** Counts one held message of a sender, unless there are already `most` since `since`. Returns whether it was counted. */
  countHeldMail(held: { sender: string; at: string; since: string; most: number }): Promise<boolean>
  /** The number of the sender's last declaration on a day; 0 when there is none. */
  lastDeclared(of: Omit<DeclarationNumber, 'number'>): Promise<number>
}
