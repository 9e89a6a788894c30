import type { Part, Reading } from '../../contract.ts'
import { anyPhrase, fragment, pattern, patternWith, phrases } from '../../pattern.ts'
import type { Place } from '../../sorted.ts'
import { RELATION } from '../anonymity/anonymity-words.ts'

export const OPEN_COURT = 'was convicted in open court'
export const SOUGHT = 'is sought in a public appeal'

/** Letters and emails address one person. */
const PUBLISHED: readonly string[] =
  'press-release press-line article newsletter web-page social-post speech report video'.split(' ')

const COURT = patternWith('u')`
  \p{Lu}[\p{L}’'-]+ (?:and \p{Lu}\p{L}+ )?(?:Crown|Magistrates[’']?|Combined) Court\b
  |\b(?:[Mm]agistrates[’']?|[Cc]rown) court\b|\bthe Old Bailey\b|\b(?:His|Her) Honour\b
  |\b[Tt]he (?:jury|judge|court) (?:heard|said|was told|found|took|convicted)\b
  |\b[Jj]urors (?:heard|found|took|convicted)\b|\b[Ii]n (?:open court|court this (?:week|month))\b
  |\b(?:Judge \p{Lu}|[Mm]agistrates (?:heard|said|were told|fined|jailed|made)\b)
  |\b(?:jailed|imprisoned|sent to prison|sentenced) (?:for|to) (?:a total of|between them)\b
  |\b(?:has|have) been (?:jailed|imprisoned|sent to prison|sentenced|given an? (?:\w+ )?sentence)\b
`
const COURT_RESULTS = phrases`
  found guilty, convicted, jailed, imprisoned, sentenced, fined, banned, sent to prison, ordered to,
  given [^.!?]{0,60}\b(?:sentences?|orders?|years?|months?|weeks?|life|discharge|terms?|bans?|fines?|hours)
`
const TERM = fragment`(?:[\w-]+ ){1,2}(?:weeks|months|years)`
const COURT_OUTCOMES = phrases`
  pleaded guilty, pled guilty, admitted, (?:was|were|been) (?:(?:also|today|yesterday|then|later) )?${COURT_RESULTS},
  after admitting, (?:(?:is|are) (?:starting|serving)|got|will serve) ${TERM}(?! (?:as|off|leave|free|paid|notice)\b)
`
const OUTCOME = pattern`
  ^[^.!?]{0,90}\b${COURT_OUTCOMES}\b
  |^, \d\d,(?:[^.!?:\n]{2,40}[:,])? (?:£[\d,]+ fine|(?:\d\d?|\p{Ll}+) (?:weeks|months|years)|fined|jailed|banned
    |(?:conditional|absolute) discharge|community order)\b
`
/** A report of a sentence gives the age behind the name, and needs no name of a court. */
const SENTENCED =
  /^,? \(?\d\d\)?,(?: [^,.!?]{0,60},)? (?:was|were|has been|have been) (?:\w+ )?(?:jailed|imprisoned|sent to prison|sentenced)\b/
/** Old sentences are spent, children are never named, and a case in progress is no conviction. */
const UNSETTLED = anyPhrase`
  youth court, spent, years ago, in (?:19\d\d|200\d|201\d), acquitted, cleared, walked free, not guilty, retrial,
  denie[sd], quashed, overturned, trial (?:continues|goes on), jury is out
`
const YOUNG = /^,? \(?(?:aged )?(?:\d|1[0-7])\b(?!\d)/

const SEARCH_WORDS = phrases`
  help (?:(?:us|them|police|officers|@\w+) )?(?:to )?(?:find|trace|locate), have you seen,
  (?:searching|looking|search|appeal) (?:for|to find), missing:?, find missing, warrant for,
  (?:want|wants|need|needs|trying|keen) to (?:find|trace|locate), concern(?:ed)?(?: is)?(?: growing)? for
`
const SEEKS = patternWith('iu')`
  \b${SEARCH_WORDS} (?:[\p{L}-]+ ){0,2}$
  |\b(?:find|trace|locate) an? [^.!?\n]{3,80}[.:]\s{1,3}$
`
const IS_MISSING = patternWith('i')`
  ^[^.!?]{0,60}\b(?:(?:is|has been|went|was) (?:reported )?missing|missing (?:from|since)|has not been seen|was last seen|last seen)\b
  |^[^!?\n]{0,60}\.\s+last seen\b
`
const MINOR = /\b(?:school\w*|pupils?|teen\w*|boys?|girls?|child(?:ren)?|(?:he|she) is 1[0-7])\b|, \(?1[0-7]\b/i
const IS_WANTED = patternWith('i')`
  ^[^.!?]{0,60}\bis wanted (?:on|for|by [^.!?]{0,20}police|in (?:connection|relation))\b
`
/** An appeal gives no reason that exposes whom it seeks. */
const EXPOSING_WORDS = phrases`
  rapist, raped, groomed, abused, trafficked, molested, exploited, fled, foster\w*,
  refuge, witness, informant, victim
`
const EXPOSED = patternWith('i')`^[^.!?]{0,100}\b${EXPOSING_WORDS}\b`
const HOW_TO_TELL = /\b(?:999|101|log (?:no\.? )?\d|incident \d|call|ring|sightings?|get in touch)\b/i

export const isPublished = ({ circumstances: { kind, account } }: Reading): boolean =>
  account === 'corporate' && PUBLISHED.includes(kind)

export function inTheOpen({ start, end }: Place, part: Part, reading: Reading): string | undefined {
  if (!isPublished(reading)) return undefined
  const { text } = part
  const isHere = (words: typeof COURT, from: number, to: number) => words.within(text, start - from, end + to)
  const next = text.slice(end, end + 110)
  const isWanted =
    IS_WANTED.test(next) && !MINOR.test(text.slice(Math.max(0, start - 40), end + 160)) && !RELATION.test(next)
  const isSought = SEEKS.within(text, start - 90, start) || IS_MISSING.test(next) || isWanted
  if (isSought && !EXPOSED.within(text, end, end + 110))
    if (HOW_TO_TELL.test(text.slice(Math.max(0, start - 400), end + 400))) return SOUGHT
  if (!OUTCOME.within(text, end, end + 130) || YOUNG.test(next)) return undefined
  const isReport = (SENTENCED.test(next) && !RELATION.test(next)) || isHere(COURT, 600, 400)
  return isReport && !isHere(UNSETTLED, 400, 400) ? OPEN_COURT : undefined
}
