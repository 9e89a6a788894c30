import { expect } from 'vitest'
import type { Part, Reading } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { unfold } from '../../src/reading/normalise.ts'
import { readingOf } from './reading.ts'

/** A text, and where it is if not in the body. */
export type Line = string | readonly [text: string, kind: Part['kind']]

/** Types among which is SECRET or TOP SECRET. */
export const TOP_TIER = expect.arrayContaining([expect.stringMatching(/^(?:TOP_)?SECRET$/)])

const MARKINGS = rules.filter(({ id }) => id.startsWith('markings/'))

export const each = (lines: readonly Line[]) => lines.map((line) => ({ line }))

/** The types of the findings that a person must decide, with disguises undone. */
export function markingsIn(line: Line): readonly string[] {
  const [text, kind] = typeof line === 'string' ? [line, 'body' as const] : line
  const part: Part = { id: kind, kind, text }
  const reading: Reading = { ...readingOf(''), parts: [part, ...unfold(part)] }
  const held = MARKINGS.flatMap((rule) =>
    [...rule.find(reading)].filter(({ severity = rule.severity }) => severity !== 'note'),
  )
  return held.map(({ type }) => type)
}
