import type { Part, Reading } from '../../contract.ts'
import { either, pattern, patternWith } from '../../pattern.ts'
import { lookUp } from '../../word-index.ts'
import { layoutOf, zoneAt } from '../layout.ts'
import { CLASSES } from '../sensitive-words.ts'
import { accused } from './accused.ts'
import { agreed } from './agreed.ts'
import { FAMOUS, STAND_INS } from './famous.ts'
import { filledIn } from './filled-in.ts'
import { inTheOpen } from './in-the-open.ts'
import type { Candidate } from './name-candidates.ts'
import { listed } from './name-features.ts'
import { onRegister } from './on-register.ts'
import {
  BODY_NOUNS,
  CANDIDACY_AFTER,
  CANDIDATE_BEFORE,
  CONTACT_LEAD_INS,
  DUTY_WORDS,
  FICTION_CUES,
  FIRM_CUES,
  FIRM_ENDINGS,
  GROUPS_OF_MEMBERS,
  HELD_AGAINST_WORDS,
  HISTORIC_PHRASES,
  HONORIFICS,
  MEETING_GROUPS,
  MEETING_ROLES,
  MEMBER_HEADINGS,
  NEWS_OUTLETS,
  OFFICE_TASKS,
  ROLE,
  ROLE_ACTIVITIES,
  ROLE_LINKS,
  SERVED_BODIES,
  SUBJECT_MATTERS,
  TRADES,
} from './public-status-words.ts'
import { actsInPublic, inTimetable, inTitle, isCandidate } from './public-words.ts'
import { FAMED, STAND_IN, unreal } from './unreal.ts'

const OFFICE_TITLE =
  /^(?:cllr|councillor|judge|recorder|mayor|alderman|chief|commander|acc|dcc|dcs|dsu|supt|superintendent|inspector|insp|dci|firefighter|paramedic)$/

const COUNSEL = /^(?:KC|QC|MP|MSP|MS|OBE|MBE|CBE|KPM|QPM)$/

const HONOURED = pattern`^${HONORIFICS}$`
export const HONOUR = 'bears a title of honour'

/** Tried first, because the full expression is long. */
const ROLE_WORDS = new Set(
  either(ROLE)
    .toLowerCase()
    .match(/[a-z]{3,}/g),
)
for (const word of ['the', 'and', 'for', 'our', 'are', 'lead', 'was']) ROLE_WORDS.delete(word)
const STEMS = /^(?:\w*man|\w*men|\w*er|\w*or|\w*ist|lead)$/
const mayHoldRole = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(
      (word) =>
        ROLE_WORDS.has(word) ||
        (word.length > 5 && STEMS.test(word)) ||
        word === 'lead' ||
        word === 'mp' ||
        word === 'ms' ||
        word === 'am',
    )
const FORMER = /\b(?:former|ex-|was|were|used to|until|previous|dismissed|sacked|retired)\b/i
const ROLE_AFTER = patternWith('i')`^[’']?s?,? ?(?:\([^)]{0,40}\),? )?(?:${ROLE_LINKS})[^.!?]{0,55}?(?:\b${ROLE}\b)`
/** These are dealings with a person in that role. */
const DOES =
  /\b(?:spoke|told|met|wrote|thanked|asked|helped|joined|praised|visited|complained|sued|attacked|assaulted|to the|by the|with the|against the|from the)\b/i
