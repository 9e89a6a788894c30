import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ClassifierMatch } from '../../detectors/contract.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { reviewReading } from '../../src/review/review-reading.ts'
import { CLASSIFIED_TEXT, CLASSIFY_MS } from '../../src/review/time-limits.ts'
import { plainReading } from '../tools/plain-reading.ts'

/* How much of a long text is classified, and the places of its matches. */

const PHRASE = 'the bridge is closed'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

/** Finds one phrase, and takes `milliseconds` for each call. */
const finder =
  (milliseconds: number, lengths: number[]): Classifier =>
  async (parts) => {
    lengths.push(parts.reduce((sum, { text }) => sum + text.length, 0))
    vi.advanceTimersByTime(milliseconds)
    return parts.flatMap(({ id, text }): ClassifierMatch[] => {
      const start = text.indexOf(PHRASE)
      return start < 0 ? [] : [{ part: id, start, end: start + PHRASE.length, group: 'political', confidence: 0.5 }]
    })
  }

async function reviewed(classify: Classifier, length: number) {
  const text = `${'a '.repeat(length / 2)}${PHRASE}`
  const { circumstances, known } = plainReading('', 'press-release')
  const parts = [
    { id: 'body', kind: 'body' as const, text: 'Short.' },
    { id: 'attachment:1', kind: 'attachment' as const, text },
  ]
  let matches: readonly ClassifierMatch[] = []
  const rule = {
    ...{ id: 'a/b', title: '', paragraphs: [], advice: '', severity: 'note' as const },
    examples: { found: [], clear: [] },
    find(reading: { readonly classifierMatches?: readonly ClassifierMatch[] }) {
      matches = reading.classifierMatches ?? []
      return []
    },
  }
  const review = await reviewReading(
    { extraction: { parts, pictures: [], unread: [], observations: [] }, circumstances, known },
    [rule],
    classify,
  )
  return { matches, text, why: review.failures.map((failure) => failure.why) }
}

describe('a text longer than the first part', () => {
  test('is classified to its end when there is time, and its match is at its place', async () => {
    const lengths: number[] = []
    const { matches, text, why } = await reviewed(finder(5, lengths), CLASSIFIED_TEXT)
    expect(lengths[0]).toBe(CLASSIFIED_TEXT)
    expect(lengths).toHaveLength(2)
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([PHRASE])
    expect(why).toEqual([])
  })

  test('gives the encoder a limited time for each part', async () => {
    const limits: (number | undefined)[] = []
    await reviewed(async (_parts, _circumstances, timeoutMs) => {
      limits.push(timeoutMs)
      vi.advanceTimersByTime(5)
      return []
    }, CLASSIFIED_TEXT)
    expect(limits).toEqual([CLASSIFY_MS, CLASSIFY_MS])
  })

  test('is classified in its first part when there is none, and that is reported', async () => {
    const lengths: number[] = []
    // At that pace eight times the first part are classified in time, and this text is ten times as long.
    const { matches, why } = await reviewed(finder(310, lengths), CLASSIFIED_TEXT * 10)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(CLASSIFIED_TEXT * 9.5)
    expect(matches).toEqual([])
    expect(why).toEqual([expect.stringContaining('checked only the first part')])
  })
})

test('rules see each match by the thresholds of the office', async () => {
  const { circumstances, known } = plainReading('', 'press-release')
  const match: ClassifierMatch = {
    ...{ part: 'body', start: 0, end: 5, group: 'political', confidence: 0.6 },
    ...{ family: 'political', level: 'hold', above: 0.1 },
  }
  const setting = { kind: 'prose', account: 'office', author: 'staff', period: false } as const
  const thresholdShifts = [{ ...setting, family: 'political' as const, shift: 0.2 }]
  const levels: unknown[] = []
  const rule = {
    ...{ id: 'a/b', title: '', paragraphs: [], advice: '', severity: 'note' as const },
    examples: { found: [], clear: [] },
    find(reading: { readonly classifierMatches?: readonly ClassifierMatch[] }) {
      levels.push(...(reading.classifierMatches ?? []).map(({ level }) => level))
      return []
    },
  }
  const parts = [{ id: 'body', kind: 'body' as const, text: 'Short.' }]
  const extraction = { parts, pictures: [], unread: [], observations: [] }
  for (const office of [known, { ...known, thresholdShifts }])
    await reviewReading({ extraction, circumstances, known: office }, [rule], async () => [match])
  expect(levels).toEqual(['hold', 'note'])
})
