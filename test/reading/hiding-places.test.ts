import { describe, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { readHere } from '../../src/reading/read.ts'
import { ALL } from '../files/all.ts'
import { LEAK } from '../files/case.ts'
import { readingOf } from '../tools/reading.ts'

const formats = [...new Set(ALL.map((file) => file.format))]

/** For what is read, not how fast: others may be using the machine. */
const unhurried = (name: string, bytes: Uint8Array) =>
  readHere({ name, type: '', bytes }, 'attachment:1', () => {}, 60_000)

/** Where nothing is written out, as with a label that is but a number, a rule says what the place itself tells. */
const tells = (id: string | undefined, { parts, observations, unread }: ExtractionResult): boolean =>
  rules.some((rule) => rule.id === id && [...rule.find({ ...readingOf(''), parts, observations, unread })].length > 0)

/** Every hiding place: the words planted are read, or it is said that nobody can; the clean twin is read whole. */
describe.each(formats)('%s', (format) => {
  test.each(ALL.filter((file) => file.format === format))(
    '$place',
    async (file) => {
      const leaking = await unhurried(file.name, await file.leaking())
      if (file.unreadable) {
        expect(leaking.unread).not.toEqual([])
        return
      }
      const wanted = (file.leak ?? LEAK).toLowerCase().replace(/\s+/g, ' ')
      const hasWords = (parts: readonly { text: string }[]) =>
        parts.some((part) => part.text.toLowerCase().replace(/\s+/g, ' ').includes(wanted))
      expect(hasWords(leaking.parts) || leaking.unread.length > 0 || tells(file.telltale, leaking)).toBe(true)
      const clean = await unhurried(file.name, await file.clean())
      expect(clean.unread).toEqual([])
      expect(hasWords(clean.parts)).toBe(false)
    },
    120_000,
  )
})
