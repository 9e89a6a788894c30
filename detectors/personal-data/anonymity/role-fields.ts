import { lineAfter, lineBefore } from '../../around.ts'
import type { Part } from '../../contract.ts'
import { everyMatch } from '../../every-match.ts'
import { patternWith, phrases } from '../../pattern.ts'
import { sought } from '../../sought.ts'
import { columnOf } from '../table.ts'
import { CLUE, FAMILY_COURT, YOUTH_COURT } from './anonymity-words.ts'
import { offenceWithin } from './protected-offence.ts'
import type { Verdict } from './scene.ts'

const ROLES = phrases`child, young person, complainant, victim, witness, source, informant, CHIS`
const FIELD = patternWith('giu')`
  (?<=^|\n)[ \t•*-]{0,4}(?<role>${ROLES})(?:[’']s)?(?: name)?[ \t]*:[ \t]*(?<name>\p{L}[\p{L}’'-]+(?:[ ]\p{L}[\p{L}’'.-]*){1,3})[ \t]*(?=[\n,(]|$)
`
const CAPITALISED = /^\p{Lu}\S+(?: \p{Lu}\S*)+$/u
const OF_BODY = /\b(?:Services?|Unit|Support|Care|Team|Hub|Office|Board|Police|Council|Statistics)$/
const INTELLIGENCE = /\b(?:handler|controller|intel(?:ligence)?|informant|CHIS)\b/i
const SECTION_CHARS = 1_400

/** 'Child: Ann Sample' ties the name to the role for the whole section below it. */
export function* roleFields(part: Part): Iterable<Verdict> {
  for (const found of everyMatch(part.text, FIELD)) {
    const { role = '', name = '' } = found.groups ?? {}
    if (!CAPITALISED.test(name) || OF_BODY.test(name)) continue
    const start = found.index + found[0].indexOf(name, found[0].indexOf(':'))
    const law = lawOf(role.toLowerCase(), part, found.index, start + name.length)
    if (law) yield { start, end: start + name.length, law, severity: 'sign-off' }
  }
  if (HURT_ROLE.test(part.text)) yield* described(part)
}

const HURT_ROLE = /\b(?:complainant|victim|witness|survivor|informant|juror)\b/i
const LABEL = patternWith('i')`^\W*(?:${HURT_ROLE.source}[^:|\n]{0,20})[:|][^:|\n]{0,30}$`
const cluesIn = sought(CLUE)

/** 'Complainant: barmaid at the Plough', as a field or in a column. */
function* described(part: Part): Iterable<Verdict> {
  for (const { 0: clue, index } of cluesIn(part)) {
    const isOf = HURT_ROLE.test(columnOf(part, index)) || LABEL.test(lineBefore(part.text, index, LABEL_CHARS))
    const end = index + clue.length + lineAfter(part.text, index + clue.length, LABEL_CHARS).search(/[,|;\n]|$/)
    if (isOf) yield { start: index, end, law: CONSENT, severity: 'sign-off' }
  }
}
const LABEL_CHARS = 80

function lawOf(role: string, part: Part, start: number, end: number): string | undefined {
  const below = part.text.slice(end, end + SECTION_CHARS)
  if (role === 'source') return INTELLIGENCE.test(below) ? CONSENT : undefined
  if (role !== 'child' && role !== 'young person') return CONSENT
  const isProtected =
    FAMILY_COURT.test(below) || YOUTH_COURT.test(below) || offenceWithin(part, start, end + SECTION_CHARS)
  return isProtected ? 'Children Act 1989, section 97, or the law that protects a child before a court' : undefined
}

export const CONSENT =
  'Victims’ Code and College of Policing guidance: name victims and witnesses only with their consent'
