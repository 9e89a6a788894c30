import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WAITS_AT_MOST } from '../../src/reading/limits.ts'
import { clockOf, ownWork, wallClock } from '../../src/reading/own-time.ts'

describe('time as a reader counts it', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  /** A processor that grants this share of each millisecond. */
  const clockAt = (share: number) => {
    const start = performance.now()
    return clockOf(() => (performance.now() - start) * share)
  }

  test.each([
    ['a reader that has a processor to itself', 1, 1_000],
    ['two threads of it at once', 1.8, 1_000],
    ['two thirds of a processor', 2 / 3, 667],
    ['a tenth of a processor: somebody waits for the answer', 0.1, 1_000 / WAITS_AT_MOST],
  ])('%s', (_, share, counted) => {
    const clock = clockAt(share)
    vi.advanceTimersByTime(1_000)
    expect(clock()).toBeCloseTo(counted, 0)
  })

  test('the wall clock counts when somebody waits for the answer, whatever the processor grants', () => {
    const clock = wallClock()
    vi.advanceTimersByTime(700)
    expect(clock()).toBe(700)
  })

  test('the wall clock counts where processor time is unknown', () => {
    const clock = clockOf(() => undefined)
    vi.advanceTimersByTime(700)
    expect(clock()).toBe(700)
  })
})

test('the processor time of this process is known', () => {
  const before = ownWork()!
  // The machine may be busy.
  while (ownWork()! - before < 100);
  expect(ownWork()! - before).toBeGreaterThan(20)
})
