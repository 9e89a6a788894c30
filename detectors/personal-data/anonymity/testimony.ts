import { patternWith, phrases } from '../../pattern.ts'
import { overlap } from '../../sorted.ts'
import { isWordIn } from '../../sought.ts'
import { type Person, peopleIn } from '../names/people.ts'
import { CHILD, WAIVED } from './anonymity-words.ts'
import { ownWords } from './own-words.ts'
import { type Offence, offenceNear } from './protected-offence.ts'
import { type Scene, type Verdict, verdictOn } from './scene.ts'

const PRAISED_TESTIMONY = phrases`
  (?:courage|bravery|dignity|strength|testimony|evidence|ordeal|account|complaint|allegations?) (?:shown )?
    (?:of|by|from), (?<!(?:for|of|to|with|about) )victims?, survivors?, complainants?,
  (?:brave|courageous)(?: \w+)?, it was, yes,? it[’']?s
`
const BEFORE_NAME_WORDS = phrases`
  an?, the, her, his, our, young, student, nurse, teacher, mother, mum, father, daughter, son, personal trainer,
  \d{1,2}-year-old
`
const BEFORE_NAME = patternWith('i')`\b${PRAISED_TESTIMONY}[,:]?(?: ${BEFORE_NAME_WORDS})* ?$`
const REPORTED_IT = phrases`
  reported, told (?:the )?(?:police|judge|court|jury|officers), rang (?:us|101|999|the), confided in, disclosed
`
const GAVE_EVIDENCE = phrases`
  gave (?:her |his )?evidence(?! to (?:the|a) (?:committee|panel|inquiry|assembly)), (?:from )?behind a screen,
  special measures,
  (?:made|gave|signed|withdrew|retracted) (?:a|the|her|his) (?:\w+ )?(?:statement|complaint|allegation|disclosure
    |report)\b, found the (?:device|camera|phone|recording|images?), came forward, (?:has |had )?${REPORTED_IT},
  waived, is an example, was (?:\w+ )?(?:believed|targeted|preyed|exploited|lured|plied),
  (?:courage|bravery|ordeal|statement|testimony|evidence)\b, stood up (?:in court|to),
  felt (?:sick|ashamed|dirty|violated), recogni[sz]ed (?:her|his) attacker, picked (?:him|her) out
`
const AFTER_NAME = patternWith('i')`^(?:[’']s)?,?[^.!?:“]{0,70}?\b${GAVE_EVIDENCE}`
const ACCUSED_OF = phrases`
  admitted, pleaded, denie[sd], raped, abused, groomed, assaulted, filmed, spied, exposed, got \w+ years?,
  will spend
`
const ACCUSED = patternWith('i')`
  ^,? \(?(?:aged )?\d\d\)?,? (?:of|from) (?:[A-Z\d])
  |^(?:[’']s)? (?:trial|victim|conviction|sentence|lawyer|barrister|defence)
  |^(?:[’']s)?,?[^.!?]{0,90}?\b(?:was|were|is|has been|had been|will be|will spend|who) ?(?:\w+ )?
    (?:charged|jailed|convicted|sentenced|found guilty|arrested|bailed|accused|suspected|prison)
  |^[^.!?]{0,60}\b${ACCUSED_OF}\b
`
const ABUSED_BY = phrases`
  raped, abused, assaulted, groomed, attacked, trafficked, exploited, enslaved, filmed, touched, flashed at
`
const RELATED_ABUSERS = phrases`
  father, dad, uncle, husband, boyfriend, partner, brother, grandfather, cousin, teacher, coach, boss, landlord, ex
`
const OFFENDER_CUES = phrases`
  rapist, paedophile, predator, abuser, attacker, offender, defendant, accused, suspect, killer, stalker,
  ${ABUSED_BY}(?: \w+){0,3} by,
  (?:case|trial|conviction|sentencing|evidence|complaints?|allegations?) (?:of|against), against, charged, jailed,
  convicted, sentenced, arrested, (?:step)?${RELATED_ABUSERS},?, about (?:dr|mr|mrs|ms)?
`
const CALLED = patternWith('i')`\b${OFFENDER_CUES} $`
/** Anyone but the accused and professionals may be the victim. */
export function* testimony(scene: Scene): Iterable<Verdict> {
  yield* ownWords(scene)
  const { part, anyone, singles, around: nearby } = scene
  const waived = isWordIn(part, WAIVED, 0, part.text.length) && !CHILD.test(nearby)
  for (const person of [...anyone, ...singles]) {
    const offence = suffered(scene, person)
    if (!offence) continue
    yield verdictOn(person, offence.law, waived || !offence.cued ? 'sign-off' : 'block')
  }
}

