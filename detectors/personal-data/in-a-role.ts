import type { ClassifierMatch, Part } from '../contract.ts'
import { pattern, patternWith, phrases } from '../pattern.ts'
import { OPEN_COURT } from './names/in-the-open.ts'
import type { Person } from './names/people.ts'

/** Facts about people in their role are not private, even about crime or illness. */

type Passage = Pick<ClassifierMatch, 'start' | 'end'>

export function speaks({ start, end, publicBecause = '' }: Person, { text }: Part, passage: Passage): boolean {
  if (!IN_ROLE.test(publicBecause) || start < passage.start || end > passage.end) return false
  return SPEECH_BEFORE.test(text.slice(passage.start, start)) || SPEECH_AFTER.test(text.slice(end, passage.end))
}

const IN_ROLE = /\b(?:role|body|honour|office)\b/
const SPEECH_BEFORE = /[”"],? (?:said|says|added|explained|asked|warned) (?:(?:Dr|Prof|Professor|Sister|Mr|Mrs|Ms) )?$/
const SPEECH_AFTER = /^(?:, [^.!?“"]{3,90},)? (?:said|says|added|explained|told \w+|warned)(?: that)?[:,]? ?[“"]/

/** An inquiry led, a life saved, a sentence passed. */
export function inTheirWork(
  inside: readonly Person[],
  part: Part,
  passage: Passage & Pick<ClassifierMatch, 'group'>,
  law: boolean,
): boolean {
  const text = part.text.slice(passage.start, passage.end)
  if (inside.length === 0 || OF_THEIR_OWN.test(text)) return false
  if (passage.group === 'offence-fact' && inside.every(({ publicBecause }) => publicBecause === OPEN_COURT)) return true
  // Acting in a role makes no one a victim or child unless words or a law nearby show more.
  if (passage.group === 'identity-fact') return inside.every(acts) && !law && !HURT.test(text)
  return inside.every((person) => acts(person) && AT_WORK.test(part.text.slice(person.end, passage.end)))
}

const acts = ({ publicBecause = '' }: Person): boolean => /\b(?:role|public office)\b/.test(publicBecause)

const HARM_WORDS = phrases`
  fled, flee\w*, violen\w+, abus\w+, attack\w*, beat\w*, stabb\w*, rap(?:ed?|ist), groom\w*, refuge, hiding, hides,
  lives?, living, evidence(?! to (?:the|a) (?:House|committee|panel|inquiry|assembly)), screen, testif\w+,
  anonym\w+, boys?, girls?, child, children, kids, twins, fostered, adopted, court, trial, jury, juror
`

const HURT = patternWith('i')`\b${HARM_WORDS}\b`
const WORK_ACTS = phrases`
  led, leads, headed, ran, runs, oversaw, investigated, solved, joined, founded, set up, built, won, trained,
  teaches, taught, coached, arrested, caught, stopped, disarmed, chased, rescued, saved, pulled, cleared (?:a|the),
  stayed with, gave (?:CPR|first aid|evidence to (?:the|a) (?:House|committee|inquiry)), spotted, served, designed,
  wrote, presented, opened, chaired, organised
`

const AT_WORK = pattern`^(?:, [^.!?,]{3,70},|,)? (?:(?:has|have|had|then|also|who) ){0,2}${WORK_ACTS}\b`
const OWN_MATTERS = phrases`
  own, discharge, illness, sentence, conviction, caution, diagnosis, treatment, recovery, arrest, husband, wife,
  partner, son, daughter, mother, father, brother, sister, faith, church, mosque, temple, union
`
const PRIVATE_WORDS = phrases`
  (?:his|her|their) ${OWN_MATTERS}, after (?:his|her|their), since (?:his|her|their), despite, although, sick,
  drink, drank, suspended, accused, himself, herself, ward, hospital, surgery, cancer, pregnan\w+, depress\w+,
  breakdown, stroke, wheelchair, gay, lesbian, trans, asylum, victim, survivor, witness
`

const OF_THEIR_OWN = patternWith('i')`\b${PRIVATE_WORDS}\b`
