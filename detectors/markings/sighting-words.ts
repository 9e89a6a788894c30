import type { Part } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'

const DISPLAY_VERBS = phrases`
  with, says?, saying, reads?, reading, has, shows?, showing, stamp(?:ed)?, printed, marked, headed, words?, banner,
  visible, labelled, bears?, bearing, carries
`

const DISPLAYED_WHERE = phrases`
  stamped, printed, visible, legible, readable, in (?:big |large |bold )?(?:red|bold|block|capitals), across, along,
  at (?:the|its) (?:top|foot|bottom|head),
  on (?:the|its|every|each) (?:cover|front|page|top|spine|tab|screen|folder|lid|wrapper|envelope|box|back|label),
  in (?:the|its) (?:header|footer|corner|margin|background)
`

const GENERAL_WORDS = phrases`
  items, documents, papers, materials?, information, assets, records, things, emails, messages, anything, something,
  nothing, everything, any, whether, unless, should, must, may, can, could, would, not, never, no longer, once, was,
  were, had, n['’]t, used to, how, what, who, whoever, such as, 1[6-9]\d\d, 20[01]\d
`

export const CLASSED = patternWith('i')`
  \b(?:classed|classified|graded|grading|rated|marked|designated|stamped|held|stored|filed)
    (?: (?:as|at|it|up|out at|by \w+(?: \w+)? as))?:? ?["'“‘(]?(?:UK )?$
`

export const SHOWS = patternWith('i')`\b${DISPLAY_VERBS}\b[^.!?]{0,40}$`

export const SHOWN = patternWith('i')`
  ^["”’')]*,? (?:is |are )?(?:clearly |just |still |plainly )?${DISPLAYED_WHERE}\b
  |^ [–—-] [A-Z]{2,}
`

/** 'The cover says SECRET' */
export const SAYS_SO = patternWith('i')`
  \b(?:cover|wrapper|envelope|front page|first page|header|footer|watermark|top line|label|stamp)\b[^.!?;]{0,20}\b
    (?:says|reads|is marked|is stamped)\s["'“‘]?(?:UK )?$
`

/** 'these are SECRET papers': here or on its way. */
const POINTING_WORDS = phrases`
  attached, enclosed, here, below, following, above, this, these, NB, got, getting, sending, send, sent, forward\w*,
  shar(?:e|ed|ing), receiv\w+, publish\w*, upload\w*
`

export const POINTS = patternWith('i')`\b${POINTING_WORDS}\b[^.!?;]{0,40}$`

const PAPER_NOUNS = phrases`
  documents?, papers?, reports?, briefings?, briefs?, material, memos?, files?, annex(?:es)?, appendix, notes?, slides?,
  minutes, information, intelligence, assessments?, e-?mails?, letters?, summary, extracts?
`

export const POINTED = patternWith('i')`^[\s"'”’]{0,3}(?:[\w-]+ )?${PAPER_NOUNS}\b`

/** Registries and cable offices print these on classified pages. */
const PAPER_SIGNS = phrases`
  classified message, routing (?:and record )?(?:sheet|slip), return to (?:cia|registry|file),
  background use only, do not reproduce, reproduction (?:by other than|prohibited), sender will check, dissem,
  file no, no ?index, copy slotted, unclassified, declassified, top and bottom, rid copy, info copies
`

const PAPER = patternWith('gi')`\b${PAPER_SIGNS}\b`
const LEAST_SIGNS = 2

/** A scanned archive is read badly, with its banner inside a line. */
export function isPaper(part: Part): boolean {
  const before = papers.get(part)
  if (before !== undefined) return before
  const is = new Set(everyMatch(part.text, PAPER, 40).map(([sign]) => sign.toLowerCase())).size >= LEAST_SIGNS
  papers.set(part, is)
  return is
}

const papers = new WeakMap<Part, boolean>()

export const GENERAL = patternWith('i')`\b${GENERAL_WORDS}\b|\b(?:if|when)\b(?! any(?:one|body) asks)`
