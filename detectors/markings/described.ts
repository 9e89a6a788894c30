import { byPart } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'
import { isSpoken } from '../spoken.ts'
import { type Features, SUBJECT } from './features.ts'

/* What the text says of a document, a picture or a thing in it. */

const GENERAL_WORDS = phrases`
  items, documents, papers, materials?, information, assets, records, things, emails, messages, anything, something,
  nothing, everything, any, whether, unless, should, must, may, can, could, would, not, never, no longer, once, was,
  were, had, n['’]t, used to, how, what, who(?:ever)?, such as,
  mock, dummy, fake, fictional, example, sample, imaginary, 1[6-9]\d\d, 20[01]\d, (?:if|when)(?! any(?:one|body) asks)
`
const GENERAL = patternWith('i')`\b${GENERAL_WORDS}\b`
const CLASSED = patternWith('i')`
  \b(?:classed|classified|graded|grading|rated|marked|headed|designated|stamped|held|stored|filed)
    (?: (?:as|at|it|up|out at|by \w+(?: \w+)? as))?:? ?["'“‘(]?(?:UK )?$
`
const SHOWS = patternWith('i')`
  \b(?:with|says?|saying|reads?|reading|has|shows?|showing|stamp(?:ed)?|printed|marked|headed|words?|banner|visible|labelled
    |bears?|bearing|carries)\b[^.!?]{0,40}$|[–—,(-]\s?$
`
const SHOWN = patternWith('i')`
  ^["”’')]*,? (?:is |are )?(?:clearly |just |still |plainly )?(?:stamped|printed|visible|legible|readable|across|along
    |in (?:big |large |bold )?(?:red|bold|block|capitals)|(?:in|on|at) (?:the|its|every|each) \w+)\b|^ [–—-] [A-Z]{2,}
`
/** 'The cover says SECRET, so crop it.' */
const SURFACE = patternWith('i')`
  \b(?:cover|label|lid|folder|file|envelope|page|sticker|stamp|front|header|heading|footer|banner|spine|binder|screen|paper
    |document|box|tab|letter|report)\b[^.!?]{0,20}
    \b(?:says?|reads?|states?|shows?|bears?|carries)(?: the words?)? ["'“‘]?(?:UK )?$
`
const SURFACE_ENDS = /^["”’')]*\s*(?:[.,;:)]|$|(?:so|and|but)\b)/
/** 'these are SECRET papers': here or on its way. */
const POINTS = patternWith('i')`
  \b(?:attached|enclosed|here|below|following|above|this|these|NB|got|getting|send(?:ing)?|sent|forward\w*|shar(?:e|ed|ing)
    |receiv\w+|publish\w*|upload\w*)\b[^.!?;]{0,40}$
`
const POINTED = patternWith('i')`
  ^[\s"'”’]{0,3}(?:[\w-]+ )?(?:documents?|papers?|reports?|briefings?|briefs?|material|memos?|files?|annex(?:es)?|appendix
    |notes?|slides?|minutes|information|intelligence|assessments?|e-?mails?|letters?|summary|extracts?)\b
`

/** About one specific thing; a person decides whether it is the text's own marking. */
export function isClassed(f: Features): boolean {
  if (f.part.kind === 'title' && !/[\p{L}\p{N}]/u.test(f.before.replace(SUBJECT, '') + f.after)) return true
  if (!(f.capitals || isSpoken(f.part)) || f.small || (f.form !== 'plain' && f.form !== 'foreign')) return false
  const here = f.before.split(/[.!?;](?=\s)|\n/).at(-1) ?? ''
  if (f.ordinary || f.leisure || f.past || GENERAL.test(here)) return false
  if (POINTS.test(here) && POINTED.test(f.after) && !f.list) return true
  return kinds(signsOfPaper(f.part)) > 1 || CLASSED.test(here) || showsIt(here, f.after)
}

const showsIt = (before: string, after: string): boolean =>
  (SHOWS.test(before) && SHOWN.test(after)) || (SURFACE.test(before) && SURFACE_ENDS.test(after))

/** Registries, cable offices and those who release archives print these on classified pages. */
const PAPER = patternWith('gi')`
  \b(?:classified message|routing (?:and record )?(?:sheet|slip)|return to (?:cia|registry|file)|background use only
    |do not reproduce|reproduction (?:by other than|prohibited)|sender will check|dissem\w*|file no|no ?index|copy slotted
    |unclassified|declassif\w+|sanitized|top and bottom|rid copy|info copies|chief of station|action required|memorandum for
    |noforn|orcon|releas\w+ (?:in (?:part|full)|with deletions)|approved for release|item is restricted|opening criteria
    |date of last review|originator|dispatch|embassy|intelligence agency)\b
`
const MOST_SIGNS = 100

/** A scanned archive is read badly, with its banner lost or inside a line. */
export const signsOfPaper = byPart((part): readonly RegExpExecArray[] => everyMatch(part.text, PAPER, MOST_SIGNS))

export const kinds = (signs: readonly RegExpExecArray[]): number =>
  new Set(signs.map(([sign]) => sign.toLowerCase())).size
