import { tierOf } from './mail/compare.ts'
import { unescaped } from './pairs.ts'

/* Signs take the place of spaces. 'first-item', 'image_2' and other short names of programs do not count. */

const BETWEEN_TOKENS = /[\s<>"'()[\]{},;]+/
const BETWEEN_STEPS = /[/?&#=:@]+/
const SIGNS = /[\s+_.~|-]+/
const WORD = /^(?:\p{Lu}{1,20}|\p{Lu}?\p{Ll}{1,24})$/u
/** A letter may follow in the number of a person, as in 'AB 12 34 56 C'. */
const NUMBER = /^\d{1,10}\p{Lu}?$/u
const MIN_PIECES = 4
const MIN_WORDS = 2

export function spelledOut(text: string): string[] {
  const found = new Set<string>()
  for (const token of new Set(text.split(BETWEEN_TOKENS)))
    for (const step of token.split(BETWEEN_STEPS)) {
      const words = step.length < MIN_CHARS ? undefined : wordsOf(step)
      if (words !== undefined) found.add(words)
    }
  return [...found]
}

const MIN_CHARS = 6

function wordsOf(step: string): string | undefined {
  const plain = unescaped(step)
  if (plain !== step && (/\S\s+\S/.test(plain) || tierOf(plain))) return plain.replaceAll('+', ' ')
  const pieces = plain.split(SIGNS).filter((piece) => piece !== '')
  const words = pieces.filter((piece) => WORD.test(piece))
  const spaced = pieces.join(' ')
  if (words.length === pieces.length && pieces.length > 0 && tierOf(spaced)) return spaced
  if (!pieces.every((piece) => WORD.test(piece) || NUMBER.test(piece))) return undefined
  return pieces.length >= MIN_PIECES && words.length >= MIN_WORDS ? spaced : undefined
}

export const addressesIn = (text: string): string => text.match(/\b[a-z][a-z+.-]{1,20}:\S{8,2000}/gi)?.join('\n') ?? ''

export function inRows(values: readonly string[]): string[] {
  const rows = values.map((value) => (ONE_WORD.test(value.trim()) ? value.trim() : '\n')).join(' ')
  return rows.split('\n').filter((row) => row.trim().split(' ').length >= MIN_PIECES)
}

const ONE_WORD = /^(?:\p{L}[\p{L}’'-]{0,30}|\d{1,10})[.,;!]?$/u
