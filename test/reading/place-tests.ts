import { describe, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { readHere } from '../../src/reading/read.ts'
import { type FileCase, LEAK } from '../files/case.ts'
import { readingOf } from '../tools/reading.ts'

/** One place in `EVERY` runs in `npm test`, the others in `npm run test:slow`. */
export const EVERY = 8

/** A generous limit, because these tests are about what is read, not speed. */
const unhurried = (name: string, bytes: Uint8Array) =>
  readHere({ name, type: '', bytes }, 'attachment:1', () => {}, 60_000)

/** Where no words are planted, as with a label that is only an id, a rule reports the place itself. */
const tells = (id: string | undefined, { parts, observations, unread }: ExtractionResult): boolean =>
  rules.some((rule) => rule.id === id && [...rule.find({ ...readingOf(''), parts, observations, unread })].length > 0)

const settled = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')

async function checkPlace(file: FileCase): Promise<void> {
  const leaking = await unhurried(file.name, await file.leaking())
  if (file.unreadable) {
    expect(leaking.unread).not.toEqual([])
    return
  }
  const wanted = settled(file.leak ?? LEAK)
  const isRead = (parts: readonly { text: string }[]) => parts.some((part) => settled(part.text).includes(wanted))
  expect(isRead(leaking.parts) || leaking.unread.length > 0 || tells(file.telltale, leaking)).toBe(true)
  const clean = await unhurried(file.name, await file.clean())
  expect(clean.unread).toEqual([])
  expect(isRead(clean.parts)).toBe(false)
}

/** For every hiding place: the planted words are read or reported as unreadable, and the clean twin is read whole. */
export function placeTests(cases: readonly FileCase[]): void {
  const formats = [...new Set(cases.map(({ format }) => format))]
  describe.each(formats)('%s', (format) => {
    test.each(cases.filter((file) => file.format === format))('$place', checkPlace, 120_000)
  })
}
