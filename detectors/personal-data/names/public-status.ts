import type { Part, Reading } from '../../contract.ts'
import type { Expression } from '../../expression.ts'
import { either, pattern, patternWith, phrases } from '../../pattern.ts'
import { layoutOf, zoneAt } from '../layout.ts'
import type { Zone } from '../layout-lines.ts'
import { filledIn } from './filled-in.ts'
import { inTheOpen } from './in-the-open.ts'
import type { Candidate } from './name-candidates.ts'
import { type Near, nearOf } from './near.ts'
import { onRegister } from './on-register.ts'
import {
  BODY_NOUNS,
  CANDIDACY_AFTER,
  CANDIDATE_BEFORE,
  CONTACT_LEAD_INS,
  DUTY_WORDS,
  HISTORIC_PHRASES,
  HONORIFICS,
  HONOURS_GIVEN,
  MEETING_GROUPS,
  MEMBER_HEADINGS,
  PARTIES,
  ROLE,
  ROLE_ACTIVITIES,
  ROLE_LINKS,
  STAND_INS,
} from './public-words.ts'
import { HISTORY, STAND_IN, unreal } from './unreal.ts'

export const HONOUR = 'bears a title of honour'
export const placedIn = (zone: Zone | ''): string => `is in a ${zone}`
const IN_ROLE = 'speaks or acts in a role'
const CANDIDATE = 'stands for election'
const CONTACT = 'is given as a contact or author'

const OFFICE_TITLE =
  /^(?:cllr|councillor|judge|recorder|mayor|alderman|chief|commander|acc|dcc|dcs|dsu|supt|superintendent|inspector|insp|dci|firefighter|paramedic)$/
const IN_OFFICE = /^(?:Senator|Sen|SEN|Congress(?:wo)?man|Ambassador|Governor|Chair(?:wo)?man)$/
const COUNSEL = /^(?:KC|QC|MP|MSP|MS|OBE|MBE|CBE|KPM|QPM)$/
const HONOURED = pattern`^${HONORIFICS}$`
const RANK_TITLE = /^(?:pc|wpc|dc|ps|ds|sgt|sergeant|di|pcso|constable|detective|officer)$/
const ON_DUTY = patternWith('i')`\b${DUTY_WORDS}\b`

/** Election law requires an imprint. */
export const IMPRINT = patternWith('i')`
  \b(?:promoted|printed|published)(?:,? (?:and|&) (?:promoted|printed|published))* by\b
`
const LEGISLATORS = phrases`
  Senator, Senators, Sen\., Congressman, Congresswoman, Ambassador, Governor, Chairman, Chairwoman, Speaker, Taoiseach
`

/** The first that matches is why. */
const SIGNS: readonly (readonly [why: string, where: 'precedes' | 'follows' | 'inSentence', words: Expression])[] = [
  [CANDIDATE, 'precedes', patternWith('i')`\b(?:opponent,?|${CANDIDATE_BEFORE}) $`],
  [
    CANDIDATE,
    'follows',
    patternWith(
      'i',
    )`^[^.!?]{0,40}\b${CANDIDACY_AFTER}\b|^,? ?\(${PARTIES}\)|^, (?:their|our|the (?:\w+ ){0,2}|your) ?candidate\b`,
  ],
  [HISTORY, 'inSentence', patternWith('i')`\b${HISTORIC_PHRASES}\b`],
  [
    'is the name of a firm',
    'follows',
    pattern`^(?: (?:&|and) (?:Sons?|Daughters?|Partners|Brothers)| (?:plc|Ltd|Limited|LLP|CIC))\b`,
  ],
  [CONTACT, 'precedes', patternWith('i')`\b${CONTACT_LEAD_INS} $`],
  [CONTACT, 'precedes', IMPRINT],
  [
    'speaks or acts for a body',
    'follows',
    patternWith('u')`
      ^,? (?:of|from|at|for) (?:the )?(?:[\p{Lu}&][\p{L}’'&-]*(?: (?:of|and|for|the))? ){0,5}${BODY_NOUNS}\b
        (?![^.!?]{0,60}\b(?:rap|assault|attack|abus|harass|complain|arrest|charg|accus|victim|diagnos|sick)\w*)
    `,
  ],
  [
    'was decorated in public',
    'follows',
    pattern`
      ^[^.!?]{0,90}\b(?:becomes?|became|made|appointed|awarded|given|receive[sd]?|gets?|got) (?:an? |the |her |his )?
        ${HONOURS_GIVEN}\b
    `,
  ],
  [
    IN_ROLE,
    'follows',
    patternWith('i')`^(?:,? \(?(?:aged )?\d{1,3}\)?)?,? (?:of [^,.!?\n]{3,50}, )?who ${ROLE_ACTIVITIES}\b`,
  ],
  [IN_ROLE, 'precedes', pattern`\b${LEGISLATORS} $`],
]

