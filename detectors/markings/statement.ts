import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'
import { markingMatch, TOP_TIERS, tierIn } from './tiers.ts'

const TIER = patternWith('gi')`\b(?:(?:UK |NATO )?(?:TOP(?:[ -]|\r?\n)?)?SECRET|OFFICIAL[\s:–—_-]{0,4}SENSITIVE)\b`
const SHORT = /\bC?TS\b(?!-)/g
const THING = phrases`
  documents?, para, e-?mails?, messages?, papers?, pages?, paragraphs?, sections?, letters?, briefings?, briefs?, reports?,
  attachments?, annex(?:es)?, appendix, notes?, minutes?, memos?, files?, slides?, text, content, pack, extracts?,
  material, information, lines?, chapters?, records?, images?, photo(?:graph)?s?, pictures?, footage, video, posts?,
  spreadsheets?, presentation, maps?, lists?
`
const THIS = phrases`
  this, these, the (?:attached|enclosed|following|above|below|accompanying|whole|entire|next), attached, enclosed,
  (?:everything|all)(?: of (?:it|this|what follows)| (?:below|above|that follows)), what follows, my
`
/** 'paragraphs 4 to 9' */
const NUMBERED = String.raw`(?:para(?:graph)?s?|sections?|items?|pages?|annex(?:es)?|slides?|rows?) [\w.]{1,5}(?:(?: ?[-–,] ?| to | and )[\w.]{1,5}){0,4}`
const GRADED = 'marked|classified|graded|rated|designated|stamped'
const ASIDE = '(?: (?:all|now|still|hereby|protectively|currently|to be treated as))*'
const MARKING = '(?:security |protective )?(?:classification|marking|grading|caveat)'
const KEPT = phrases`
  retain(?:ed)?(?: at| as)?, remains?(?: at| classified)?, keep(?: at| as), held at, still, graded(?: as| at)?,
  (?:upgraded|raised|downgraded)(?: from (?:UK )?[A-Z -]{6,20})? to, regraded(?: as| to)?, reclassified(?: as| to)?,
  classified by \w+:?
`
const MANY = String.raw`documents|papers|files|items|records|reports|messages|material|information|assets|those|\d+`
type Frame = readonly [before: RegExp, why: string, after?: RegExp]

