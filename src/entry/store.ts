import { digest } from '../adapters/digest.ts'
import type { Signer } from '../adapters/signer.ts'
import { apiKeys } from '../adapters/store/api-keys.ts'
import { backgroundChecks } from '../adapters/store/background-checks.ts'
import { type CalendarFeeds, calendarFeeds } from '../adapters/store/calendar-feeds.ts'
import { type Verified, verify } from '../adapters/store/chain.ts'
import type { ContentKeys } from '../adapters/store/content-keys.ts'
import { type Erasure, erasure } from '../adapters/store/erasure.ts'
import { idempotency } from '../adapters/store/idempotency.ts'
import { instances } from '../adapters/store/instances.ts'
import { items } from '../adapters/store/items.ts'
import { type Journal, journal } from '../adapters/store/journal.ts'
import { judgedFindings } from '../adapters/store/judged.ts'
import type { Files } from '../adapters/store/kept.ts'
import { localAccounts } from '../adapters/store/local-accounts.ts'
import { type MailDeferred, mailDeferred } from '../adapters/store/mail-deferred.ts'
import { type MailGateways, mailGateways } from '../adapters/store/mail-gateways.ts'
import { type MailLog, mailLog } from '../adapters/store/mail-log.ts'
import { type MailOrders, mailOrders } from '../adapters/store/mail-orders.ts'
import { type MailSeals, mailSeals } from '../adapters/store/mail-seals.ts'
import { type ObservedMail, observedMail } from '../adapters/store/observed.ts'
import { type Outbox, outbox } from '../adapters/store/outbox.ts'
import { createOwnWords } from '../adapters/store/own-words.ts'
import { pendingSubmissions } from '../adapters/store/pending-submissions.ts'
import { record } from '../adapters/store/record.ts'
import { type Registered, registered } from '../adapters/store/registered.ts'
import { type Rewrapping, rewrapping } from '../adapters/store/rewrap.ts'
import { served } from '../adapters/store/served.ts'
import { sessions } from '../adapters/store/sessions.ts'
import { signIns } from '../adapters/store/sign-ins.ts'
import { spent } from '../adapters/store/spent.ts'
import type { Database } from '../adapters/store/sql.ts'
import { unfinished } from '../adapters/store/unfinished.ts'
import { type Versions, versions } from '../adapters/store/versions.ts'
import type { Ports } from '../ports.ts'

export type Store = Journal &
  Versions &
  Erasure &
  Rewrapping &
  MailLog &
  MailDeferred &
  MailOrders &
  MailGateways &
  MailSeals &
  ObservedMail &
  Signer &
  Outbox &
  CalendarFeeds &
  Registered &
  ReturnType<typeof served> &
  Pick<Ports, 'items' | 'title' | 'digest' | 'keepFile' | 'openFile' | 'happened' | 'heads' | 'faultOf'> &
  Pick<Ports, 'judgedByRule' | 'keepJudged'> & {
    readonly sessions: ReturnType<typeof sessions>
    readonly apiKeys: ReturnType<typeof apiKeys>
    readonly signIns: ReturnType<typeof signIns>
    readonly localAccounts: ReturnType<typeof localAccounts>
    readonly idempotency: ReturnType<typeof idempotency>
    readonly unfinished: ReturnType<typeof unfinished>
    readonly pendingSubmissions: ReturnType<typeof pendingSubmissions>
    readonly backgroundChecks: ReturnType<typeof backgroundChecks>
    readonly instances: ReturnType<typeof instances>
    readonly spent: ReturnType<typeof spent>
    verify(): Promise<Verified>
    close(): void
  }

type Parts = {
  readonly database: Database
  readonly files: Files
  readonly keys: ContentKeys
  readonly signer: Signer
  readonly now: () => Date
  readonly instance?: string
  close(): void
}

export function storeOf({ database, files, keys, signer, now, instance, close }: Parts): Store {
  const content = { database, files, keys, digest, now: () => now().toISOString() }
  const entries = journal(content)
  const observed = observedMail(content)
  return {
    ...entries,
    ...mailSeals(database, digest, entries.append),
    ...versions(content),
    ...erasure(content),
    ...rewrapping(content),
    keepFile: files.put,
    openFile: files.get,
    ...mailLog(database, digest, entries.append, observed),
    ...observed,
    ...mailDeferred(database),
    ...mailOrders(database),
    ...mailGateways(database),
    ...items(database),
    ...judgedFindings(database),
    ...outbox(database),
    ...calendarFeeds(database),
    ...registered(database, digest),
    ...record(database, digest),
    ...served(database),
    ...signer,
    digest,
    sessions: sessions(database),
    apiKeys: apiKeys(database),
    signIns: signIns(database),
    localAccounts: localAccounts(database),
    idempotency: idempotency(database, instance),
    unfinished: unfinished(content),
    pendingSubmissions: pendingSubmissions(database),
    backgroundChecks: backgroundChecks(database, instance),
    instances: instances(database),
    spent: spent(database),
    verify: () => verify(database, digest, createOwnWords(content)),
    close,
  }
}