function suffered({ sentence, part, reading }: Scene, person: Person): (Offence & { cued: boolean }) | undefined {
  const ahead = part.text.slice(Math.max(sentence.start, person.start - 70), person.start)
  const after = part.text.slice(person.end, Math.min(sentence.end, person.end + 170))
  const cued = (BEFORE_NAME.test(ahead) || AFTER_NAME.test(after)) && !RECALLED.test(ahead)
  const offence = offenceNear(part, person.start, person.end, cued ? undefined : OFFENCE_CHARS)
  if (LEADS.test(`${ahead.slice(-50)}§${after.slice(0, 60)}`)) return undefined
  if (!offence || !(cued || (offence.event && person.publicBecause === undefined))) return undefined
  return isAccused(person, { part, reading }) ? undefined : { ...offence, cued: cued || isTied(person, part.text) }
}

/** Within a sentence or two of the name. */
function isTied({ start, end }: Person, text: string): boolean {
  const ahead = text.slice(Math.max(0, start - TIED_CHARS / 2), start)
  const after = text.slice(end, end + TIED_CHARS)
  return TIED.test(ahead + text.slice(start, end) + after) || TIED_AHEAD.test(ahead) || TIED_AFTER.test(after)
}

const TIED_CHARS = 240
const SUFFERED_ACTS = phrases`
  raped, abused, assaulted, groomed, touched, drugged, trafficked, exploited, enslaved, filmed, cut, flown out,
  forced, married off, reported (?:her|his|a|an|the|him|it), gave evidence, (?:made|gave) (?:a|her|his) statement,
  photographed, recorded, brought (?:from|to|in|over), made to, locked (?:in|up), promised, sold, lured, flashed at, abducted
`
const ONE_PERSON = phrases`
  she, he, (?<!(?:people|women|men|those|anyone|children) )who(?! (?:are|were|have)\b), her, his, claimant,
  complainant, the (?:lady|woman|girl|boy|lad|man|victim)
`
const TIED = patternWith('i')`
  \b${ONE_PERSON}\b[^.!?\n]{0,90}\b(?:was|been|is|be|had|has|when|and|who|,|first)? ?${SUFFERED_ACTS}\b
  |\b(?:did|done) to (?:her|him|his own|them)\b(?! \w)
  |\b(?:did|done) to (?:her|him) (?:in|at|on|when|after|that)\b
  |\b(?:is|it[’']s) the (?:lady|woman|girl|boy|lad|man) (?:in|from|of) the\b[^.!?\n]{0,60}\b(?:trial|case|rape|attack|order)
  |\b(?:abuse|assault|rape|attack|touch) (?:her|him)\b
`
const LEADS = patternWith('i')`
  \b(?:chief executive|CEO|director|founder|co-?founder|manager|head|chair\w*|trustee|spokes\w+|co-?ordinator|lead)\b
    (?: (?:of|at|for) [^.!?§]{2,40}| )?§|§,? (?:the |our |its |an? )?(?:\w+ ){0,3}
    (?:chief executive|CEO|director|founder|manager|head of|chair|trustee|spokes\w+|co-?ordinator)\b
`
const TIED_AHEAD = patternWith('i')`
  \b(?:lady|woman|girl|lad|lass|man|boy|one) (?:who|whom|that) (?:made|gave|reported|complained|told|accused|he|they)\b
    [^.!?\n]{0,70}\b(?:was|is|were) $
  |\b(?:believed?|believing|attacked|raped|assaulted|abused|recorded|filmed) (?:the |his |her |student |young )?(?:\w+,? )?$
`
const TIED_AFTER = patternWith('i')`
  ^,?[^.!?\n]{0,50}\b(?:was|been|being|got) (?:\w+ ){0,2}${SUFFERED_ACTS}\b
  |^,?[^.!?\n]{0,50}\b(?:did|gave) (?:her|his) (?:video )?(?:interview|evidence|statement)\b
  |\bcame into (?:her|his) (?:bed)?room\b
`
/** Counsel points the panel of an inquiry to evidence of any kind: 'as you heard from Ann Sample’s evidence'. */
const RECALLED = /\b(?:you|we) (?:\w+ )?(?:hear|heard) from (?:\p{Lu}\p{Ll}{0,3}\.? )?$/u
const OFFENCE_CHARS = 190
export function isAccused({ key }: Person, { part, reading }: Pick<Scene, 'part' | 'reading'>): boolean {
  return peopleIn(part, reading).some(
    (other) =>
      other.key === key &&
      (ACCUSED.test(part.text.slice(other.end, other.end + 160)) ||
        CALLED.test(part.text.slice(Math.max(0, other.start - 60), other.start))),
  )
}

export function mentions(part: Scene['part'], reading: Scene['reading'], verdicts: readonly Verdict[]): Verdict[] {
  const kept = new Map<string, Verdict>()
  for (const verdict of verdicts)
    if (verdict.severity === 'block' && verdict.person) kept.set(verdict.person.key, verdict)
  if (kept.size === 0) return []
  return peopleIn(part, reading).flatMap((person) => {
    const verdict = kept.get(person.key)
    const covered = verdicts.some((other) => overlap(other, person))
    return verdict && !covered ? [{ ...verdict, start: person.start, end: person.end, person }] : []
  })
}
