import { everyMatch } from '../../every-match.ts'
import { patternWith, phrases } from '../../pattern.ts'
import { offenceNear } from './protected-offence.ts'
import type { Scene, Verdict } from './scene.ts'

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
const TESTIFIED = phrases`
  told (?:the )?(?:judge|court|jury|police), gave evidence, impact statement, in a statement, testif\w+,
  was (?:\w+ )?(?:raped|abused|assaulted|groomed), reported (?:him|her|it), her ordeal, like living
`
const SPEAKS = patternWith('i')`^[^.!?]{0,120}\b${TESTIFIED}\b`
/** A description identifies a child beside the accused's name. */
export function* jigsaw({ sentence, part, here, around: nearby }: Scene): Iterable<Verdict> {
  const offence = offenceNear(part, sentence.start, sentence.end, CONTEXT_CHARS)
  if (!offence) return
  const named = here.length > 0
  const at = (index: number) => sentence.start + index
  for (const found of everyMatch(sentence.text, KIN_NAMED)) {
    const name = here.find(
      (person) => person.start >= at(found.index) && person.start - at(found.index + found[0].length) < 60,
    )
    if (name) yield { severity: 'block', start: at(found.index), end: name.end, law: offence.law }
  }
  if (!named && !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(nearby)) return
  for (const found of everyMatch(sentence.text, CHILD_OF))
    if (SPEAKS.test(sentence.text.slice(found.index + found[0].length)))
      yield {
        severity: 'block',
        start: at(found.index),
        end: Math.min(sentence.end, at(found.index) + 140),
        law: offence.law,
      }
}