const WORKS = patternWith('i')`^ (?:will|is going to|can|has been asked to) ${OFFICE_TASKS}\b`
const LEADS = patternWith('i')`^(?:,? \(?(?:aged )?\d{1,3}\)?)?,? (?:of [^,.!?\n]{3,50}, )?who ${ROLE_ACTIVITIES}\b`
const ROLE_BEFORE = patternWith('iu')`
  \b${ROLE}(?:(?: (?:of|for|at|to))? (?:the )?(?<unit>(?!(?:is|was|will)\b)(?:[\p{L}’'&-]+ ){0,4}?[\p{L}’'&-]+))?
    (?: ?[,:] ?| (?:is|was|will be) (?:called )?| )$
`
const PRESENT = patternWith('i')`^ ?\((?:in the )?${MEETING_ROLES}\)`
const MEMBERS = patternWith('iu')`
  (?:^|\n|[.;:] )(?:(?:our|the|your|their|interview(?:ing)?|judging|adults|staff|people|trainers|hosts?|on) ){0,3}
    ${MEETING_GROUPS}(?: on the day)?(?: (?:will be|is|are|were|was|consists? of|is made up of|includes?|comprises?
    |will include):?|:) (?!about|when|what|if|that|who|to\b|not\b|\w+(?:ed|ing)\b)[^\n.]{0,200}$
  |(?:^|\n|[.;] )(?:(?:our|the|board|panel|committee|cabinet|independent|executive) ){0,3}${MEMBER_HEADINGS}
    (?: (?:are|were|present|of the \w+))?(?::|(?<=apologies) from|(?<=from)) [^\n]{0,400}$
  |\b${GROUPS_OF_MEMBERS}\b[^\n.]{0,110}\. (?:They|The (?:\w+ ){0,3}(?:members|winners|speakers|judges
    |finalists)) are:? [^\n.]{0,400}$
`
const OUTLET = patternWith('u')`
  ^,? (?:of |at |from |for )?(?:the |BBC |ITV )?(?:\p{Lu}[\p{L}’'&-]+ ){0,3}${NEWS_OUTLETS}\b(?! (?:Office|Room))
`
const FROM_SERVICE = pattern`
  ^,? (?:of|from) (?:the )?(?:fire|ambulance|probation|prison|health|youth|housing|water|rail) (?:service|trust
    |association|company)\b(?![^.!?]{0,60}\b(?:rap|assault|attack|abus|harass|complain|arrest|charg|accus|victim
    |diagnos|sick)\w*)
`
const BODYS = /\p{Lu}[\p{L}’'&-]+[’']s $/u
const FOR_BODY = patternWith('u')`
  ^,? (?:of|from|at|for) (?:the )?(?:[\p{Lu}&][\p{L}’'&-]*(?: (?:of|and|for|the))? ){0,5}${BODY_NOUNS}\b
    (?![^.!?]{0,60}\b(?:rap|assault|attack|abus|harass|complain|arrest|charg|accus|victim|diagnos|sick)\w*)
`
const INVITED = patternWith('i')`\b${CONTACT_LEAD_INS}[ ]$`
const HISTORIC = patternWith('i')`\b(?:${HISTORIC_PHRASES})\b`
const PLAYED = patternWith('i')`\b${FICTION_CUES}\b`
const CANDIDATE = patternWith('i')`\b(?:${CANDIDATE_BEFORE})$`
const CANDIDATE_AFTER = patternWith('i')`^[^.!?]{0,40}\b${CANDIDACY_AFTER}\b`

const ON_DUTY = patternWith('i')`\b${DUTY_WORDS}\b`
const HELD_AGAINST = patternWith('i')`\b${HELD_AGAINST_WORDS}\b`
const ILL = new RegExp(CLASSES[0]!.words.source, 'i')
const RANK_TITLE = /^(?:pc|wpc|dc|ps|ds|sgt|sergeant|di|pcso|constable|detective|officer)$/

const WORK_BY = /\p{Lu}[\p{L}’']+ (?:\p{L}+ )?\p{Lu}[\p{L}’']+,? by $/u
const TRADE = patternWith('iu')`\b${TRADES}(?: and [\p{L} ]{3,30})? $`

export function publicBecause(
  candidate: Candidate,
  part: Part,
  reading: Reading,
  others: readonly Candidate[],
): string | undefined {
  const known = onRegister(candidate, reading) ?? filledIn(candidate, part, reading)
  if (known) return known
  const zone = zoneAt(layoutOf(part, reading.circumstances.kind), candidate.start)
  if (zone && zone !== 'notes' && !quotedLetter(zone, candidate, reading)) return `stands in a ${zone}`
  return (
    unreal(candidate, part) ??
    inTheOpen(candidate, part, reading) ??
    agreed(candidate, part, others) ??
    inPublic(candidate, part)
  )
}