/** What precedes the tier. `named`: says that it is a marking, so that the tier counts in lower case. */
const FRAMES: readonly Frame[] = [
  [
    patternWith('i')`
      \b${THIS}(?: \w+){0,3}? ?(?:${THING})?(?: \w+){0,2}? (?:is|are|has been|have been|remains?|was)${ASIDE}
        (?: (?:protectively )?(?:${GRADED}|treated|held))?(?: (?:as|at|up to))? ["'“‘]?$
      |\b${NUMBERED} (?:is|are|be|has been|have been|must be|should be|remains?)${ASIDE}(?: (?:${GRADED}|treated|held))?
        (?: (?:as|at))? ["'“‘]?$
      |\bthe(?: \w+){0,2}? ${THING} (?:is|are|has been|have been|remains?)${ASIDE} (?:${GRADED})(?: (?:as|at|up to))? ["'“‘]?$
      |(?:^|[.!?]\s|\n|\b(?:as|because|since|but) )it (?:is|remains)(?: now| still)? (?:${GRADED}) (?:as |at )?["'“‘]?$
    `,
    'the text says that it is',
  ],
  [
    patternWith('i')`
      \b(?:this|these|the|our|attached|enclosed|both|all)(?: \w+){0,3}? ${THING}(?: \w+){0,3}?
        (?: (?:carry|carries|bears?|has|have|holds?|(?:has|have) been (?:given|assigned)))(?: \w+){0,2}? ${MARKING}(?: of| at|:)? ["'“‘]?$
    `,
    'the text says so of its attachment',
  ],
  [
    patternWith('i')`\b(?:${THIS})(?: \w+){0,2}? ${THING} (?:carr(?:y|ies)|bears?|has|have) (?:an?|the) $`,
    'the text says so of its attachment',
    patternWith('i')`^ ${MARKING}\b`,
  ],
  [
    patternWith('i')`
      \b(?:treat|regard|handle|consider|mark|keep(?! it )|(?:have|has) (?:marked|classified|graded|rated))
        (?: (?:${THIS}|it))(?: ${THING})?(?: below)?(?: as| at)?(?: being)? ["'“‘]?$
    `,
    'the text says how it must be treated',
  ],
  [
    patternWith('im')`
      (?:^|[.!?:;]\s|\bthe |\bits |\bwhose )${MARKING}(?: level)?(?: (?:of|for|on) (?:this|the|these|that|my|our)
        (?: \w+)? [\w-]+)?(?: is|:| =|=)(?: now| still)? ["'“‘]?$
    `,
    'the text says what its marking is',
  ],
  [
    /(?:^|[.!?]\s|\n)(?:Please )?(?:[Cc]lassified|[Mm]arked(?: up)?|[Gg]raded|[Hh]andle|[Tt]reat)(?: as| at)? ["'“‘]?$/,
    'the text says that it is',
    /^["'”’]?(?:\s?[.,;:)–—]|$| (?:under|by|since|in accordance)\b)/,
  ],
  [
    patternWith('i')`(?<!(?<!\b(?:the|these|all|both|our|attached|enclosed) (?:\w+ )?)\b(?:${MANY}) )\b${KEPT} $`,
    'it says that the marking is kept',
  ],
]

const BEFORE = 160
const GSC_AFTER = /^ (?:under|in) (?:the )?(?:GSC|government security)/i
const NAMES_A_MARKING = /handle|marked|marking|classifi|grad(?:ed|ing)|designated|rated|caveat|treat/i
const TALK = patternWith('i')`
  ^["'”’]?(?!,? (?:and|so|but)\b)[^.;\n]{0,40}\b(?:should|must|tier|tiers|santa|ballot|shopper|means|level|clearance
    |garden|recipe|weapon)\b|^["'”’]?(?!,? (?:and|so|but)\b)[^.\n]{0,60}\?
`
const DENIED = patternWith('i')`
  \b(?:if|how|when|whether|unless|(?:may|can) be|not|no(?! (?:doubt|more|foreign|\d))|never|none|neither|nothing|once|any|anything|n['’]t|suppose|imagine
    |say that|1[6-9]\d\d)\b[^.\n]{0,40}$
`
const PAST = /\b(?:not|never|nothing|none|no one|n['’]t|once|was (?:marked|classified|stamped|once))\b/i
/** 'This e-mail is TS.' ends there; 'This is TS Eliot' does not. */
const SHORT_ENDS = /^["'”’]?\s?(?:[.,;!)–—\]-]|$|\n|(?:and|so|but|until|by|under)\b)/

export const statement: Rule = {
  id: 'markings/statement',
  title: 'Sentence that says the text itself is SECRET',
  ...TOP_TIERS,
  limits: 'In lower case, finds only a sentence that names the document and the marking.',
  *find(reading) {
    for (const part of reading.parts)
      for (const found of [TIER, SHORT].flatMap((tier) => everyMatch(part.text, tier))) {
        const why = stated(part, found[0], found.index)
        if (why) yield statementMatch(part, found[0], found.index, why)
      }
  },
  examples: {
    found: [
      'All documents still SECRET. Do not forward.',
      'There is no doubt that this document is classified SECRET.',
      'Copy no 4, this document is marked SECRET.',
      'Kind regards,\nPriya\n\nThis email is classified SECRET',
      'this document is marked secret, but paragraph two is fine',
      'The following paragraph is marked SECRET.\nThe warrant is tonight.\nEnd of SECRET paragraph.',
      'The whole of this document is TOP\nSECRET until the board has met.',
      'Upgraded from OFFICIAL to SECRET, 3 May\nPlan',
      'UPGRADED TO SECRET by the originator\nPlan',
      'DECLASSIFICATION REFUSED – RETAIN AT SECRET',
      'This attachment is classified as SECRET and should not be forwarded.',
      'The attached paper carries a classification of Top Secret, so please read it at your desk only.',
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
    ],
  },
}

function stated({ text }: Part, it: string, at: number): string | undefined {
  const lower = it !== it.toUpperCase()
  const before = text.slice(Math.max(0, at - BEFORE), at)
  const after = text.slice(at + it.length, at + it.length + 100)
  if (it.length < 4 && !SHORT_ENDS.test(after)) return undefined
  // 'this document is TOP SECRET until it is signed' says how a marking is kept; 'secret until Monday' is a surprise.
  if (TALK.test(lower ? after : after.replace(/^ until/, ''))) return undefined
  const holds = ([frame, , next]: Frame) => {
    const found = frame.exec(before)
    if (!found || (next && !next.test(after)) || (lower && !NAMES_A_MARKING.test(found[0]) && !GSC_AFTER.test(after)))
      return false
    return !DENIED.test(before.slice(0, found.index).slice(-60)) && !PAST.test(found[0])
  }
  return FRAMES.find(holds)?.[1]
}

function statementMatch(part: Part, it: string, at: number, why: string): Match {
  const match = markingMatch(part.id, at, it.length, tierIn(it)!, why)
  return it === it.toUpperCase() ? match : { ...match, confidence: 0.75 }
}
