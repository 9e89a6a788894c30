import { describe, expect, test } from 'vitest'
import type { Hearing } from '../../detectors/contract.ts'
import { weigh } from '../../src/review/review-reading.ts'
import { HEARD_TEXT } from '../../src/reading/limits.ts'
import type { Hear } from '../../src/review/classifier/classify.ts'
import { plainReading } from '../tools/plain-reading.ts'

/* How much of a long text the second voice hears, and where. */

const SAID = 'the bridge is closed'

/** Hears one thing, wherever it stands, and needs so many milliseconds for each text. */
const hearing =
  (milliseconds: number, heard: number[]): Hear =>
  async (parts) => {
    heard.push(parts.reduce((sum, { text }) => sum + text.length, 0))
    await new Promise((go) => setTimeout(go, milliseconds))
    return parts.flatMap(({ id, text }): Hearing[] => {
      const start = text.indexOf(SAID)
      return start < 0 ? [] : [{ part: id, start, end: start + SAID.length, group: 'political', sure: 0.5 }]
    })
  }

async function weighed(hear: Hear, length: number) {
  const text = `${'a '.repeat(length / 2)}${SAID}`
  const { circumstances, known } = plainReading('', 'press-release')
  const parts = [
    { id: 'body', kind: 'body' as const, text: 'Short.' },
    { id: 'attachment:1', kind: 'attachment' as const, text },
  ]
  let hearings: readonly Hearing[] = []
  const rule = {
    ...{ id: 'a/b', title: '', paragraphs: [], advice: '', severity: 'note' as const },
    examples: { found: [], clear: [] },
    find(reading: { readonly hearings?: readonly Hearing[] }) {
      hearings = reading.hearings ?? []
      return []
    },
  }
  const review = await weigh(
    { ledger: { parts, pictures: [], unread: [], observations: [] }, circumstances, known },
    [rule],
    hear,
  )
  return { hearings, text, said: review.failures.map(({ why }) => why) }
}

describe('a text longer than is heard at once', () => {
  test('is heard to its end where there is time, and what was heard leads to its place', async () => {
    const heard: number[] = []
    const { hearings, text, said } = await weighed(hearing(5, heard), HEARD_TEXT)
    expect(heard[0]).toBe(HEARD_TEXT)
    expect(heard).toHaveLength(2)
    expect(hearings.map(({ start, end }) => text.slice(start, end))).toEqual([SAID])
    expect(said).toEqual([])
  })

  test('is heard in its beginning where there is none, and that is said', async () => {
    const heard: number[] = []
    // At that pace eight times the beginning are heard in time, and this is ten times as long.
    const { hearings, said } = await weighed(hearing(310, heard), HEARD_TEXT * 10)
    expect(heard.reduce((sum, length) => sum + length, 0)).toBeLessThan(HEARD_TEXT * 9.5)
    expect(hearings).toEqual([])
    expect(said).toEqual([expect.stringContaining('only the first was heard')])
  })
})
