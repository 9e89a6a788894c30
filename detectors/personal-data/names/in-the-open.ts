import type { Kind, Part, Reading } from '../../contract.ts'
import { pattern, patternWith, phrases } from '../../pattern.ts'

/** Sentenced in open court, sought, honoured, or killed on duty. */

export const OPEN_COURT = 'was convicted in open court'
const SOUGHT = 'is sought in a public appeal'
const DECORATED = 'was decorated in public'
const FALLEN = 'fell on duty and is remembered in public'

/** Letters and emails address one person. */
const PUBLISHED: readonly Kind[] = [
  'press-release',
  'press-line',
  'article',
  'newsletter',
  'web-page',
  'social-post',
  'speech',
  'report',
  'video',
]

const COURT = patternWith('u')`
  \p{Lu}[\p{L}’'-]+ (?:and \p{Lu}\p{L}+ )?(?:Crown|Magistrates[’']?|Combined) Court\b
  |\bthe Old Bailey\b|\b(?:His|Her) Honour\b
  |\b[Tt]he (?:jury|judge|court) (?:heard|said|was told|found|took)\b
  |\b(?:jailed|imprisoned|sent to prison|sentenced) (?:for|to) (?:a total of|between them)\b
`
const COURT_RESULTS = phrases`
  found guilty, convicted, jailed, imprisoned, sentenced, fined, banned, given, sent to prison, ordered to
`
const COURT_OUTCOMES = phrases`
  pleaded guilty, pled guilty, admitted, (?:was|were|been) ${COURT_RESULTS},
  has been (?:jailed|sentenced|convicted|given)
`

const OUTCOME = pattern`^[^.!?]{0,90}\b${COURT_OUTCOMES}\b`
/** Old sentences are spent, children are never named, and a case in progress is no conviction. */
const UNSETTLED_WORDS = phrases`
  youth court, spent, years ago, in (?:19\d\d|200\d|201\d), acquitted, cleared, walked free, not guilty, retrial,
  denie[sd], trial (?:continues|goes on), jury is out
`

const UNSETTLED = patternWith('i')`\b${UNSETTLED_WORDS}\b`
const YOUNG = /^,? \(?(?:aged )?(?:\d|1[0-7])\b(?!\d)/

/** 'Ann Sample, 34, was jailed for twelve years and Bo Sample, 29, for eleven. Cy Sample, 31, got eight.' */
const ALSO = pattern`
  ^,? \(?\d{2}\)?,? (?:(?:got|received|was given|must serve|will serve) [^.!?]{0,40}\b(?:years?|months?|weeks|life
    |hours)\b|for \w+|(?:an? |\w+ ){1,4}(?:years?|months?|half|life)\b)
`
/** 'Ann Sample, 34, Bo Sample, 29, and Cy Sample, 31, were found guilty'. */
const ALL_OF_THEM = patternWith('u')`
  ^(?:,? \(?\d{2}\)?(?:, of [^,.!?\n]{3,40})?,?(?: and)? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}){1,8}
    ,? \(?\d{2}\)?,? ?(?:both |all )?(?:of [^,.!?\n]{3,40},)? ?
    (?:(?:were|all|both) (?:all |each )?(?:found guilty|convicted|jailed|sentenced|pleaded guilty|admitted)
    |(?:each |both |all )?(?:got|received|were given) (?:\w+[ -]){1,5}(?:years?|months?|life))
`
const TERM = /\b(?:jailed|sentenced|imprisoned|sent to prison|years|months|convicted|found guilty)\b/i

const sentenced = (before: string, after: string): boolean =>
  OUTCOME.test(after) ||
  ALL_OF_THEM.test(after) ||
  (JAILS.test(before) && FOR_TERM.test(after)) ||
  (ALSO.test(after) && TERM.test(before))

/** 'The judge jailed Ann Sample, 27, for five years'. */
const JAILS = /\b(?:jailed|sentenced|imprisoned) $/
const FOR_TERM = /^,? \(?\d{2}\)?,? (?:to|for) (?:\w+[ -]){1,4}(?:years?|months?|life)\b/

const courtNamed = ({ text }: Part, start: number, end: number): boolean =>
  COURT.test(text.slice(Math.max(0, start - 600), end + 400))

const SEARCH_WORDS = phrases`
  help (?:(?:us|them|police|officers|@\w+) )?(?:to )?(?:find|trace|locate), have you seen,
  (?:searching|looking|search|appeal) (?:for|to find),
  concern(?:ed|s)? (?:is growing )?for(?: the (?:safety|welfare) of)?, missing:?, find missing
`

const SEEKS = patternWith('iu')`\b${SEARCH_WORDS} (?:[\p{L}-]+ ){0,2}$`
const IS_MISSING =
  /^[^.!?]{0,60}\b(?:(?:is|has been|went|was) (?:reported )?missing|has not been seen|was last seen|last seen)\b/i
const HOW_TO_TELL = /\b(?:999|101|log (?:no\.? )?\d|incident \d|call|ring|sightings?|get in touch)\b/i

const HONOUR_VERBS = phrases`
  becomes?, became, (?:is|was|has been|been) (?:made|appointed|awarded|given), receives?, received, gets?, got,
  collected
`
const HONOURS_GIVEN = phrases`
  Member of the Order, Officer of the Order, MBE, OBE, CBE, BEM, KPM, QPM, KAM, KFSM, British Empire Medal,
  (?:King|Queen)[’']s (?:Police|Fire|Ambulance|Gallantry|Award), George (?:Medal|Cross), Dame, knighthood
`

const HONOURS = pattern`^[^.!?]{0,90}\b${HONOUR_VERBS} (?:an? |the |her |his )?${HONOURS_GIVEN}\b`

const RANK =
  /^(?:pc|wpc|dc|ps|ds|sgt|sergeant|di|pcso|constable|detective|inspector|chief|superintendent|firefighter|paramedic)$/
const FELL = /\b(?:lost|killed|died|fell|murdered|gave (?:his|her) life|never came home)\b/i
const COMMEMORATION = phrases`
  years? (?:today|ago|on|since), anniversary, memorial, flowers, wreaths?, roll of honour, (?:minute[’']s )?silence,
  in memory of, remember(?:s|ed|ing|ance)?
`

const COMMEMORATED = patternWith('i')`\b${COMMEMORATION}\b`

const paragraph = ({ text }: Part, start: number, end: number): { before: string; after: string } => {
  const left = text.slice(Math.max(0, start - 400), start)
  const right = text.slice(end, end + 400)
  const stop = right.indexOf('\n\n')
  return { before: left.slice(left.lastIndexOf('\n\n') + 1), after: stop < 0 ? right : right.slice(0, stop) }
}

export function inTheOpen(
  { start, end, title }: { readonly start: number; readonly end: number; readonly title?: string },
  part: Part,
  { circumstances: { kind, account } }: Reading,
): string | undefined {
  if (!PUBLISHED.includes(kind)) return undefined
  const { before, after } = paragraph(part, start, end)
  const all = before + after
  if (HONOURS.test(after)) return DECORATED
  if (RANK.test(title ?? '') && FELL.test(all) && COMMEMORATED.test(all)) return FALLEN
  if (account !== 'corporate') return undefined
  if ((SEEKS.test(before) || IS_MISSING.test(after)) && HOW_TO_TELL.test(all)) return SOUGHT
  return sentenced(before, after) && courtNamed(part, start, end) && !UNSETTLED.test(all) && !YOUNG.test(after)
    ? OPEN_COURT
    : undefined
}
