import { byPart } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'
import { isSpoken } from '../spoken.ts'
import { BEFORE_IDIOM, isCount } from './context.ts'
import { type Features, SUBJECT } from './features.ts'

/* What the text says of a document, a picture or a thing in it. */

const TALKED_OF = phrases`
  items, documents, papers, materials?, information, assets, records, things, emails, messages, (?:that|which) are
`
const MANY = patternWith('i')`\b${TALKED_OF}\b`
const GENERAL_WORDS = phrases`
  anything, something, nothing, everything, any, whether, unless, should, must, (?<!\d )may, can(?:not)?, could, would, not,
  never, none, neither, no longer, once, former(?:ly)?, previous(?:ly)?, original(?:ly)?, was, were, had, used to,
  how, what, who(?:ever)?, such as, no(?! (?:doubt|more|foreign|\d)), guide, guidance, explains?,
  mock, dummy, fake, fictional, example, sample, imaginary, 1[6-9]\d\d, 20[01]\d, (?:if|when)(?! any(?:one|body) asks)
`
const GENERAL = patternWith('i')`\b${GENERAL_WORDS}\b|n['’]t\b|^\W*(?:do|does|is|are|has|have)\b|^\W*\w+ing\s+$`
const CLASSED = patternWith('i')`
  \b(?:classed|classified|graded|grading|rated|marked|headed|designated|stamped|held|stored|filed)
    (?: (?:as|at|it|up|out at|by \w+(?: \w+)? as))?:? ?["'“‘(]?(?:UK )?$|\b(?:is|are) at (?:UK )?$
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
/** 'contains SECRET material', 'SECRET material follows' */
const CONTAINS = /\b(?:contains?|includes?)(?: \w+)?(?: (?:up to|at|classified|marked|graded)){0,2} (?:UK )?$/i
const FOLLOWS = /^ (?!or |and )\w+(?: \w+)? (?:below|above|follows?|attached|enclosed|herein)\b/i
/** 'from the SECRET annex', 'ignore the SECRET stamp' */
const OF_ONE = /\b(?:the|this|my|our|its|your|from|source:?|ref:?)\s$/i
const OFF = /\b(?:ignor|remov|taken|took|crop|delet|strip|sorry)/i
const SIGN = /^ (?:\w+ )?(?:stamp|header|footer|banner|marking|label|watermark|heading)\b/i
/** What makes a sentence talk about tiers in general, or about something else. */
const TALK_WORDS = phrases`
  ${GENERAL_WORDS}, ${TALKED_OF}, files, folders, drafts, telegrams, pieces, cases, staff, suppliers, clear(?:ed|ance),
  vett(?:ing|ed), SC, DV, access, approved, accredited, rated, permitted, holder, tiers?, stands for, means, meaning, words?,
  why, where, write, used?, only, every, each, all, some, most, been, did, has, found, test, quiz, training, course, policy, novel,
  history, keep, kept, vot(?:e|ing), answers, identity, location, venue, ingredients?, flavour, winner, party, prizes?,
  children, camp, club, cadets?, const, export, env
