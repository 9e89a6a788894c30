import type { Part, Reading } from '../../contract.ts'
import { pattern } from '../../pattern.ts'
import { zoneAt } from '../layout.ts'
import type { Zone } from '../layout-lines.ts'
import { filledIn } from './filled-in.ts'
import { inTheOpen } from './in-the-open.ts'
import type { Candidate } from './name-candidates.ts'
import { onRegister } from './on-register.ts'
import {
  HONORIFICS,
  IN_ROLE,
  MEMBERS,
  ON_DUTY,
  ROLE_AFTER,
  ROLE_BEFORE,
  SIGNS,
  SOME_ROLE,
  STAND_INS,
} from './public-words.ts'
import { type Near, nearOf, STAND_IN, unreal } from './unreal.ts'

export const HONOUR = 'bears a title of honour'
export const placedIn = (zone: Zone | ''): string => `is in a ${zone}`

const OFFICE_TITLE =
  /^(?:cllr|councillor|judge|recorder|mayor|alderman|chief|commander|acc|dcc|dcs|dsu|supt|superintendent|inspector|insp|dci|firefighter|paramedic)$/
const IN_OFFICE = /^(?:Senator|Sen|SEN|Congress(?:wo)?man|Ambassador|Governor|Chair(?:wo)?man)$/
const COUNSEL = /^(?:KC|QC|MP|MSP|MS|OBE|MBE|CBE|KPM|QPM)$/
const HONOURED = pattern`^${HONORIFICS}$`
const RANK_TITLE = /^(?:pc|wpc|dc|ps|ds|sgt|sergeant|di|pcso|constable|detective|officer)$/

const FORMER = /\b(?:former|ex-|was|were|used to|until|previous|dismissed|sacked|retired)\b/i
/** These are dealings with a person in that role. */
const DOES =
  /\b(?:spoke|told|met|wrote|thanked|asked|helped|joined|praised|visited|complained|sued|attacked|assaulted|to the|by the|with the|against the|from the)\b/i
/** '— Ann Sample (@sample) August 29, 2015': the author of a public post shown in a page. */
const wrotePost = (before: string, after: string): boolean => POST_BY.test(before) && POSTED_ON.test(after)
const POST_BY = /(?:^|\n)[^\S\n]{0,3}[—–-]{1,2}[^\S\n]?$/
const POSTED_ON = /^ ?\(@\w{2,30}\),? (?:\p{L}{3,9} \d{1,2}|\d{1,2} \p{L}{3,9}),? \d{4}/u

export function publicBecause(candidate: Candidate, part: Part, reading: Reading): string | undefined {
  const known = onRegister(candidate, reading) ?? filledIn(candidate, part, reading)
  if (known) return known
  const zone = zoneAt(part, reading, candidate.start)
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
