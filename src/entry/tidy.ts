import { rowsOf } from '../core/register/office.ts'
import type { Store } from './store.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MAIL_DAYS = 90
const OBSERVED_EXCERPT_DAYS = 30
const UNFINISHED_DAYS = 30
const HAND_IN_DAYS = 30
/** Late discoveries can still be investigated. */
const SIGN_IN_DAYS = 400
/** One who left by mistake keeps the password. */
const LEFT_DAYS = 30

const AT_ONCE = 100

export async function tidy(store: Store, now: Date, pending?: { sweep(before: string): Promise<void> }): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
  while ((await store.sealOld(AT_ONCE)) > 0) {}
  while ((await store.rewrap(AT_ONCE)) > 0) {}
  while ((await store.eraseUnneeded(before(DAY), AT_ONCE)) > 0) {}
  await store.forgetObserved({ excerpts: before(OBSERVED_EXCERPT_DAYS * DAY), messages: before(MAIL_DAYS * DAY) })
  while ((await store.shred(AT_ONCE)) > 0) {}
  await store.forgetDeferred(before(DAY))
  while ((await store.sealMail(now.toISOString())) > 0) {}
  // From the start of a day, so that the record reports deletions once a day.
  await store.forgetMail(`${before(MAIL_DAYS * DAY).slice(0, 10)}T00:00:00.000Z`, now.toISOString())
  await store.idempotency.forget(before(DAY))
  await store.unfinished.sweep(before(UNFINISHED_DAYS * DAY))
  await store.spent.sweep(now.getTime() - HOUR)
  await pending?.sweep(before(HAND_IN_DAYS * DAY))
  await store.sessions.sweep({ seenBefore: before(DAY), createdBefore: before(DAY) })
  await store.localAccounts.sweepInvitations(now.toISOString())
  await removeLeavers(store, before(LEFT_DAYS * DAY).slice(0, 10))
  await store.signIns.sweepSignIns({ tickets: before(HOUR), events: before(SIGN_IN_DAYS * DAY) })
}

async function removeLeavers(store: Pick<Store, 'registers' | 'localAccounts'>, day: string): Promise<void> {
  const accounts = await store.localAccounts.list()
  if (accounts.length === 0) return
  const people = rowsOf(await store.registers(), 'people')
  // An empty register does not say that everybody left.
  if (people.length === 0) return
  const left = (until: unknown) => typeof until === 'string' && until < day
  const staying = new Set(people.filter(({ values }) => !left(values['until'])).map(({ id }) => id))
  for (const { person } of accounts) if (!staying.has(person)) await store.localAccounts.remove(person)
}

export async function keepTidy(
  store: Store,
  log: (event: object) => void,
  now: () => Date,
  leads: () => Promise<boolean>,
): Promise<void> {
  const once = async () => {
    if (await leads()) await tidy(store, now())
  }
  setInterval(() => {
    once().catch((fault: Error) => log({ fault: `tidy: ${fault.name}` }))
  }, HOUR).unref()
  await once()
}
