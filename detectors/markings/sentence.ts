import { lineBefore } from '../around.ts'
import { byPart } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import { anyPhrase, fragment, patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'
import { isSpoken } from '../spoken.ts'
import { BEFORE_IDIOM, isCount, sentenceOf } from './context.ts'
import { type Features, SUBJECT } from './features.ts'
import { parse } from './grammar.ts'

/* What a sentence says of a tier: that this text has it, that some document has it, or something else. */

const DOCUMENT = phrases`
  documents?, papers?, reports?, brief(?:ing)?s?, materials?, contents?, memos?, memorand(?:um|a), files?, records?, items?,
  annex(?:es)?, appendi(?:x|ces), notes?, slides?, minutes?, information, intelligence, assessments?, e-?mails?, messages?,
  letters?, summar(?:y|ies), extracts?, telegrams?, versions?, attachments?, enclosures?, spreadsheets?, para(?:graph)?s?,
  pages?, sections?, chapters?, text, lines?, pack, images?, photo(?:graph)?s?, pictures?, footage, video, posts?, rows?,
  presentation, maps?, lists?, manuscripts?, transcripts?, statements?, drafts?, part, half, portion, entr(?:y|ies), logs?, sheets?, ones?
`
const LEVEL = 'classification|marking|grading|grade|caveat|sensitivity'
/** This text, a part of it, or what comes with it. */
const HERE = patternWith('iu')`
  \b(?:this|these|both|attached|enclosed|following|herewith|in front of (?:you|us)|below|above|what (?:follows|you)
    |(?:my|our|the)(?: [\w-]+){0,2}? ${DOCUMENT}|(?:everything|all)(?: of (?:it|this)| (?:below|above|after|that follows))
    |(?:annex|appendix) \w|${DOCUMENT} \d{1,3}(?:(?: ?[-–,] ?| to | and )\d{1,3}){0,4})\b
  |^\W*(?:(?:and|so|but|because|as|since|that) )?it(?:['’]s|(?: now| still)? (?:is|has|remains|must|should))\b
  |\b(?:consider|handl|mark|regard|treat|grad|classifi)(?:e|ed)? it\b|^\W*(?:(?:the|its|whose)(?: \w+)? )?(?:${LEVEL})\b
`
const QUOTED = `["'“‘(]?(?:UK )?$`
const GRADED = 'marked|classed|classified|graded|grading|regraded|rated|designated|stamped|assessed|treated|labelled'
const TARGET = phrases`it, this, these, that, attached, enclosed, follow(?:s|ing), above, below, ${DOCUMENT}`
/** The next word is a marking, in any case of letters. */
const NAMED = patternWith('i')`
  \b(?:(?:${GRADED})(?: (?:up|out))?(?: (?:as|at(?: the)?|it|by \w+(?: \w+)? as))?(?: being)?
    |(?:treat|regard|handle|consider|mark)(?: \w+){0,3} ${TARGET} (?:as|at)
    |(?:have|has) (?:${GRADED})(?: \w+){0,2} ${TARGET}|(?:is|are) most|(?:${LEVEL})(?: level)?(?: (?:of|for|on)(?: [\w-]+){1,5})?(?:,[^.,;]{0,12})?
      (?:,|(?: ?[:=]| (?:is|are|of|at|remains))?(?: now| still)?)):? ${QUOTED}
`
const NAMED_AFTER =
  /^["'”’)]*(?: (?:security |protective )?(?:classification|marking|grading|caveat)|-(?:graded|classified|marked|level))\b/i
const HAS_IT = /\b(?:is|are|carr(?:y|ies)|bears?|has|have|holds?|given|assigned)(?: (?:an?|the|its|now|still))* $/i
/** 'The report was SECRET' may be history. */
const WAS =
  /\b((?:this|these|accompanying|attached|enclosed|following|above|below|everything|all|my|next|follows)\b[^.;:]{0,40}) was $/i
/** Only before a tier in capitals, or set off by one. */
const IS = patternWith('i')`
  (?:\b(?:is|are|be|remains?|held|kept?|keep|been|carr(?:y|ies)|bears?|retain(?:ed)?|headed)|\b(?:it|this|that)['’]s
    |(?:consider|keep|mark)(?: \w+)? ${TARGET})
    (?: (?:all|now|still|hereby|protectively|currently|strictly|held))*
    (?: (?:as|at|up to))? ${QUOTED}
`
const FROM = '(?: from (?:UK )?[A-Z -]{6,20})?'
const KEPT = patternWith('i')`
  \b(?:retain(?:ed)?(?: at| as)?|remains?(?: at)?|keep(?: at| as)|held at|still|classified by \w+:?|graded(?: at)?
    |(?:(?:up|down)graded|raised|changed)${FROM} to|re-?(?:marked|labelled|graded|classified)${FROM}(?: as| to)?) $
`
/** 'Classified SECRET.' and 'Treat as SECRET.' as all of a sentence. */
const ORDERS = /^\W*(?:please )?(?:classified|marked(?: up)?|graded|handle|treat)(?: as| at)? ["'“‘]?$/i
const ENDS = /^["'”’)]*(?:\s?[.,;:)!–—\]-]|\s*$|\n| (?:under|by|since|until|in accordance|and|so|but|because)\b)/
const DENYING = phrases`
  (?:if|when)(?! any(?:one|body) asks), how, whether, unless, (?:may|can) be, not, no(?! (?:doubt|more|foreign|\d)), never, none, neither,
  nobody, few, like (?:this|these), nothing, once, any, anything, was, (?<!has )had, suppose, imagine, say that, then, former(?:ly)?,
  previous(?:ly)?, originally, original (?=${LEVEL}), wartime, declassified, explains?, 1[6-9]\d\d
`
const NOT_OR_ASKS = String.raw`n['’]t\b|^\W*(?:which|do|does|is|are|has|have)\b`
const DENIED = patternWith('i')`
  \b(?:${DENYING}|about(?! to)|that (?:is|are|carr\w+|bears?|must)\b[^,]{0,30}$)(?:\b|$)|${NOT_OR_ASKS}
`
const TALK_AFTER = patternWith('i')`
  ^["'”’]?(?!,? (?:and|so|but|until)\b)(?:[^.,;\n]{0,40}\b(?:should|must|tiers?|santa|ballot|shopper|means|clearance|garden|recipe
    |weapon)\b|[^.\n]{0,60}\?|[^.\n]{0,40}\b1[6-9]\d\d\b)
`

const KNOWING = phrases`
  told, informed, advised, warned, reminded, know(?:s|ing)?, knew, aware, forget, forgot, remember, noted?, sure, certain, confirm(?:s|ed)?,
  learn(?:ed|t), found out, reali[sz](?:e|ed)
`
/** A verb of reporting or knowing: it does not deny the clause behind it. */
const KNOWN = fragment`
  \b${KNOWING}(?<!\b(?:if|when|unless|whether|suppose|how)\b[^.!?;\n]{0,60})(?: (?:you|me|us|him|her|them|all|everyone))?(?: that)?[ ]
    (?=(?:this|these|our|my|both|all of|the (?:attached|enclosed|following))\b)
`
const CLAUSES = patternWith('gi')`
  [.!?;:](?=\s+\S)|\n|\s[–—-]\s(?=\S)
  |, (?=(?:this|these|it|that|our|my|please|I|we|you)\b)
  |,? (?:and|but|so|because|as|since|although)(?= (?:this|these|its?|that|the|our|my|what|everything|both|all)\b)
  |${KNOWN}
`
/** 'It’s Top Secret!' is what anybody says of a surprise. */
const JOKED = /\b(?:it|this|that)(?:['’]s| is) $/i

/** The clause up to the tier: 'show it to no one: this is SECRET' denies nothing of it. */
function clauseOf(before: string): string {
  const last = everyMatch(before, CLAUSES).at(-1)
  return last ? before.slice(last.index + last[0].length) : before
}

export const isStated = (f: Features): boolean => [f.before, ...unwrapped(f)].some((before) => isStatedIn(f, before))

/** A mail program broke a line of this many characters or more: the sentence goes on below it. */
const WRAPPED = 50
const LINE_CHARS = 200

function unwrapped({ part, segment, before }: Features): readonly string[] {
  const above = lineBefore(part.text, Math.max(0, segment.start - 1), LINE_CHARS).trimEnd()
  const goesOn = above.length >= WRAPPED && /[\p{L}\p{N},]$/u.test(above)
  return goesOn ? [`${above} ${before.replace(/^[>|\s]+/, '')}`] : []
}

function isStatedIn(f: Features, before: string): boolean {
  const clause = clauseOf(before).replace(WAS, '$1 is ')
  if (isDenied(f, clause)) return false
  if (ORDERS.test(clause) && ENDS.test(f.after)) return true
  if (f.capitals && KEPT.test(clause) && !MANY.test(clause)) return true
  if (!HERE.test(clause)) return false
  if (NAMED.test(clause) || (NAMED_AFTER.test(f.after) && HAS_IT.test(clause))) return true
  return (f.capitals || (isTitled(f) && !JOKED.test(clause))) && IS.test(clause)
}

const VIEW = anyPhrase`
  said, says, told, argu(?:es?|ed), ask(?:s|ed)?, demand(?:s|ed)?, claim(?:s|ed)?, insist(?:s|ed)?, rul(?:es?|ed), criticis\w+, complain\w*, why,
  (?:wrong|unacceptable|unfair|absurd|right|feared) (?:that|to), leaked, newspapers?, published by
`
/** 'It is wrong that this report must be treated as secret' is a view of it, but may also be true. */
export function isReported(f: Features): boolean {
  const [before, after] = sentenceOf(f)
  return !f.capitals && (VIEW.test(before) || VIEW.test(after)) && isStated(f)
}

const isDenied = (f: Features, clause: string): boolean =>
  f.example ||
  isSpoken(f.part) ||
  (!f.capitals && (f.ordinary || f.leisure || (/\bof $/.test(clause) && POINTED.test(f.after)))) ||
  (f.form === 'letters' && !ENDS.test(f.after)) ||
  DENIED.test(clause) ||
  TALK_AFTER.test(f.after)

/** 'graded Secret.': inside a sentence, and no title or name. */
const isTitled = (f: Features): boolean =>
  isCased(f) &&
  /\p{Ll}[,:]? ["“'‘(]?$/u.test(f.before) &&
  !/\b(?:an?|the|my|our|his|her|their|called|named?)\s$/i.test(f.before) &&
  ENDS.test(f.after)

export const isCased = ({ part, start, end }: Features): boolean =>
  /^(?:Top )?Secret$/.test(part.text.slice(start, end))

const TALKED_OF = phrases`
  items, documents, papers, materials?, information, assets, records, things, emails, messages, (?:that|which) are
`
const MANY = patternWith('i')`(?<!\b(?:the|these|all|both|our|attached|enclosed) (?:\w+ )?)\b${TALKED_OF}\b`
const GENERAL_WORDS = phrases`
  ${DENYING}, something, everything, should, must, (?<!\d )may, can(?! (?:\w+ )?(?:see|read)\b), cannot, could, would, were,
  used to, what(?! (?:follows|you|we|I)\b), who(?:ever)?, such as, guide, guidance, offences?, schemes?, mock, dummy, fake, fictional, example,
  sample, imaginary, 20[01]\d
`
const GENERAL = patternWith('i')`
  \b(?:${GENERAL_WORDS}|(?:every|each|some) (?:\w+ )?${DOCUMENT} (?:that|which))\b|${NOT_OR_ASKS}|^\W*\w+ing\s+$
`
const AT = patternWith('i')`
  \b(?:(?:is|are|kept|held|stored|filed|sent[\w ]{0,30}) at|headed|held|stored|filed) ${QUOTED}
`
const SHOWS = patternWith('i')`
  \b(?:with|says?|said|saying|reads?|reading|has|see|shows?|showing|stamp(?:ed)?|printed|marked|headed|words?|banner|visible
    |labelled|bears?|bearing|carries)\b[^.!?]{0,40}$|[–—,(-]\s?$
`
const SHOWN = patternWith('i')`
  ^["”’')]*,? (?:is |are )?(?:clearly |just |still |plainly )?(?:stamped|printed|visible|legible|readable|across|along
    |in (?:big |large |bold )?(?:red|bold|block|capitals)|(?:in|on|at) (?:the|its|every|each) \w+)\b|^ [–—-] [A-Z]{2,}
`
/** 'The cover says SECRET, so crop it.' */
const SURFACE = patternWith('i')`
  \b(?:cover|label|lid|folder|file|envelope|page|sticker|stamp|front|header|heading|footer|banner|spine|binder|screen|paper
    |document|box|tab|letter|report)\b[^.!?]{0,20}
    \b(?:says?|said|reads?|states?|shows?|bears?|carries)(?: the words?)? ${QUOTED}
`
const SURFACE_ENDS = /^["”’')]*\s*(?:[.,;:)]|$|(?:so|and|but)\b)/
/** 'from the SECRET annex', 'ignore the SECRET stamp' */
const OF_ONE = /\b(?:the|this|my|our|its|your|from(?: an?)?|source:?|ref:?)\s$/i
const OFF = /\b(?:ignor|remov|taken|took|crop|delet|strip|sorry)/i
const SIGN = /^ (?:\w+ )?(?:stamp|header|footer|banner|marking|label|watermark|heading)\b/i
/** What makes a sentence talk about tiers in general, or about something else. */
const TALK_WORDS = phrases`
  ${GENERAL_WORDS}, ${TALKED_OF}, files, folders, drafts, telegrams, pieces, cases, staff, suppliers, clear(?:ed|ance),
  vett(?:ing|ed), SC, DV, access, approved, accredited, rated, permitted, holder, tiers?, stands for, means, meaning, words?,
  why, write, used?, only, every, each, all, some, most, been, did, has, found, test, quiz, training, course, policy, novel,
  history, keep, kept, vot(?:e|ing), answers, identity, location, venue, ingredients?, flavour, winner, party, prizes?,
  children, camp, club, cadets?, const, export, env
`
const TALK = patternWith('i')`\b${TALK_WORDS}\b|n['’]t\b|[?!]|“[^”]*~|["'‘]~|['’]s\s+~|(?<!\S)\d(?:st|nd|rd|th)?\s+~`
const PICTURE_BESIDE = /\p{Extended_Pictographic}\ufe0f?\s*$/u
const OTHER_TIERS = 80
/** 'it contains SECRET papers': here or on its way. */
const SENT =
  /\b(?:here|NB|got|send(?:ing)?|sent|forward\w*|shar(?:e|ed|ing)|receiv\w+|publish\w*|upload\w*|contains|includes(?! an?\b))\b/i
const POINTED = patternWith('i')`^[\s"'”’]{0,3}(?:[\w-]+ )?${DOCUMENT}\b`

/** About one specific thing; a person decides whether it is the text's own marking. */
export function isClassed(f: Features): boolean {
  if (f.part.kind === 'title' && !/[\p{L}\p{N}]/u.test(f.before.replace(SUBJECT, '') + f.after)) return true
  const here = clauseOf(f.before)
  if (!isSet(f) || f.ordinary || f.leisure || f.past) return false
  if (isReason(f)) return true
  if (GENERAL.test(here)) return false
  if (!f.list && (isOfOne(f, here) || isBetween(f))) return true
  const named = NAMED.test(here) || AT.test(here) || (HERE.test(here) && /(?::| at) $/.test(here))
  if (!MANY.test(here) && (kinds(signsOfPaper(f.part)) > 1 || named || showsIt(here, f.after))) return true
  return f.capitals && f.form === 'plain' && !f.list && !isCount(f) && isUnexplained(f, here)
}

/** 'Folder 7, SECRET, opened in May', 'Minutes [Secret when completed]', 'Not for you. Secret.' */
const isBetween = ({ before, after }: Features): boolean =>
  (/(?:^|[,;•·/]\s+|[*=~#]{2,}\s?)$|\s[–—-]{1,2}\s$/.test(before) &&
    /^\s*(?:[,;•·]|[*=~#]{2})|^\s(?:[–—-]{1,2}|\/)\s/.test(after)) ||
  (/[([]$/.test(before) && parse(/^([^)\]]*)[)\]](?!\s\p{Ll})/u.exec(after)?.[1] ?? 'none').unknown.length === 0) ||
  (/[.!:]\s+$/.test(before) && /^\.(?:\s|$)/.test(after))

const ORDER = /\b(?:not|never|nobody|no one|must|only|keep|handle|please)\b/i
const [OPENED, CLOSED, ENDED] = [/[([]$/, /^[)\]](?:[.!](?:\s|$)|\s*$)/, /^[.!](?:\s|$)|^\s*$/]
const CLEARED = /\b(?:clear(?:ed|ance)|vett(?:ed|ing)|DV|SC)\b/i
/** 'It must not be published: SECRET.' An order before it denies nothing, but gives it as the reason. */
const isReason = ({ capitals, list, before, after }: Features): boolean =>
  capitals &&
  !list &&
  (OPENED.test(before) ? CLOSED.test(after) : /[:;–—]\s*$/.test(before) && ENDED.test(after)) &&
  ORDER.test(before) &&
  !CLEARED.test(before)

const isSet = (f: Features): boolean =>
  (f.capitals || isTitled(f) || isSpoken(f.part) || (isCased(f) && isBetween(f))) &&
  !f.small &&
  /^(?:plain|foreign)$/.test(f.form)

const points = (clause: string): boolean => HERE.test(clause) || SENT.test(clause)

function isOfOne({ after }: Features, here: string): boolean {
  const pointed = POINTED.test(after)
  if (points(here) ? pointed || NAMED.test(here) : pointed && OF_ONE.test(here)) return true
  return SIGN.test(after) && OFF.test(here + after)
}

/** Nothing around it says that it is anything but the text's own marking. */
function isUnexplained({ part, start, end, tier, before, after, unknown, segment }: Features, here: string): boolean {
  const rest = /^[^.?!]*[.?!]?/.exec(after)![0].replace(/\b(?:do not|not for)\b/gi, '')
  if (/\b(?:an?|the)\s+$/i.test(before) && !POINTED.test(after)) return false
  if (TALK.test(`${here}~${rest}`) || BEFORE_IDIOM.test(before) || PICTURE_BESIDE.test(before)) return false
  const value = /[:=]\s*$/.test(before) && !/^\s\w/.test(after)
  const shouted =
    unknown.some((word) => /^[A-Z'’]{5,}$/.test(word) && !POINTED.test(word)) || !/\p{Ll}/u.test(segment.text)
  if (shouted && !value && /\p{L}/u.test(before + after) && !points(here) && !points(after)) return false
  const near = part.text.slice(Math.max(0, start - OTHER_TIERS), end + OTHER_TIERS)
  return !/\bOFFICIAL\b/i.test(near) && !(tier === 'SECRET' ? /\bTOP SECRET\b/ : /(?<!TOP )\bSECRET\b/).test(near)
}

const showsIt = (before: string, after: string): boolean =>
  (SHOWS.test(before) && SHOWN.test(after)) || (SURFACE.test(before) && SURFACE_ENDS.test(after))

/** Registries, cable offices and those who release archives print these on classified pages. */
const PAPER = patternWith('i')`
  \b(?:classified message|routing (?:and record )?(?:sheet|slip)|return to (?:cia|registry|file)|background use only
    |do not reproduce|reproduction (?:by other than|prohibited)|sender will check|dissem\w*|file no|no ?index|copy slotted
    |unclassified|declassif\w+|sanitized|top and bottom|rid copy|info copies|chief of station|action required|memorandum for
    |noforn|orcon|releas\w+ (?:in (?:part|full)|with deletions)|approved for release|item is restricted|opening criteria
    |date of last review|cryptonyms?|report made by|originator|dispatch|embassy|intelligence agency)\b
`
const papers = sought(PAPER)
const MOST_SIGNS = 100

/** A scanned archive is read badly, with its banner lost or inside a line. */
export const signsOfPaper = byPart((part): readonly RegExpExecArray[] => papers(part).slice(0, MOST_SIGNS))

export const kinds = (signs: readonly RegExpExecArray[]): number =>
  new Set(signs.map(([sign]) => sign.toLowerCase())).size
