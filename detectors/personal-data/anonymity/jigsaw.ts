import type { Part } from '../../contract.ts'
import { everyMatch } from '../../every-match.ts'
import { patternWith, phrases } from '../../pattern.ts'
import { CLUE, KIN_WORKS, SCHOOL } from './anonymity-words.ts'
import { offenceNear } from './protected-offence.ts'
import type { Scene, Verdict } from './scene.ts'
import { SEEN, UNIQUE } from './unique.ts'

/** A description identifies a child beside the accused's name. */

const block = { severity: 'block', reserved: true } as const
const CONTEXT_CHARS = 420

const KIN_AND_KEEPERS = phrases`
  father, dad, mother, mum, uncle, aunt, brother, sister, cousin, husband, partner, boyfriend, ex, granddad,
  grandad, parents, carer, teacher, coach, babysitter, landlord, boss, manager, lodger, neighbour
`

const KIN_NAMED = patternWith('gu')`
  \b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he (?:girl|boy|child|victim|teenager|woman)[’']s) (?:own |then |former |ex-|late |
    adoptive |foster |biological )*(?:step|grand|god)?-?${KIN_AND_KEEPERS}\b
`
const CHILD_OF = patternWith('gu')`
  \b(?:[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}’'-]+[’']s) (?:own |young |younger |elder |older |teenage |adopted |
    foster |little |then )*(?:step|grand|god)?-?(?:daughters?|sons?|child(?:ren)?|niece|nephew|sister|brother
    |cousin)\b
`
const PARTNER_OF =
  /\b(?:[Hh]is|[Hh]er) (?:then |former |ex-|estranged )*(?:wife|husband|girlfriend|boyfriend|partner|ex)\b/gu
const TESTIFIED = phrases`
  told (?:the )?(?:judge|court|jury|police), gave evidence, impact statement, in a statement, testif\w+,
  was (?:\w+ )?(?:raped|abused|assaulted|groomed), reported (?:him|her|it), her ordeal, like living
`

const SPEAKS = patternWith('i')`^[^.!?]{0,120}\b${TESTIFIED}\b`
const CHILD_VICTIMS = phrases`
  (?:on|of|against|with) (?:a|the|his|her|two|three) (?:\w+ )?(?:child(?:ren)?|girls?|boys?|daughters?|sons?),
  child sex\w*, of (?:her|him) as a child, a (?:girl|boy|child) (?:under|of)
`

const MINOR_VICTIM = patternWith('i')`\b${CHILD_VICTIMS}\b`

export function* jigsaw({ sentence, part, here, around: nearby }: Scene): Iterable<Verdict> {
  const offence = offenceNear(part, sentence.start, sentence.end, CONTEXT_CHARS)
  if (!offence) return
  const named = here.length > 0
  const at = (index: number) => sentence.start + index
  for (const found of everyMatch(sentence.text, KIN_NAMED)) {
    const name = here.find(
      (person) => person.start >= at(found.index) && person.start - at(found.index + found[0].length) < 60,
    )
    if (name) yield { ...block, start: at(found.index), end: name.end, law: offence.law }
  }
  const accused = named || /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(nearby)
  if (!accused) return
  const minor = MINOR_VICTIM.test(part.text.slice(offence.start - 20, offence.end + 60))
  for (const [pattern, enough] of [
    [CHILD_OF, minor],
    [PARTNER_OF, false],
  ] as const)
    for (const found of everyMatch(sentence.text, pattern)) {
      const rest = sentence.text.slice(found.index + found[0].length)
      if (enough || SPEAKS.test(rest))
        yield { ...block, start: at(found.index), end: Math.min(sentence.end, at(found.index) + 140), law: offence.law }
    }
}

const MAX_CLUES = 12

/** What helps to work a protected identity out is protected too. */
export function clues(part: Part, verdicts: readonly Verdict[]): Verdict[] {
  const found: Verdict[] = []
  for (const verdict of verdicts.filter(({ severity, law }) => severity === 'block' && law !== '')) {
    const from = Math.max(0, verdict.start - 2 * CONTEXT_CHARS)
    const near = part.text.slice(from, verdict.end + 2 * CONTEXT_CHARS)
    for (const pattern of [UNIQUE, CLUE, SCHOOL, OCCUPIED, KIN_WORKS, SEEN])
      for (const hit of everyMatch(near, new RegExp(pattern.source, `${pattern.flags}g`))) {
        const start = from + hit.index
        const end = start + hit[0].length
        const covered = [...verdicts, ...found].some((other) => other.start < end && start < other.end)
        if (!covered && found.length < MAX_CLUES) found.push({ ...block, start, end, law: verdict.law })
      }
  }
  return found
}

/** 'reading law at Hull', 'a second-year at Middlesex', 'a dental nurse with a family'. */
const OCCUPATIONS = phrases`
  nurse, teacher, doctor, driver, student, solicitor, hairdresser, chef, cleaner, carer, trainer, nanny, midwife,
  paramedic, barista, plumber, electrician, soldier, dancer, model, artist, singer, actor, athlete, swimmer,
  gymnast, footballer, cashier, waitress, waiter, receptionist, secretary
`

const OCCUPIED = patternWith('u')`
  \b(?:(?:reading|studying|training|teaching|apprenticed|working) (?:\w+ ){1,3}(?:at|in|for) \p{Lu}[\p{L}’'-]+
    |(?:first|second|third|final)-year(?: student)? at \p{Lu}[\p{L}’'-]+|(?:who is |who’s |who's |is )?(?:now )?
    an? (?:[\p{Ll}-]+ )?${OCCUPATIONS}\b)
`
