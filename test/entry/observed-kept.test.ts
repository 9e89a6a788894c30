import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Store } from '../../src/entry/store.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { tidy } from '../../src/entry/tidy.ts'
import { mail } from '../adapters/samples.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const NOW = new Date('2026-11-24T12:00:00.000Z')
const PHONE = { rule: 'personal-data/phone', type: 'PHONE' }

let store: Store
beforeAll(async () => {
  store = await openStore(temporaryFolder('observed-kept'))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => store.close())

async function observed(daysAgo: number): Promise<string> {
  const verdict = mail({ at: new Date(NOW.getTime() - daysAgo * 86_400_000).toISOString(), item: null })
  const excerpts = [{ ...PHONE, because: 'It is a number.', where: 'body', text: 'Call 01632 960123.' }]
  const size = { bytes: 900, recipients: 1 }
  await store.logMail(verdict, { ref: verdict.ref, at: verdict.at, sender: 'tom', ...size, cases: [PHONE], excerpts })
  return verdict.ref
}

test('the words around what would have held a message are kept for thirty days, the rest for ninety', async () => {
  const [recent, month, old] = [await observed(29), await observed(32), await observed(92)] as const
  await tidy(store, NOW)
  expect(await store.observedExcerpts(recent)).toHaveLength(1)
  expect(await store.observedExcerpts(month)).toBeUndefined()
  expect((await store.observedMessages({ limit: 10 })).map(({ ref }) => ref)).toEqual([recent, month])
  expect(await store.observedMessages({ ref: old, limit: 1 })).toEqual([])
})

test.each([
  ['goes thirty days after its person left', [{ until: '2026-10-24' }], []],
  ['goes with the row of its person', [], []],
  ['stays while its person may have left by mistake', [{ until: '2026-10-26' }], ['tom']],
  ['stays with its person', [{}], ['tom']],
])('what is derived from a password %s', async (_, toms, expected) => {
  const people = [...toms.map((values) => ({ id: 'tom', values })), { id: 'helen', values: {} }]
  const rows = people.map(({ id, values }) => ({ id, seq: 1, values }))
  vi.spyOn(store, 'registers').mockResolvedValue(new Map([['people', { length: 1, rows }]]))
  await choosePassword('tom')
  await tidy(store, NOW)
  expect((await store.localAccounts.list()).map(({ person }) => person)).toEqual(expected)
})

test('a register without people takes nobody’s password', async () => {
  vi.spyOn(store, 'registers').mockResolvedValue(new Map())
  await choosePassword('tom')
  await tidy(store, NOW)
  expect(await store.localAccounts.list()).toHaveLength(1)
})

async function choosePassword(person: string): Promise<void> {
  const at = NOW.toISOString()
  await store.localAccounts.invite({ id: person, person, expires: at })
  const attempts = { failed: 0, waitUntil: null, knownFailed: 0, knownWaitUntil: null }
  const derived = { salt: 'salt', proof: 'proof', sealed: 'sealed', step: 1 }
  await store.localAccounts.accept(person, { person, ...derived, ...attempts, at })
}