const FORMER = /\b(?:former|ex-|was|were|used to|until|previous|dismissed|sacked|retired)\b/i
/** These are dealings with a person in that role. */
const DOES =
  /\b(?:spoke|told|met|wrote|thanked|asked|helped|joined|praised|visited|complained|sued|attacked|assaulted|to the|by the|with the|against the|from the)\b/i
const ROLE_AFTER = patternWith('i')`^[’']?s?,? ?(?:\([^)]{0,40}\),? )?${ROLE_LINKS}[^.!?]{0,55}?(?:\b${ROLE}\b)`
const ROLE_BEFORE = patternWith('iu')`
  \b${ROLE}(?:(?: (?:of|for|at|to))? (?:the )?(?<unit>(?!(?:is|was|will)\b)(?:[\p{L}’'&-]+ ){0,4}?[\p{L}’'&-]+))?
    (?: ?[,:] ?| (?:is|was|will be) (?:called )?| )$
`
const MEMBERS = patternWith('iu')`
  (?:^|\n|[.;:] )(?:(?:our|the|your|their|interview(?:ing)?|judging|adults|staff|people|trainers|hosts?|on) ){0,3}
    ${MEETING_GROUPS}(?: on the day)?(?: (?:will be|is|are|were|was|consists? of|is made up of|includes?|comprises?
    |will include):?|:) (?!about|when|what|if|that|who|to\b|not\b|\w+(?:ed|ing)\b)[^\n.]{0,200}$
  |(?:^|\n|[.;] )(?:(?:our|the|board|panel|committee|cabinet|independent|executive) ){0,3}${MEMBER_HEADINGS}
    (?: (?:are|were|present|of the \w+))?(?::|(?<=apologies) from|(?<=from)) [^\n]{0,400}$
`
/** '— Ann Sample (@sample) August 29, 2015': the author of a public post shown in a page. */
const wrotePost = (before: string, after: string): boolean => POST_BY.test(before) && POSTED_ON.test(after)
const POST_BY = /(?:^|\n)[^\S\n]{0,3}[—–-]{1,2}[^\S\n]?$/
const POSTED_ON = /^ ?\(@\w{2,30}\),? (?:\p{L}{3,9} \d{1,2}|\d{1,2} \p{L}{3,9}),? \d{4}/u

export function publicBecause(candidate: Candidate, part: Part, reading: Reading): string | undefined {
  const known = onRegister(candidate, reading) ?? filledIn(candidate, part, reading)
  if (known) return known
  const zone = zoneAt(layoutOf(part, reading.circumstances.kind), candidate.start)
  if (zone && zone !== 'notes') return placedIn(zone)
  const near = nearOf(part.text, candidate)
  return unreal(candidate, part, near) ?? inTheOpen(candidate, part, reading) ?? inPublic(candidate, near)
}

function inPublic({ title = '', words }: Candidate, near: Near): string | undefined {
  if (OFFICE_TITLE.test(title) || (words.length > 1 && IN_OFFICE.test(words[0]!)) || COUNSEL.test(words.at(-1) ?? ''))
    return 'holds a public office'
  if (HONOURED.test(title)) return HONOUR
  const name = words.join(' ').toLowerCase().replace(/[.’']/g, '')
  if (STAND_INS.has(name)) return STAND_IN
  if (RANK_TITLE.test(title) && near.inSentence(ON_DUTY)) return 'acts in a role, as an officer on duty'
  const sign = SIGNS.find(([, where, expression]) => near[where](expression))
  return sign?.[0] ?? (holdsRole(near) || near.precedes(MEMBERS, 420) ? IN_ROLE : undefined)
}

function holdsRole({ before, after, precedes, follows }: Near): boolean {
  if (wrotePost(before, after)) return true
  const role = follows(SOME_ROLE) ? ROLE_AFTER.plain.exec(after)?.[0] : undefined
  return (role !== undefined && !FORMER.test(role) && !DOES.test(role)) || (precedes(SOME_ROLE) && roleBefore(before))
}

/** Tried first, because the full expressions are long. */
const ROLE_WORDS = [...new Set(either(ROLE).match(/[a-z]{3,}/gi))].filter(
  (word) => !/^(?:the|and|for|our|are)$/.test(word),
)
const SOME_ROLE = patternWith('i')`\b(?:${ROLE_WORDS}|co-?ord|(?:MP|MS|AM)\b)`

/** 'Head of Communities Ann Sample', 'the adviser is Ann Sample'; not 'a solicitor for Ann Sample', 'the coroner heard that'. */
function roleBefore(before: string): boolean {
  const lead = ROLE_BEFORE.plain.exec(before)
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
