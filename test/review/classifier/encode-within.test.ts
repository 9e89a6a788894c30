import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import { STILL_CLASSIFYING } from '../../../src/core/still-classifying.ts'
import { type Encode, encodeWithin } from '../../../src/review/classifier/encode-within.ts'
import type { ClassificationIncomplete } from '../../../src/review/classifier/incomplete.ts'
import { built } from '../../tools/built.ts'

const PATIENCE = 60
const vector = Float32Array.of(1)
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Knows some texts already; others take their time. */
const encoder =
  (known: readonly string[], took = 1_000): Encode =>
  async (texts) => {
    if (!texts.every((text) => known.includes(text))) await wait(took)
    return texts.map(() => vector)
  }

describe('an encoder with a time limit', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  /** The outcome once this much time has passed. */
  async function after<T>(milliseconds: number, outcome: Promise<T>): Promise<T> {
    // A rejection is handled from the start, though it is read only after the time.
    outcome.catch(() => {})
    await vi.advanceTimersByTimeAsync(milliseconds)
    return outcome
  }

  test('gives remembered vectors at once, and reports that some are missing', async () => {
    const timed = encodeWithin(encoder(['known']), PATIENCE)
    expect(await after(PATIENCE, timed.encode(['known', 'new', 'known']))).toEqual([vector, undefined, vector])
    expect(timed.missed()).toBe(true)
    timed.end()
  })

  test('reports nothing missing when all of them came in time', async () => {
    const timed = encodeWithin(encoder([], 5), 5_000)
    expect(await after(5, timed.encode(['one', 'two']))).toEqual([vector, vector])
    expect(timed.missed()).toBe(false)
    timed.end()
  })

  test('waits without a limit', async () => {
    expect(await after(100_000, encodeWithin(encoder([], 100_000)).encode(['new']))).toEqual([vector])
  })

  test('the limit covers all texts together, and texts not begun by then are not encoded', async () => {
    const asked = vi.fn<Encode>(() => new Promise(() => {}))
    const timed = encodeWithin(asked, PATIENCE)
    await after(PATIENCE, timed.encode(['one']))
    expect(asked.mock.calls[0]![1]!()).toBe(false)
    expect(await timed.encode(['two'])).toEqual([undefined])
    timed.end()
  })

  test('an error in time is raised, a late one is dropped', async () => {
    const failing =
      (after: number): Encode =>
      async () => {
        await wait(after)
        throw new Error('out of memory')
      }
    await expect(after(1, encodeWithin(failing(1), 5_000).encode(['text']))).rejects.toThrow('out of memory')
    expect(await after(PATIENCE * 2, encodeWithin(failing(PATIENCE * 2), PATIENCE).encode(['text']))).toEqual([
      undefined,
    ])
  })
})

describe('the whole classifier with a time limit', () => {
  const staff: Circumstances = {
    ...{ kind: 'press-release', account: 'corporate', author: 'staff' },
    ...{ electionPeriod: false, today: '2026-11-24' },
  }
  const body = (text: string): Part => ({ id: 'body', kind: 'body', text })
  const TEXT = 'The new steward is Kit Sample-Dunn. He spent two years in prison for what he did to a doorman.'
  const NEW = ' The market opens at nine, and there is room for forty stalls along the wall of the old brewery.'
  let classify: (text: string, timeoutMs?: number) => Promise<readonly ClassifierMatch[]>

  // The encoder's thread and its error class come from the build.
  beforeAll(async () => {
    built()
    const entry = new URL('../../../dist/src/entry/classifier.js', import.meta.url).href
    const full = ((await import(entry)) as typeof import('../../../src/entry/classifier.ts')).createFullClassifier()
    classify = (text, timeoutMs) => full([body(text)], staff, timeoutMs)
  })

  test('sentences encoded before keep their matches while a new one is not encoded yet', async () => {
    const before = (await classify(TEXT)).filter(({ group }) => group === 'offence-fact')
    expect(before.map(({ confidence }) => confidence >= 0.5)).toContain(true)
    const late = (await classify(TEXT + NEW, 0).catch((fault) => fault)) as ClassificationIncomplete
    expect(late.name).toBe('ClassificationIncomplete')
    expect(late.message).toBe(STILL_CLASSIFYING)
    expect(late.matches).toEqual(
      expect.arrayContaining([expect.objectContaining({ group: 'offence-fact', ...place(before) })]),
    )
  })

  test('a second request with time gives the same as one without a limit', async () => {
    const unhurried = await classify(TEXT + NEW)
    expect(await classify(TEXT + NEW, 5_000)).toEqual(unhurried)
  })

  const place = ([first]: readonly ClassifierMatch[]) => ({
    start: first!.start,
    end: first!.end,
    confidence: first!.confidence,
  })
})
