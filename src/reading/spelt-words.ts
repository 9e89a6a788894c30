import { everyMatch } from '../../detectors/every-match.ts'
import { BACKWARDS, SPELLING_NAMES } from './spelt-vocabulary.ts'
import { traitsOf } from './traits.ts'

const ANY_BACKWARDS = new RegExp(`(?<![a-z])(?:${[...BACKWARDS].join('|')})(?![a-z])`)
const FORWARDS = new Set(
  (
    'the of and is has that for with this from were have not they their his her she you your our which been will ' +
    'would about when where there but all to in a at by it be as are was'
  ).split(' '),
)
const FEWEST_BACKWARDS = 3

/** The words of a spelling alphabet, or "T for Tango". */
const NAMES = SPELLING_NAMES.filter((name) => name !== 'x' && name !== 'ray').join('|')
/** A postcode or a vehicle has fewer letters in a row. */
const SPELLING = new RegExp(`(?:\\b(?:(?:${NAMES}|x-ray)|[a-z] (?:for|as in) [a-z]{2,12})\\b[\\s,.;/-]{0,4}){6}`, 'i')

export function holdsSpelling(text: string): boolean {
  const { spelling, backwards } = traitsOf(text)
  if (spelling && SPELLING.test(text)) return true
  return backwards && ANY_BACKWARDS.test(text.toLowerCase()) && text.split('\n').some(isBackwards)
}

/** More words that only make sense backwards than forwards. */
function isBackwards(line: string): boolean {
  const words = everyMatch(line.toLowerCase(), /\p{L}+/gu).map(([word]) => word)
  const backwards = new Set(words.filter((word) => BACKWARDS.has(word)))
  return backwards.size >= FEWEST_BACKWARDS && backwards.size > words.filter((word) => FORWARDS.has(word)).length
}
