import { everyMatch } from '../../../detectors/every-match.ts'
import { readable } from '../unfold/escapes.ts'
import { tierOf } from './compare.ts'

/* Ids, signatures and tokens are not words, but words may be plain, separated by dots or encoded within them. */

const MIN_WORDS = 4
const SHARE = 0.6
const WORD = /^(?:\p{Lu}{2,20}|\p{Lu}?\p{Ll}{1,19})$/u
const PROSE = /\p{L}{2}[ ,.:;-]+\p{L}{2}/u

export function fieldWords(value: string): string[] {
  const fields = value.split(';').map((field) => field.replace(/^\s*[\w-]{1,40}\s*=\s*"?/, '').replace(/"\s*$/, ''))
  // The steps of the address of a page are read one by one.
  const tokens = value
    .split(/[\s<>"'(),;:@]+/)
    .filter((token) => !token.startsWith('//'))
    .map((token) => token.replace(/^[\w-]{1,40}=(?=.{8})/, ''))
  const steps = value.split(/[\s<>"'(),;:@/?&]+/)
  const found = [...fields, ...fields.map((field) => field.replace(/\s+/g, '')), ...tokens, ...steps].flatMap((one) => [
    decoded(one) ?? '',
    plainly(one) ?? '',
  ])
  return [...new Set(found.map((text) => text.trim()))].filter((text) => text !== '')
}

export const comments = (value: string): string[] =>
  everyMatch(value, /\(([^()]{3,})\)/g).map(([, comment]) => comment!)

function decoded(token: string): string | undefined {
  const run = token.replace(/=+$/, '')
  if (run.length < 12) return undefined
  const hex = /^[0-9A-Fa-f]+$/.test(run) ? readable(Buffer.from(run, 'hex')) : undefined
  const base64 = /^[A-Za-z0-9+/_-]+$/.test(run) ? readable(Buffer.from(run, 'base64')) : undefined
  const text = hex ?? base64
  return text !== undefined && (PROSE.test(text) || tierOf(text)) ? text : undefined
}

/** One name and a number, as in most ids, do not count. */
function plainly(token: string): string | undefined {
  const pieces = token.split(/[\s._+~|/-]+/).filter((piece) => piece !== '')
  const words = pieces.filter((piece) => WORD.test(piece))
  const text = pieces.join(' ')
  if (tierOf(text) && words.length > 0) return text
  // A field and its value, as in the results of a check.
  if (pieces.some((piece) => /^[a-z]{1,20}=/.test(piece))) return undefined
  return words.length >= MIN_WORDS && words.length > pieces.length * SHARE ? text : undefined
}