`
const TALK = patternWith('i')`\b${TALK_WORDS}\b|n['’]t\b|[?!]|“[^”]*~|["'‘]~|['’]s\s+~|(?<!\S)\d(?:st|nd|rd|th)?\s+~`
const PICTURE_BESIDE = /\p{Extended_Pictographic}\ufe0f?\s*$/u
const OTHER_TIERS = 80
/** 'these are SECRET papers': here or on its way. */
const POINTS = patternWith('i')`
  \b(?:attached|enclosed|here|below|following|above|this|these|NB|got|getting|send(?:ing)?|sent|forward\w*|shar(?:e|ed|ing)
    |receiv\w+|publish\w*|upload\w*)\b[^.!?;]{0,40}$
`
const POINTED = patternWith('i')`
  ^[\s"'”’]{0,3}(?:[\w-]+ )?(?:documents?|papers?|reports?|briefings?|briefs?|material|content|memos?|files?|annex(?:es)?|appendix
    |notes?|slides?|minutes?|information|intelligence|assessments?|e-?mails?|letters?|summary|extracts?|telegrams?|version
    |attachments?|spreadsheets?|paragraphs?)\b
`

/** About one specific thing; a person decides whether it is the text's own marking. */
export function isClassed(f: Features): boolean {
  if (f.part.kind === 'title' && !/[\p{L}\p{N}]/u.test(f.before.replace(SUBJECT, '') + f.after)) return true
  if (!(f.capitals || isSpoken(f.part)) || f.small || (f.form !== 'plain' && f.form !== 'foreign')) return false
  const here = f.before.split(/[.!?;](?=\s)|\n/).at(-1) ?? ''
  if (f.ordinary || f.leisure || f.past || GENERAL.test(here)) return false
  if (!f.list && isOfOne(f, here)) return true
  if (!MANY.test(here) && (kinds(signsOfPaper(f.part)) > 1 || CLASSED.test(here) || showsIt(here, f.after))) return true
  return f.capitals && f.form === 'plain' && !f.list && !isCount(f) && isUnexplained(f, here)
}

function isOfOne({ after }: Features, here: string): boolean {
  const [pointed, classed] = [POINTED.test(after), CLASSED.test(here)]
  if (POINTS.test(here) ? pointed || classed : pointed && OF_ONE.test(here)) return true
  if (CONTAINS.test(here) && (pointed || MANY.test(here))) return true
  return FOLLOWS.test(after) || (SIGN.test(after) && OFF.test(here + after))
}

/** Nothing around it says that it is anything but the text's own marking. */
function isUnexplained({ part, start, end, tier, before, after, unknown, segment }: Features, here: string): boolean {
  const rest = /^[^.?!]*[.?!]?/.exec(after)![0].replace(/\b(?:do not|not for)\b/gi, '')
  if (/\b(?:an?|the)\s+$/i.test(before) && !POINTED.test(after)) return false
  if (TALK.test(`${here}~${rest}`) || BEFORE_IDIOM.test(before) || PICTURE_BESIDE.test(before)) return false
  const value = /[:=]\s*$/.test(before) && !/^\s\w/.test(after)
  const shouted = unknown.some((word) => /^[A-Z'’]{5,}$/.test(word)) || !/\p{Ll}/u.test(segment.text)
  if (shouted && !value && /\p{L}/u.test(before + after) && !POINTS.test(before) && !POINTS.test(after)) return false
  const near = part.text.slice(Math.max(0, start - OTHER_TIERS), end + OTHER_TIERS)
  return !/\bOFFICIAL\b/i.test(near) && !(tier === 'SECRET' ? /\bTOP SECRET\b/ : /(?<!TOP )\bSECRET\b/).test(near)
}

const showsIt = (before: string, after: string): boolean =>
  (SHOWS.test(before) && SHOWN.test(after)) || (SURFACE.test(before) && SURFACE_ENDS.test(after))

/** Registries, cable offices and those who release archives print these on classified pages. */
const PAPER = patternWith('gi')`
  \b(?:classified message|routing (?:and record )?(?:sheet|slip)|return to (?:cia|registry|file)|background use only
    |do not reproduce|reproduction (?:by other than|prohibited)|sender will check|dissem\w*|file no|no ?index|copy slotted
    |unclassified|declassif\w+|sanitized|top and bottom|rid copy|info copies|chief of station|action required|memorandum for
    |noforn|orcon|releas\w+ (?:in (?:part|full)|with deletions)|approved for release|item is restricted|opening criteria
    |date of last review|cryptonyms?|report made by|originator|dispatch|embassy|intelligence agency)\b
`
const MOST_SIGNS = 100

/** A scanned archive is read badly, with its banner lost or inside a line. */
export const signsOfPaper = byPart((part): readonly RegExpExecArray[] => everyMatch(part.text, PAPER, MOST_SIGNS))

export const kinds = (signs: readonly RegExpExecArray[]): number =>
  new Set(signs.map(([sign]) => sign.toLowerCase())).size
