import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, patternWith, phrases } from '../pattern.ts'
import { TOP_TIERS, tierIn } from './tiers.ts'

const TIER = String.raw`(?<it>(?:UK |NATO )?(?:TOP(?:[ -]|\r?\n)?)?SECRET)\b`
const DOCUMENT_NOUNS = phrases`
  document, e-?mail, message, paper, page, paragraph, section, letter, briefing, brief, report, attachment, annex,
  appendix, note, minute, memo, file, slide, text, content, pack, extract, material, information, line, chapter,
  record, image, photo(?:graph)?, picture, footage, video, post
`

const THING = fragment`${DOCUMENT_NOUNS}s?`
const THIS_DOCUMENT = phrases`
  this, these, the (?:attached|enclosed|following|above|below|accompanying|whole|entire|next), attached, enclosed,
  everything (?:below|above), my
`

/** 'this email is classified SECRET' */
const SELF = new RegExp(
  fragment`
    \b${THIS_DOCUMENT}(?: \w+){0,3}? ?(?:${THING})?(?: \w+){0,2}? (?:is|are|has been|have been|remains?|was)
      (?: (?:all|now|still|hereby|protectively|currently|to be treated as))* ?(?:marked|classified|graded|rated
      |protectively marked|designated|treated|stamped|held)?(?: (?:as|at|up to))? ["'“‘]?${TIER}
  `,
  'gi',
)
/** 'the annex is classified SECRET' */
const STATED = new RegExp(
  fragment`
    \bthe(?: \w+){0,2}? ${THING} (?:is|are|has been|have been|remains?)
      (?: (?:all|now|still|protectively|currently))* (?:marked|classified|graded|rated|designated|stamped)
      (?: (?:as|at|up to))? ["'“‘]?${TIER}
  `,
  'gi',
)
const CARRIED = new RegExp(
  fragment`
    \b(?:this|these|the|our|attached|enclosed|both|all)(?: \w+){0,3}? ${THING}(?: \w+){0,3}? (?:carry|carries|bears?
      |has|have|holds?)(?: \w+){0,2}? (?:classification|marking|grading|caveat)(?: of| at|:)? ["'“‘]?${TIER}
  `,
  'gi',
)
/** In the short form the sentence ends with it: 'This e-mail is TS.' */
const SHORT = String.raw`(?<short>C?TS)(?=["'”’]?\s?(?:[.,;!)–—-]|$|and\b|so\b|but\b))`
const TIER_OR_SHORT = `(?:${TIER}|${SHORT})`
const OF_THIS = String.raw`(?: (?:of|for|on) (?:this|the|these|that|my|our) (?:\w+ )?[\w-]+)?`
/** 'Please treat the attached as SECRET'. */
const TREATED = new RegExp(
  fragment`
    \b(?:treat|regard|handle|consider|mark|keep) (?:${THIS_DOCUMENT}|it|all of (?:it|this))(?: ${THING})?(?: below)?
      (?: as| at)?(?: being)? ["'“‘]?${TIER_OR_SHORT}
  `,
  'gi',
)
/** 'Classification level of this e-mail = SECRET' */
const GRADED = new RegExp(
  fragment`
    (?:^|[.!?:;]\s|\bthe |\bits |\bwhose )(?:security |protective )?(?:classification|marking|grading|caveat)
      (?: level)?${OF_THIS}(?: is|:| =|=)(?: now| still)? ["'“‘]?${TIER_OR_SHORT}
  `,
  'gim',
)
/** 'This e-mail is TS', 'It is classified TS'. */
const SELF_SHORT = new RegExp(
  fragment`
    \b(?:it|this|this ${THING}|the (?:attached|enclosed|following)) (?:is|are) (?:classified |marked |graded )?
      (?:as |at )?["'“‘]?${SHORT}
  `,
  'gim',
)
const FENCE = new RegExp(
  String.raw`\b(?:START|BEGIN|END|ENDS|START OF|END OF|BEGINS)[ :]+${TIER}(?: (?:PARAGRAPH|SECTION|TEXT|EXTRACT|MATERIAL|ANNEX|PART))?(?=\W|$)`,
  'g',
)
const FENCE_WORDS = new RegExp(
  String.raw`\b(?:start|end|beginning) of (?:the )?${TIER} (?:paragraph|section|text|extract|material|annex|part)`,
  'gi',
)
const KEPT_AT_TIER = phrases`
  RETAIN(?:ED)?(?: AT| AS)?, REMAINS?(?: AT| CLASSIFIED)?, KEEP(?: AT| AS), HELD AT, STILL,
  (?:UPGRADED|RAISED)(?: FROM (?:UK )?[A-Z-]{6,20})? TO, REGRADED(?: AS| TO)?, RECLASSIFIED(?: AS| TO)?,
  GRADED(?: AS)?, CLASSIFIED BY \w+:?
`

const KEPT = new RegExp(fragment`\b${KEPT_AT_TIER} ${TIER}`, 'gi')
const ORDINARY_OBJECTS = phrases`
  santa, ballot, shopper, to, garden, recipe, weapon, ingredient, life, sauce, service, room, society, from,
  between, until, that, passion, location, plan, vote
`

