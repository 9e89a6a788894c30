import { remembered } from '../by-reading.ts'
import { CLASSIFIER_LIMITS, classifiedAs, explained } from '../classifier-rule.ts'
import type { ClassifierMatch, Match, Part, Reading, Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { CHILD } from './anonymity/anonymity-words.ts'
import { factMatches } from './classified-facts.ts'
import { consented } from './consent.ts'
import { criminalOffence } from './criminal-offence.ts'
import { zoneAt } from './layout.ts'
import { legalAnonymity } from './legal-anonymity.ts'
import { between, lastBefore, type Person, peopleIn } from './names/people.ts'
import { CANNOT_BE_HURT } from './names/unreal.ts'
import { specialCategory } from './special-category.ts'

const FACT_TYPES = {
  'private-fact': {
    type: 'SPECIAL_CATEGORY',
    what: 'May reveal a person’s health, faith, origin, sexuality, politics or union',
    suggestion: '[private detail removed]',
  },
  'offence-fact': {
    type: 'CRIMINAL_OFFENCE',
    what: 'May say that an identifiable person is suspected or guilty of a crime',
    suggestion: '[offence removed]',
  },
  'identity-fact': {
    type: 'VICTIM_OR_CHILD_IDENTITY',
    what: 'May reveal who a victim, a witness or a child is',
    suggestion: '[identity protected]',
  },
} as const
type Group = keyof typeof FACT_TYPES

/** A pronoun or job may refer to anyone. */
const UNNAMED = 0.45
const NOBODY_NAMED = 0.55

function* find(reading: Reading): Iterable<Match> {
  const parts = new Map(reading.parts.map((part) => [part.id, part]))
  const facts = factMatches(reading).filter((one) => !onlyNumber(one, parts.get(one.part)))
  if (facts.length === 0) return
  const before = [specialCategory, criminalOffence, legalAnonymity].flatMap((rule) => [...rule.find(reading)])
  for (const classified of facts) {
    const part = parts.get(classified.part)
    const who = part && spokenOf(part, reading, classified)
    if (!part || !who || before.some((match) => tells(match, classified))) continue
    const least = who.length === 0 && classified.group !== 'identity-fact' ? NOBODY_NAMED : UNNAMED
    if (classified.confidence < least && !who.some((person) => firmly(person, classified))) continue
    const match = matchOf(part, classified, who)
    yield consented(classified.level === 'note' ? { ...match, severity: 'note' } : match, part, reading)
  }
}

const MORE_THAN_NUMBER = 0.66

/** 'Her NHS number is …': the number has its own rule. */
const onlyNumber = ({ group, confidence, start, end }: ClassifierMatch, part: Part | undefined): boolean =>
  group === 'private-fact' &&
  confidence <= MORE_THAN_NUMBER &&
  /\d(?:[ -]?\d){6}/.test(part?.text.slice(start, end) ?? '')

/** 1/SHARE of the sentence: a match of the name alone is no fact. */
const SHARE = 4

/** Another rule reports the same about the same words. */
const tells = ({ span, type, severity }: Match, { part, start, end, group }: ClassifierMatch): boolean =>
  span.part === part &&
  Math.min(span.end, end) - Math.max(span.start, start) > (end - start) / SHARE &&
  type === FACT_TYPES[group as Group].type &&
  severity !== 'note'

function matchOf(part: Part, classified: ClassifierMatch, who: readonly Person[]): Match {
  const { type, what, suggestion } = FACT_TYPES[classified.group as Group]
  const { start, end, confidence } = classified
  return {
    span: { part: part.id, start, end },
    type,
    confidence,
    because: explained(what, classified),
    suggestion,
    related: who.map((person) => ({ part: part.id, start: person.start, end: person.end })),
    ...(classified.group === 'identity-fact' ? { reserved: true } : {}),
  }
}

const firmly = ({ full, publicBecause, start, end }: Person, classified: ClassifierMatch): boolean =>
  full && publicBecause === undefined && classified.start <= start && end <= classified.end

const PRONOUN = /\b(?:he|she|him|her|hers|his|they|their|them|who|whose)\b/i
const RELATIVES_AND_PEOPLE = phrases`
  girls?, boys?, lads?, lass, wom[ae]n, m[ae]n, lady, ladies, child, children, kids?, baby, pupils?, students?, mum,
  mother, dad, father, sons?, daughters?, sisters?, brothers?, wife, husband, partner, ex, cousin, nephew, niece,
  gran\w*, aunt\w*, uncle, stepson, stepdaughter, nurse, teacher, coach, driver, cleaner, cook, manager, clerk,
  vicar, priest, minister, doctor, colleague, neighbour, tenant, lodger, landlord, caretaker, chairman, treasurer,
  secretary, officer, constable, sergeant, inspector, volunteer, caterer, boss, twins?, youngest, eldest, older,
  younger
`
const DESCRIBED = patternWith('iu')`
  \b(?:my|your|our|his|her|their|the|that|\p{Lu}[\p{L}’'-]+[’']s) (?:[\p{L}\d’'-]+ ){0,4}${RELATIVES_AND_PEOPLE}\b
`
const GROUPS_OF_PEOPLE = phrases`
  survivors?, victims?, witness(?:es)?, child(?:ren)?, wom[ae]n, m[ae]n, people, patients?, prisoners?, officers?
`
const GENERAL_WORDS = phrases`
  per cent, helplines?, anyone, anybody, everyone, everybody, those who, people who, one in (?:\w+),
  an? (?:child|person|victim|witness|complainant|survivor|defendant) (?:who|whose|under), whoever,
  any (?:\w+ )?(?:who|that), if you (?:have|are|were), statistics, figures, fictional, actors?, made up,
  (?:every|each|all|most|many|some|no) ${GROUPS_OF_PEOPLE}
`
const NOBODY = patternWith('i')`\b${GENERAL_WORDS}\b|%`
const SELF = /\b(?:I|I[’']m|I[’']ve|my|me|myself)\b/

const CONTEXT_CHARS = 420

const ASIDE = new Set(['header', 'signature', 'greeting', 'contact'])

/** Or before the sentence, if it continues with a pronoun. */
function spokenOf(part: Part, reading: Reading, { start, end, group }: ClassifierMatch): readonly Person[] | undefined {
  if (ASIDE.has(zoneAt(part, reading, start) ?? '')) return undefined
  const text = part.text.slice(start, end)
  const toYou = /\byou(?:r|[’']\w+)?\b/i.test(text)
  const everybody = peopleIn(part, reading)
  const all = everybody.filter((person) => meant(person, toYou))
  const here = between(all, start, end)
  if (here.length > 0) return here
  if (nobodys(between(everybody, start, end)) || nobodys([lastBefore(everybody, start + 1)].filter(near(start))))
    return undefined
  return unnamed(all, text, start, group)
}

function unnamed(all: readonly Person[], text: string, start: number, group: string): readonly Person[] | undefined {
  const other = PRONOUN.test(text) || DESCRIBED.test(text) || UNKNOWN.test(text)
  if (NOBODY.test(text) || (!other && SELF.test(text))) return undefined
  const last = lastBefore(all, start)
  const known = last && start - last.end < CONTEXT_CHARS ? [last] : []
  if (PRONOUN.test(text) && known.length > 0) return known
  const isPrivateFact = group === 'identity-fact' ? other || CHILD.test(text) : known.length > 0 || other
  return isPrivateFact ? known : undefined
}

const UNKNOWN = /(?<=\p{Ll},? )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll}{2,}(?:['’]s)?(?= \p{Ll})/u

const nobodys = (people: readonly Person[]): boolean =>
  people.length > 0 && people.every(({ publicBecause }) => CANNOT_BE_HURT.test(publicBecause ?? ''))
const near =
  (at: number) =>
  (person: Person | undefined): person is Person =>
    person !== undefined && at - person.end < CONTEXT_CHARS

/** Not who speaks or signs; the person greeted only where addressed. */
const meant = ({ publicBecause }: Person, toYou: boolean): boolean =>
  publicBecause === undefined ||
  (toYou && /\bgreeting\b/.test(publicBecause)) ||
  /\b(?:role|body|honour|named)\b/.test(publicBecause)

const fact = (kind: 'private' | 'offence' | 'identity', text: string, confidence?: number) =>
  classifiedAs(`${kind}-fact`, text, confidence)

export const secondVoice: Rule = {
  id: 'personal-data/second-voice',
  title: 'Private fact about a person, without the usual words',
  advice: 'Take it out if it reveals something private, such as health or an offence.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '26', '46'],
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/special-category-data/',
  limits: CLASSIFIER_LIMITS,
  find: remembered(find),
  examples: {
    found: [
      fact(
        'private',
        'Inspector Bo Sample-Johal led the inquiry until his own breakdown, and has not been the same since.',
        0.7,
      ),
      fact(
        'identity',
        'Ida Sample-Moss, who founded the food table, fled a violent man and lives with her two boys by the canal.',
        0.7,
      ),
      fact('private', 'We shall miss Ingrid Sample-Holm, who has not been right since the baby came.'),
      fact('offence', 'The tag comes off Rhys Sample-Pugh’s ankle on the fourteenth.'),
      fact('identity', 'The girl the coach took to hotels captains the water polo side.'),
      fact('identity', 'It was a girl in the front row of the school band whom he used to drive home.', 0.8),
    ],
    clear: [
      fact('identity', 'Every survivor who spoke is kept out of print for life.'),
      fact('private', 'One in four of us will have a bad patch this year.'),
      fact('offence', 'Anyone caught with a blade will be taken to court.'),
      fact('private', 'A doctor found at forty that I am autistic, and I tell people so.'),
      fact('private', 'Three hours round the Half for the hospice that looked after my grandad.'),
      fact('identity', '“One lady told me that she had slept with the window open,” he said.', 0.4),
      fact('private', 'Her NHS number is 999 000 0018, which the ward has on file.'),
      'The girl the coach took to hotels captains the water polo side.',
    ],
  },
}
