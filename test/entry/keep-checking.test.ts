import { expect, onTestFinished, test, vi } from 'vitest'
import { createBackgroundChecks, keepChecking } from '../../src/entry/queues/background.ts'

const settled = () => vi.advanceTimersByTimeAsync(0)

test('a scan does not wait for a film, and films wait for each other', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const begun: string[] = []
  const finish = new Map<string, () => void>()
  const checker = {
    check: (id: string) => {
      begun.push(id)
      return new Promise<'done'>((done) => finish.set(id, () => done('done')))
    },
    waiting: async () => ['film-1', 'film-2'],
    isLong: async (id: string) => id.startsWith('film'),
  }
  const { ask } = keepChecking(checker, () => {})
  await settled()
  ask('scan-1')
  ask('scan-2')
  await settled()
  expect(begun).toEqual(['film-1', 'scan-1'])
  // Asked for during its check: the draft may have changed since.
  ask('scan-1')
  await settled()
  finish.get('scan-1')!()
  await settled()
  expect(begun).toEqual(['film-1', 'scan-1', 'scan-2'])
  finish.get('scan-2')!()
  await settled()
  expect(begun).toEqual(['film-1', 'scan-1', 'scan-2', 'scan-1'])
  finish.get('film-1')!()
  await settled()
  expect(begun).toEqual(['film-1', 'scan-1', 'scan-2', 'scan-1', 'film-2'])
})

test('an item is checked again when it is asked for after its check, and a fault stops nothing', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const begun: string[] = []
  const faults: object[] = []
  const checker = {
    check: async (id: string) => {
      begun.push(id)
      if (id === 'bad') throw new TypeError('text of a draft')
      return 'done' as const
    },
    waiting: async () => [],
    isLong: async () => false,
  }
  const { ask } = keepChecking(checker, (event) => faults.push(event))
  for (const id of ['bad', 'good', 'good']) {
    ask(id)
    await settled()
  }
  expect(begun).toEqual(['bad', 'good', 'good'])
  expect(faults).toEqual([{ fault: 'background: TypeError' }])
})

test('an item that waits for its check is not read again at each look', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const read: string[] = []
  const checker = {
    check: () => new Promise<never>(() => {}),
    waiting: async () => ['film-1', 'film-2'],
    isLong: async (id: string) => read.push(id) > 0,
  }
  const { ask } = keepChecking(checker, () => {})
  await vi.advanceTimersByTimeAsync(60_000)
  expect(read).toEqual(['film-1', 'film-2'])
  ask('film-2')
  await settled()
  expect(read).toEqual(['film-1', 'film-2', 'film-2'])
})

test('the check of a draft that was withdrawn ends, and its claim is kept by progress until then', async () => {
  let progress = 'checking'
  const until: string[] = []
  let now = '2026-11-29T09:00:00.000Z'
  const checks = {
    claim: async (claim: { until: string }) => until.push(claim.until),
    reached: async (...[, , end]: [string, object, string]) => void until.push(end),
    ...{ done: async () => {}, release: async () => {}, progressOf: async () => undefined },
  }
  const settle = () => new Promise((go) => setImmediate(go))
  const ended: boolean[] = []
  const items = {
    read: async () => ({ version: 'v1', progress, erased: false }),
    async finishCheck(_: string, reached: (at: object) => void, end: AbortSignal) {
      reached({ stage: 'checking' })
      await settle()
      ended.push(end.aborted)
      ;[progress, now] = ['recalled', '2026-11-29T09:15:00.000Z']
      reached({ stage: 'checking' })
      await settle()
      ended.push(end.aborted)
    },
  }
  const parts = { checks, service: { items }, ports: { now: () => now }, log: () => {} }
  expect(await createBackgroundChecks(parts as never).check('a')).toBe('done')
  expect(ended).toEqual([false, true])
  expect(until.map((time) => time.slice(11, 16))).toEqual(['09:20', '09:20', '09:35'])
})