/** A letter that is quoted greets a person in public. */
const quotedLetter = (zone: string, { words }: Candidate, { circumstances: { kind } }: Reading): boolean =>
  zone === 'greeting' && words.length > 1 && /^(?:article|press-release|web-page|newsletter|report)$/.test(kind)

const givenFirst = ({ words }: Candidate): boolean => (listed(words[0]!.toLowerCase()) & 13) === 1

function inPublic(candidate: Candidate, part: Part): string | undefined {
  if (OFFICE_TITLE.test(candidate.title ?? '') || COUNSEL.test(candidate.words.at(-1) ?? ''))
    return 'holds a public office'
  if (HONOURED.test(candidate.title ?? '')) return HONOUR
  const name = candidate.words.join(' ').toLowerCase().replace(/[.’']/g, '')
  if (FAMOUS.has(name)) return FAMED
  if (STAND_INS.has(name)) return STAND_IN
  const before = lookUp(part.text.slice(Math.max(0, candidate.start - 70), candidate.start))
  const after = lookUp(part.text.slice(candidate.end, candidate.end + 110))
  if (accused(before, part.text.slice(candidate.end, candidate.end + 260))) return undefined
  if (onDuty(candidate, before, after)) return 'acts in a role, as an officer on duty'
  if (!givenFirst(candidate) && inTimetable(after)) return 'is a place in a timetable'
  const from = Math.max(0, candidate.start - 420)
  return (
    byWords(before, after) ??
    (MEMBERS.within(part.text, from, candidate.start) || onProgramme(part.text.slice(from, candidate.start), after)
      ? 'speaks or acts in a role'
      : undefined)
  )
}

const onProgramme = (line: string, after: string): boolean =>
  (/(?:^|\n)[^\S\n]*\d{1,2}[.:]\d\d[^\S\n][^\n]{3,140}[.,:–—-][^\S\n](?:with )?$/.test(line) &&
    /^(?:,[^\n]{0,60})?[.)]?(?:\n|$)/.test(after)) ||
  (ON_A_DAY.test(line) && /^(?:,[^\n()]{0,60})?\)(?:\n|$)/.test(after))

