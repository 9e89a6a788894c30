import type { Generated } from 'kysely'
import type { Notice } from '../../core/notice.ts'
import type { RowVersion } from '../../core/register/entry.ts'
import type { ServedRow } from '../../ports.ts'

/** Booleans are 0 or 1, lists and records are JSON. */
export type Tables = {
  migration: { version: number; name: string; at: string }
  entry: {
    stream: string
    seq: number
    at: string
    by: string
    what: string
    body: string
    prev: string
    hash: string
  }
  entryMore: { stream: string; seq: number; piece: number; body: string }
  head: { stream: string; seq: number; hash: string }
  said: { stream: string; seq: number; content: string | null; key: string }
  item: ItemTable
  mail: {
    key: string
    ref: string
    at: string
    verdict: string
    reasons: string
    passes: string
    gateway: string
    item: string | null
  }
  /** A line for every row of the mail log; `seal` is the entry that chains it. */
  mailLine: { ref: string; at: string; hash: string; seal: number | null }
  mailCopy: { ref: string; gateway: string; queue: string; at: string; gone: string | null }
  mailOrder: {
    seq: Generated<number>
    ref: string
    act: string
    why: string
    at: string
    done: string | null
    gateway: string | null
  }
  mailGateway: { name: string; instance: string; since: string }
  /** Held messages by the digest of their sender, to limit them. */
  mailHeld: { sender: string; at: string }
  /** Declarations by the digest of their sender, so that two at one moment count each other. */
  mailDeclared: { sender: string; day: string; number: number }
  version: KeptVersion
  text: Kept
  used: { version: string; item: string }
  shred: { name: string; what: 'key' | 'file' | 'plain' }
  session: {
    id: string
    person: string
    created: string
    seen: string
    fresh: string | null
    tenant: string | null
    registered: string
    agreed: string
    ended: string | null
  }
  tenantGrant: { person: string; appRoles: string; agreed: string; at: string }
  ticket: {
    id: string
    state: string
    nonce: string
    verifier: string
    back: string
    person: string | null
    created: string
  }
  identity: { oid: string; person: string; at: string }
  /** `sealed` is the secret of the authenticator app, encrypted with the password. */
  localAccount: {
    person: string
    salt: string
    proof: string
    sealed: string
    step: number
    failed: number
    waitUntil: string | null
    knownFailed: number
    knownWaitUntil: string | null
    at: string
  }
  /** `id` is the hash of the token in the link. */
  invitation: { id: string; person: string; expires: string }
  signIn: { id: string; at: string; person: string | null; what: string; why: string | null }
  apiKey: { hash: string; name: string; scope: string; created: string; expires: string | null }
  /** Null where only one process uses the store. */
  idempotency: {
    caller: string
    key: string
    request: string
    response: string | null
    at: string
    holder: string | null
  }
  instance: { id: string; seen: string }
  lease: { name: string; holder: string }
  secret: { name: string; value: string }
  outbox: Notice
  noticesSeen: { person: string; at: string }
  calendarFeed: { person: string; hash: string; at: string }
  spent: { subject: string; opened: number; amount: number }
  handIn: {
    id: string
    item: string
    by: string
    at: string
    title: string
    content: string
    key: string
    correction: number
    state: string
    why: string | null
    claimedUntil: string
  }
  backgroundCheck: {
    item: string
    version: string
    tries: number
    claimedUntil: string
    progress: string
    holder: string | null
  }
  /** `content` is null once the excerpts were erased. */
  observed: {
    ref: string
    at: string
    sender: string
    bytes: number
    recipients: number
    content: string | null
    key: string | null
  }
  observedCase: {
    ref: string
    rule: string
    type: string
    judged: string | null
    judgedBy: string | null
    judgedAt: string | null
  }
  observedKey: { day: string; key: string }
  judged: { item: string; rule: string; at: string; right: number; wrong: number }
  mailDeferred: { key: string; since: string; tries: number }
  registered: RowVersion
  /** `typed` is empty once `content` or `file` holds it sealed. */
  unfinished: {
    by: string
    id: string
    item: string
    at: string
    typed: string
    content: string | null
    file: string | null
    key: string | null
  }
  unfinishedFile: { by: string; id: string; file: string; content: string; at: string }
  served: ServedRow
}

/** One of `content` and `file` is set, or neither once it was erased. `key` null = from before content was sealed. */
export type Kept = { version: string; content: string | null; file: string | null; key: string | null }

/** `keptAt` is when this content was last submitted. */
export type KeptVersion = Kept & { files: string; keptAt: string }

type ItemTable = {
  item: string
  title: string
  progress: string
  kind: string
  channel: string
  author: string
  version: string
  verdict: string
  findings: number
  notes: number
  holder: string | null
  reserved: number
  due: string | null
  onHold: number
  claimedBy: string | null
  claimedUntil: string | null
  changedAt: string
  intendedAt: string | null
  mail: number
  wake: string | null
  erased: number
  legalHold: string | null
  readers: string
}
