import type { Part } from '../../contract.ts'
import type { Expression } from '../../expression.ts'
import { pattern, patternWith, phrases } from '../../pattern.ts'
import type { Place } from '../../sorted.ts'
import { declared } from '../declared.ts'
import type { Candidate } from './name-candidates.ts'

const BEFORE = 90
const AFTER = 110

/** What is beside a name. Expressions are tried where the index of the part has their words. */
export function nearOf(text: string, { start, end }: Place) {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const after = text.slice(end, end + AFTER)
  const from = start - before.length + Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
  const stop = after.search(/[.!?]\s|\n/)
  return {
    before,
    after,
    precedes: (words: Expression, reach = BEFORE) => words.within(text, start - reach, start),
    follows: (words: Expression, reach = AFTER) => words.within(text, end, end + reach),
    inSentence: (words: Expression) => words.within(text, from, end + (stop < 0 ? after.length : stop)),
  }
}

export type Near = ReturnType<typeof nearOf>

/** Values of `publicBecause` for the long dead, animals and invented people. */
export const CANNOT_BE_HURT = /^(?:belongs to history|is an animal|is a part in a play)/
export const STAND_IN = 'is a name for nobody in particular'
export const HISTORY = 'belongs to history'
const MADE_UP = 'is a part in a play or a changed name'
const ANIMAL = 'is an animal'

/** Nobody alive did this; people of the 1920s may be alive. */
const LONG_AGO = pattern`
  ^,? ?\((?:c\. ?|born |b\. ?)?1[0-9]\d\d ?[–-] ?(?:1[0-9]|20)\d\d\)
  |^[^.!?]{0,60}\bborn\b[^.!?]{0,50}\b(?:1[0-8]\d\d|190\d|191[0-4])\b
  |^[^.!?]{0,60}\b(?:joined|enlisted|was sworn in|was appointed|served)\b[^.!?]{0,50}\b(?:1[0-8]\d\d|19[0-3]\d)\b
  |^[^.!?]{0,60}\b(?:was hanged|was murdered|was killed|fell|died|drowned)\b[^.!?]{0,50}\b(?:1[0-8]\d\d|19[0-4]\d)\b
  |^(?![^.!?]{0,60}\bborn\b)[^.!?]{0,60}\bin (?:1[0-8]\d\d|19[0-3]\d)\b
`

const ANIMALS = phrases`
  horses?, mare, gelding, pony, donkey, dogs?, pupp(?:y|ies), spaniel, labrador, retriever, collie, terrier, greyhound,
  alsatian, german shepherd, malinois, hound, cats?, kitten, goat, rabbit, hamster, parrot, tortoise, ferret, hedgehog, owl
`
const BEAST_AFTER = patternWith('iu')`
  ^(?:[’']s)?,? (?:\(?an? |the |our |his |her |is an? |was an? |who is an? )(?:[\p{L}-]+[ ,]+){0,4}?${ANIMALS}\b
    (?! (?:handler|owner|lover|walker))
  |^(?:,| \()[^.;)]{0,25}\b${ANIMALS}\b
`
const BEAST_BEFORE = patternWith('iu')`
  (?:\b${ANIMALS}(?: (?:is|was|were))?(?: called| named|,)? |\b(?:PD|Police Dog|Police Horse|PH) )$
`
const SPECIMEN = /(?:^|[ ])(?:example|dummy|specimen|test|testperson|nobody)$/i
const SPOKEN_OF = patternWith('i')`
  ^[^.!?\n]{0,60}\b(?:is|are|was|were|both)? ?(?:made[- ]up|fictional|fictitious|invented|imaginary|not real)\b
`

export function unreal({ start, words }: Candidate, part: Part, near: Near): string | undefined {
  if (near.follows(LONG_AGO)) return HISTORY
  if (near.follows(BEAST_AFTER) || near.precedes(BEAST_BEFORE)) return ANIMAL
  if (SPECIMEN.test(words.join(' ')) || near.follows(SPOKEN_OF) || declared(part, start)) return MADE_UP
  return undefined
}
