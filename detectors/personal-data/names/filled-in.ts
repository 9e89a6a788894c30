import { lineAfter, lineBefore } from '../../around.ts'
import { hasClause } from '../../clause.ts'
import type { Part, Reading } from '../../contract.ts'
import type { Place } from '../../sorted.ts'
import { PERSONAL } from '../cues.ts'
import { CASE } from './case-words.ts'

const FIELD_CHARS = 300

/** A font, a product, an id or an account: says nothing about a person. */
export function filledIn(
  { start, end }: Place,
  { program, text }: Part,
  { circumstances }: Reading,
): string | undefined {
  if (!program || (program === 'account' && circumstances.kind !== 'email')) return undefined
  const field = `${lineBefore(text, start, FIELD_CHARS)} ${lineAfter(text, end, FIELD_CHARS)}`
  return CASE.test(field) || PERSONAL.test(field) || hasClause(field)
    ? undefined
    : 'is named where a program fills in a value'
}
