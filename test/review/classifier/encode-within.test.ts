import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Circumstances, Part } from '../../../detectors/contract.ts'
import { STILL_CLASSIFYING } from '../../../src/core/still-classifying.ts'
import { createClassifier } from '../../../src/review/classifier/classify.ts'
import {
  type Encode,
  type Encoded,
  type EncoderInput,
  encodeWithin,
} from '../../../src/review/classifier/encode-within.ts'
import type { ClassificationIncomplete } from '../../../src/review/classifier/incomplete.ts'
import { smallEncoder, smallModel } from '../../tools/small-model.ts'

const PATIENCE = 60
const encoded: Encoded = { passage: Float32Array.of(1), tokens: new Float32Array(), vector: new Float32Array() }
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const passage = (id: number): EncoderInput => ({ ids: [id], cases: [0] })
const [KNOWN, NEW, OTHER] = [passage(1), passage(2), passage(3)]

/** Knows some passages already; others take their time. */
const encoder =
  (known: readonly EncoderInput[], took = 1_000): Encode =>
  async (passages) => {
    if (!passages.every((one) => known.includes(one))) await wait(took)
    return passages.map(() => encoded)
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

  test('gives remembered passages at once, and reports that some are missing', async () => {
    const timed = encodeWithin(encoder([KNOWN]), PATIENCE)
    expect(await after(PATIENCE, timed.encode([KNOWN, NEW, KNOWN]))).toEqual([encoded, undefined, encoded])
    expect(timed.missed()).toBe(true)
    timed.end()
  })

  test('reports nothing missing when all of them came in time', async () => {
    const timed = encodeWithin(encoder([], 5), 5_000)
    expect(await after(5, timed.encode([NEW, OTHER]))).toEqual([encoded, encoded])
    expect(timed.missed()).toBe(false)
    timed.end()
  })

  test('waits without a limit', async () => {
    expect(await after(100_000, encodeWithin(encoder([], 100_000)).encode([NEW]))).toEqual([encoded])
  })

  test('the limit covers all passages together, and those not begun by then are not encoded', async () => {
    const asked = vi.fn<Encode>(() => new Promise(() => {}))
    const timed = encodeWithin(asked, PATIENCE)
    await after(PATIENCE, timed.encode([NEW]))
    expect(asked.mock.calls[0]![1]!()).toBe(false)
    expect(await timed.encode([OTHER])).toEqual([undefined])
    expect(asked).toHaveBeenCalledTimes(1)
    timed.end()
  })

  test('an error in time is reported and ends the encoding, a late one is dropped', async () => {
    const asked = vi.fn<Encode>(async () => {
      await wait(1)
      throw new Error('out of memory')
    })
    const failing = encodeWithin(asked, 5_000)
    const many = Array.from({ length: 20 }, (_, at) => passage(at))
    expect(await after(100, failing.encode(many))).toEqual(many.map(() => undefined))
    expect(failing.fault()?.message).toBe('out of memory')
    expect(asked.mock.calls.length).toBeLessThan(many.length)
    failing.end()
    const late = encodeWithin(async () => {
      await wait(PATIENCE * 2)
      throw new Error('out of memory')
    }, PATIENCE)
    expect(await after(PATIENCE * 2, late.encode([NEW]))).toEqual([undefined])
    expect(late.fault()).toBeUndefined()
  })
})

describe('the classifier with a time limit', () => {
  const staff: Circumstances = {
    ...{ kind: 'press-release', account: 'corporate', author: 'staff' },
    ...{ electionPeriod: false, today: '2026-11-24' },
  }
  const body = (text: string): Part => ({ id: 'body', kind: 'body', text })
  const LINE = `${'tea '.repeat(126)}\n`
  const { encode } = smallEncoder({ idiot: { conduct: 300 } })
  /** The first passage, which begins with the word. */
  const isKnown = ({ ids }: EncoderInput) => ids.length < 100 && ids.length > 50

  test('passages encoded before keep their matches while a new one is not encoded yet', async () => {
    const classify = createClassifier(smallModel(), async (passages) => {
      if (!passages.every(isKnown)) await new Promise(() => {})
      return encode(passages)
    })
    const late = (await classify([body(`idiot\n${LINE}`)], staff, 0).catch(
      (fault) => fault,
    )) as ClassificationIncomplete
    expect(late.name).toBe('ClassificationIncomplete')
    expect(late.message).toBe(STILL_CLASSIFYING)
    expect(late.retry).toBe(true)
    const found = late.matches.filter(({ suppressed }) => !suppressed)
    expect(found.map(({ group, start, end }) => [group, start, end])).toEqual([['conduct', 0, 5]])
  })

  test('a second request with time gives the same as one without a limit', async () => {
    const classify = createClassifier(smallModel(), encode)
    const unhurried = await classify([body(`idiot\n${LINE}`)], staff)
    expect(await classify([body(`idiot\n${LINE}`)], staff, 5_000)).toEqual(unhurried)
  })
})