const ON_A_DAY =
  /(?:^|\n)[-•* ]{0,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? \d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8}(?: \d{4})?,? ?[–—:-] [^\n()]{3,120}\($/u

function onDuty({ title }: Candidate, before: string, after: string): boolean {
  if (!RANK_TITLE.test(title ?? '')) return false
  const around = before + after
  return ON_DUTY.test(sentenceOf(before, after)) && !ILL.test(around) && !HELD_AGAINST.test(around)
}

function byWords(before: string, after: string): string | undefined {
  const sentence = lookUp(sentenceOf(before, after))
  if (PLAYED.test(sentence) || PLAYED.test(after.slice(0, 90))) return 'is a part in a play or a changed name'
  if (isCandidate(before, after)) return 'stands for election'
  if (HISTORIC.test(sentence)) return 'belongs to history'
  if (CANDIDATE.test(before) || CANDIDATE_AFTER.test(after)) return 'stands for election'
  if (ofFirm(before, after)) return 'is the name of a firm'
  if (invited(before, after) || IMPRINT.test(before) || (WORK_BY.test(before) && !CASE_BY.test(before)))
    return 'is given as a contact or author'
  if (inDirectory(before, after)) return 'is given as a contact or author'
  if (
    PRESENT.test(after) ||
    FOR_BODY.test(after) ||
    FROM_SERVICE.test(after) ||
    OUTLET.test(after) ||
    (BODYS.test(before) && SPEECH.test(after))
  )
    return 'speaks or acts for a body'
  return inRole(before, after) ? 'speaks or acts in a role' : undefined
}

/** '• Board papers: Ann Sample, governance@…': a subject and its contact in a directory. */
const inDirectory = (before: string, after: string): boolean =>
  /(?:^|\n)[-•*] ?[\p{L} ’'&/-]{3,40}: (?:\p{Lu}\p{Ll}+ )?$/u.test(before) &&
  /^,? \(?(?:[\w.+-]+@[\w.-]+|0[1238]\d)/.test(after)

/** Election law requires an imprint. */
export const IMPRINT = /\b(?:promoted|printed|published)(?:,? (?:and|&) (?:promoted|printed|published))* by\b/i

const FIRM = pattern`^(?:${FIRM_ENDINGS})`
const OF_FIRM = patternWith('i')`\b${FIRM_CUES},? $`
const HAS_FIRM = /^(?:[.,;)]| (?:for|to|at|on|and)\b|$)/

const invited = (before: string, after: string): boolean =>
  INVITED.test(before) && !SEEKS.test(before) && !ownNumber(before, after)

const ofFirm = (before: string, after: string): boolean =>
  FIRM.test(after) || (OF_FIRM.test(before) && HAS_FIRM.test(after))

/** Publishes a person's own number, unless everyone is invited to use it. */
const ownNumber = (before: string, after: string): boolean =>
  /\b(?:call|ring|phone|text|message|whatsapp|speak to|speak with) $/i.test(before) &&
  !/^[^\n]{0,45}(?:\b0[1238]\d|@)/.test(after) &&
  !/\b(?:to book|book(?:ing)?s?|tickets?|for (?:more|further|details|information|a place)|enquir\w+|media|press|interview\w*|volunteer|join)\b/i.test(
    sentenceOf(before, after),
  )

const sentenceOf = (before: string, after: string): string =>
  before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1) + after.split(/[.!?]\s|\n/)[0]!

const SERVES = patternWith('iu')`
  ^(?:\n{1,2}\p{Lu}[\p{L}’'-]+)? (?:has |had )?(?:sat|sits|served|serves|chairs|chaired|leads|led|heads|headed|runs
    |manages) (?:on |as )?(?:the|our|its|an?) (?:[\p{L}’'-]+ ){0,4}${SERVED_BODIES}\b
`

const SUBJECT_OF = patternWith('i')`
  ^[^.!?]{0,40}\b(?:is|was|has been|is being|faces|faced|got|received|is under)\b[^.!?]{0,30}\b${SUBJECT_MATTERS}\b
`

function inRole(before: string, after: string): boolean {
  if (SUBJECT_OF.test(after)) return false
  if (SERVES.test(after) && !HELD_AGAINST.test(after.split(/[.!?]\s|\n/)[0]!)) return true
  if (LEADS.test(after) || WORKS.test(after) || actsInPublic(before, after) || inTitle(before, after)) return true
  if (TRADE.test(before) && SPEECH.test(after) && !HELD_AGAINST.test(after)) return true
  const role = mayHoldRole(after) ? ROLE_AFTER.exec(after)?.[0] : undefined
  return (role !== undefined && !FORMER.test(role) && !DOES.test(role)) || roleBefore(before)
}

const SPEECH = /^,? (?:said|says|added|explained|told us|agreed)\b/
const SEEKS = patternWith('i')`
  \b(?:wants?|wanted|like|wish\w*|need\w*|hop\w+|keen|trying|spoke|speaking) (?:to )?(?:\w+ )?(?:to|with) $
  |\b(?:wants?|like|wish|need|keen|trying) to \w+ (?:to|with) $
`
const CASE_BY = /\b(?:Complaints?|Claims?|Appeals?|Requests?|Statements?|Allegations?|Applications?|Calls?) by $/

/** 'Head of Communities Ann Sample', 'the adviser is Ann Sample'; not 'a solicitor for Ann Sample', 'the coroner heard that'. */
function roleBefore(before: string): boolean {
  const lead = mayHoldRole(before) ? ROLE_BEFORE.exec(before) : null
  if (!lead || /\b(?:for|to|of|with|by|against|about|that|and)(?: the)? $/i.test(before)) return false
  const unit = lead.groups?.['unit']
  // After a comma comes a name whatever the unit is called; without one, only a capitalised unit counts.
  if (
    unit &&
    !/[,:] ?$/.test(before) &&
    !/^(?:\p{Lu}[\p{L}’'&-]*|of|and|the|for|&)(?: (?:\p{Lu}[\p{L}’'&-]*|of|and|the|for|&))*$/u.test(unit)
  )
    return false
  return !FORMER.test(before.slice(Math.max(0, lead.index - 15), lead.index + 1))
}
