import { expect, onTestFinished, test, vi } from 'vitest'
import { keepChecking } from '../../src/entry/queues/background.ts'

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
