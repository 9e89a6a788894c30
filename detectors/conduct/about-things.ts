import { everyMatch } from '../every-match.ts'
import { pattern, patternWith } from '../pattern.ts'
import { isCommon } from '../personal-data/names/common-words.ts'
import { isGivenOrFamily } from '../personal-data/names/name-features.ts'
import { hash } from '../personal-data/names/tokens.ts'

const OF_THINGS = /^(?:(?:bull)?shit|shitty|shite|bollocks|fucking?|fucked)$/
const BEFORE_THINGS = pattern`\b(?:eat|lick|suck|(?:piece|pile|load|heap|full|sack) of) $|\b(?:get|go|be|being) $`
const BEHIND_THINGS = pattern`
  ^ (?:off|out of|for brains)\b
  |^ (?:[\w’'-]+ ){0,2}[\w’'-]+(?:s|men|people|folk|children)\b(?<!\b(?:as|is|was|this|its|us|always))
`
const PEOPLE = patternWith('i')`
  \b(?:y(?:ou|a|ou[’'](?:re|ve|d|ll))|your\w*|u|ur|s?he|s?he[’'](?:s|d|ll)|they|they[’'](?:re|ve|d|ll)|them|him|her|hers|his|their|theirs|who\w*
    |(?:some|any|every|no)(?:one|body)|no one|those|these|people|person\w*|m[ae]n|wom[ae]n|girls?|boys?|lads?|guys?|kids?|child\w*|bab(?:y|ies)
    |mums?|mothers?|dads?|fathers?|sisters?|brothers?|wi(?:fe|ves)|husbands?|friends?|boss\w*|manag\w+|colleagues?|staff|team|officers?|cops?
    |police\w*|residents?|tenants?|neighbours?|victims?|patients?|members?|customers?|voters?|part(?:y|ies)|immigrants?|foreigners?|gays?|muslims?|jews?)\b
`
/** At the beginning of a sentence only a word that is not common is a name. */
const CAPITAL = /\b(?!I\b|I['’])\p{Lu}[\p{L}’'-]+/gu
const SENTENCE_END = /(?<=[.!?])\s+|\n\s*\n/
const BEGINS = /(?:^|[.!?:>"“*_\n])\s{0,3}$/
const namesSomebody = (text: string): boolean =>
  everyMatch(text, CAPITAL).some(
    ({ 0: word, index }) => !BEGINS.test(text.slice(Math.max(0, index - 5), index)) || mayBeName(word),
  )
const mayBeName = (word: string): boolean => {
  const lower = word.toLowerCase()
  return isGivenOrFamily(lower) || (lower.length > 3 && !isCommon(hash(lower)))
}

/** Not of anybody near: insults, commands and masked words never are. */
export function isAboutThings(text: string, start: number, end: number): boolean {
  if (!OF_THINGS.test(text.slice(start, end).toLowerCase())) return false
  if (BEFORE_THINGS.test(text.slice(Math.max(0, start - 20), start).toLowerCase())) return false
  if (BEHIND_THINGS.test(text.slice(end, end + 60).toLowerCase())) return false
  const near = nearbyIn(text, start, end)
  return !PEOPLE.test(near) && !namesSomebody(near)
}

/** Its sentence, the one before and the one behind. */
function nearbyIn(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 300), start).split(SENTENCE_END)
  const behind = text.slice(end, end + 300).split(SENTENCE_END)
  return [...before.slice(-2), ...behind.slice(0, 2)].join(' ')
}
