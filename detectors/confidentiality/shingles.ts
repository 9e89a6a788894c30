import { everyMatch } from '../every-match.ts'
import { oneLine } from '../pattern.ts'
import { hash } from '../personal-data/names/tokens.ts'

/** These words are too common to distinguish texts. */
const COMMON = new Set(
  oneLine`
    a an and are as at be been but by can could did do does for from had has have he her him his i if in into is it
    its just may me more most my no not of on one or our out over said says she should so some such than that the
    their them then there these they this those to up us was we were what when where which who whom why will with
    would you your ends notes editors note contact media press release office police crime commissioner pcc opcc
    immediate embargoed until mr mrs ms dear sincerely faithfully regards
  `.split(' '),
)

const WORDS_A_SHINGLE = 3

export type Shingle = { readonly hash: number; readonly start: number; readonly end: number }

/** Of three significant words, endings cut, so that "awards" matches "awarded". */
export function* placed(text: string): Iterable<Shingle> {
  const last: { readonly hash: number; readonly start: number }[] = []
  for (const { 0: word, index: start } of everyMatch(text, /[\p{L}\p{N}]{1,40}/gu)) {
    const low = word.toLowerCase()
    if (COMMON.has(low)) continue
    last.push({ hash: hash(stem(low)), start })
    if (last.length > WORDS_A_SHINGLE) last.shift()
    if (last.length === WORDS_A_SHINGLE)
      yield { hash: mix(last.map((one) => one.hash)), start: last[0]!.start, end: start + word.length }
  }
}

/** Nobody can recover the words from the shingles. */
export const shingles = (text: string): number[] => [...new Set([...placed(text)].map((shingle) => shingle.hash))]

function stem(word: string): string {
  if (word.length < 6 || /\d/.test(word)) return word
  return word.replace(/(?:ations?|ments?|ings?|ers?|ed|es|ly|s)$/, '').slice(0, 10)
}

function mix(hashes: readonly number[]): number {
  let mixed = 0x9e3779b9
  for (const one of hashes) mixed = Math.imul(mixed ^ one, 0x85ebca6b) ^ (mixed >>> 13)
  return mixed >>> 0
}
