import { anyPhrase } from '../../pattern.ts'
import type { Person } from '../names/people.ts'
import { CHILD, CLUE, COURT, FAMILY_COURT, KIN_WORKS, YOUTH_COURT } from './anonymity-words.ts'
import { BEFORE_A_JUDGE } from './proceedings.ts'
import { GENERAL, type Scene, SPAN, type Verdict } from './scene.ts'
import { UNIQUE } from './unique.ts'

const law =
  'Children and Young Persons Act 1933, section 49, or Youth Justice and Criminal Evidence Act 1999, section 45'

export function* youth(scene: Scene): Iterable<Verdict> {
  const { sentence, around: nearby, here, singles, part } = scene
  const anyone = here.length > 0 || singles.length > 0
  const tried = anyone && YOUTH_COURT.test(nearby)
  const family = anyone && !tried && FAMILY_COURT.within(part.text, sentence.start - SPAN, sentence.end + SPAN)
  const special = tried ? 'block' : family ? 'sign-off' : undefined
  // A single name is enough near a youth or family court, which tries no one else.
  for (const person of special ? [...here, ...singles] : here) {
    const severity = beforeCourt(scene, person, special)
    const end = Math.max(person.end, Math.min(sentence.end, person.end + 120))
    if (severity) yield { start: person.start, end, law, severity, person }
  }
  if (here.length === 0) yield* unnamed(scene)
}

function beforeCourt(
  { sentence, around: nearby, part }: Scene,
  person: Person,
  special: Verdict['severity'] | undefined,
) {
  if (KILLED.test(part.text.slice(Math.max(0, person.start - 40), person.start))) return undefined
  const close = part.text.slice(Math.max(0, person.start - 60), person.end + 90)
  const minor = CHILD.test(close) && !GROWN.test(close)
  // Family courts and care concern children, but what ties this one to a court is the sentence.
  if (special && (minor || YOUTH_COURT.test(sentence.text) || FAMILY_COURT.test(sentence.text)))
    return minor && BEFORE_A_JUDGE.test(nearby) ? 'block' : special
  if (special) return undefined
  const court = COURT.exec(nearby.replace(ANY_COURT, '')) ?? JUVENILE.exec(nearby)
  if (!minor || !court) return undefined
  return BEFORE_TRIAL.test(court[0]) && !TRIAL.test(nearby) ? 'sign-off' : 'block'
}

/** Sections 45 and 49 protect the living. */
const KILLED = /(?<!attempted )\b(?:murder(?:ed|ing)?|manslaughter|kill(?:ed|ing)|deaths?|memory)(?: of)? $/i

/** 'how a court can hold passports': about no case. */
const ANY_COURT = /\b(?:an?|any|the) courts? (?:can|may|could|might|would)\b/gi
const JUVENILE = /\b(?:juvenile|youth) (?:in|arrested|suspected|wanted|behind)\b/i
const BEFORE_TRIAL = /^(?:arrested|cautioned|custody|witness(?:ed)?|hearing)$/i
const TRIAL = /\b(?:charged|court|trial|convicted|sentenced|pleaded|defence|prosecution|evidence|jury|judge)\b/i

/** 'The lad from Thorne … His dad drives for Stagecoach.' */
function* unnamed({ sentence, around, part }: Scene): Iterable<Verdict> {
  const child = YOUNG.exec(sentence.text)
  if (!child || !(CLUE.test(sentence.text) || KIN_WORKS.test(sentence.text) || UNIQUE.test(sentence.text))) return
  const wide = part.text.slice(Math.max(0, sentence.start - SPAN), sentence.end + SPAN)
  const place = PRONOUN.test(child[0]) && !CHILD.test(sentence.text) ? around : wide
  if (!YOUTH_COURT.test(place) && !(CHILD.test(place) && SUSPECTED.test(place))) return
  // Stopped, searched or excluded is not yet before a court.
  const severity = YOUTH_COURT.test(wide) || TRIAL.test(wide) ? 'block' : 'sign-off'
  if (!GENERAL.test(sentence.text)) yield { start: sentence.start + child.index, end: sentence.end, law, severity }
}

const PRONOUN = /^(?:they|he|she|his|her)$/i
const YOUNG = anyPhrase`
  boys?, girls?, youths?(?! (?:rehab|justice|court|offend|condition|servic|club|work|panel|board)), teenagers?,
  child(?:ren)?, pupils?, brothers?, sisters?, juvenile, they, lads?, lass, he, she, his, her,
  (?:[1-9]|1[0-7])-year-old
`
const SUSPECTED = anyPhrase`
  arrested, charged, cautioned, remanded, custody, tasered?, baton round, strip[- ]searched, stopped and searched,
  handcuffed, restrained, convicted, sentenced, tagged, excluded for
`
const GROWN =
  /\b(?:(?:1[89]|[2-9]\d)[- ]years?[- ]old|aged (?:1[89]|[2-9]\d)|, (?:1[89]|[2-9]\d),|\((?:1[89]|[2-9]\d)\))/