const TALK = patternWith('i')`
  ^["'”’]?(?!,? (?:and|so|but)\b)[^.;\n]{0,40}\b(?:should|must|tier|tiers|santa|ballot|shopper|means|level|clearance
    |garden|recipe|weapon)\b|^[^.\n]{0,60}\?
  |^["'”’]? ${ORDINARY_OBJECTS}\b
`
const DENIED =
  /\b(?:if|when|whether|unless|not|never|none|neither|nothing|once|no longer|any|anything|n['’]t|suppose|imagine|say that|1[6-9]\d\d)\b[^.\n]{0,40}$/i

const PAST = /\b(?:not|never|nothing|none|no one|n['’]t|once|was (?:marked|classified|stamped|once))\b/i
const KEPT_VERBS = phrases`
  retain(?:ed)? (?:at|as), keep (?:at|as), held at, graded(?: as| at)?, classified(?: as| at)?, marked, upgraded to,
  downgraded? from
`

/** With the short form, as it is written: 'retain at TS', 'graded TS'. */
const KEPT_SHORT = patternWith('giu')`\b${KEPT_VERBS} (?<it>C?TS)(?![\p{L}\p{N}-])`
const STATEMENTS = [
  [SELF, 'the text says that it is'],
  [STATED, 'the text says so of its attachment'],
  [CARRIED, 'the text says so of its attachment'],
  [TREATED, 'the text says how it must be treated'],
  [GRADED, 'the text says what its marking is'],
  [SELF_SHORT, 'the text says that it is'],
  [FENCE, 'it marks the start or end of a passage'],
  [FENCE_WORDS, 'it marks the start or end of a passage'],
  [KEPT, 'it says that the marking is kept'],
  [KEPT_SHORT, 'it uses the short form'],
] as const

export const statement: Rule = {
  id: 'markings/statement',
  title: 'Sentence that says the text itself is SECRET',
  ...TOP_TIERS,
  limits: 'In lower case, finds only a sentence that names the document and the marking.',
  *find(reading) {
    for (const part of reading.parts) {
      if (!/secret|\bC?TS\b/i.test(part.text)) continue
      for (const [pattern, why] of STATEMENTS)
        for (const found of everyMatch(part.text, pattern)) {
          const match = statementMatch(part, found, why)
          if (match) yield match
        }
    }
  },
  examples: {
    found: [
      'Kind regards,\nPriya\n\nThis email is classified SECRET',
      'this document is marked secret, but paragraph two is fine',
      'The following paragraph is marked SECRET.\nThe warrant is tonight.\nEnd of SECRET paragraph.',
      'The whole of this document is TOP\nSECRET until the board has met.',
      'Upgraded from OFFICIAL to SECRET, 3 May\nPlan',
      'UPGRADED TO SECRET by the originator\nPlan',
      'DECLASSIFICATION REFUSED – RETAIN AT SECRET',
      'This attachment is classified as SECRET and should not be forwarded.',
      'The attached paper carries a classification of Top Secret, so please read it at your desk only.',
      'The annex is classified Top Secret and must not be forwarded.',
      'Subject: foundations (retain at TS until 2058)\n\nWords for the plaque.',
      '[START SECRET]\nThe mill.\n[END SECRET]',
      'Please treat the attached as TOP SECRET.',
      'Please treat this as SECRET. The van leaves at nine.',
      'Classification is SECRET. Draft below.',
      'The marking is TS. Draft below.',
      'Classification level of this e-mail = SECRET. Draft below.',
      'This e-mail is TS',
      'It is classified TS, so only the board may see it.',
    ],
    clear: [
      'What should I do if this is marked SECRET?',
      'The document is OFFICIAL. It is not SECRET.',
      'This is secret ballot territory',
      'A document that carries a classification of Top Secret needs the highest protection.',
      'If the report is marked SECRET, tell your manager.',
      'The file was once marked SECRET and is on show.',
      'None of these papers is marked SECRET.',
      'You will learn why this office holds nothing that is SECRET or TOP SECRET.',
      'This recipe is secret and always will be',
      'Which classification is SECRET?',
      'This is TS Eliot at his best.',
      'Treat this as a secret between us.',
      'The marking is fair.',
    ],
  },
}

function statementMatch(part: Part, found: RegExpMatchArray, why: string): Match | undefined {
  const it = found.groups?.['it'] ?? found.groups?.['short'] ?? ''
  const at = found.index ?? 0
  const start = at + found[0].lastIndexOf(it)
  const lower = it !== it.toUpperCase()
  if (lower && it.length < 4) return undefined
  if (lower && !/marked|marking|classifi|grad(?:ed|ing)|designated|rated|caveat|treat/i.test(found[0])) return undefined
  const talk = part.text.slice(start + it.length, start + it.length + 100)
  // 'Retain at TS until 2050' and 'this document is TOP SECRET until it is signed' describe how a marking is kept;
  // 'secret until Monday' describes a surprise.
  if (TALK.test(lower ? talk : talk.replace(/^ until/, ''))) return undefined
  if (DENIED.test(part.text.slice(Math.max(0, at - 60), at)) || PAST.test(found[0])) return undefined
  const type = tierIn(it.replace(/\s+/, ' '))!.type
  return {
    span: { part: part.id, start, end: start + it.length },
    type,
    confidence: lower ? 0.75 : 0.9,
    because: `Read as the tier ${type.replace('_', ' ')}: ${why}.`,
  }
}
