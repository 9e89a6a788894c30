import { patternWith, phrases } from '../../pattern.ts'
import { isPrivate, lastBefore, type Person, peopleIn } from '../names/people.ts'
import type { Scene, Verdict } from './scene.ts'
import { isWordIn } from './spots.ts'

/** The name is a sentence or two earlier. */

const BLOW = phrases`
  spat (?:at|on), punched, kicked, slapped, beaten(?: up)?, battered, knocked (?:down|out|over|unconscious), mugged,
  robbed, attacked, assaulted, stabbed, slashed, shot, set upon, jumped, glassed, headbutted, threatened, burgled,
  conned, scammed, defrauded, cuckooed, kidnapped, held hostage, followed home, stalked, run over,
  pushed (?:over|down|onto|into), dragged
`
const EX = phrases`
  ex(?:-?(?:husband|wife|partner|boyfriend|girlfriend))?,
  former (?:husband|wife|partner|boyfriend|girlfriend|colleague|neighbour|friend), estranged (?:husband|wife),
  stalker, attacker, abuser, husband, partner, boyfriend, son, father, brother, uncle, lodger, landlord, neighbour,
  man, gang, teenager, stranger, colleague
`
const KIN =
  '(?:son|daughter|husband|wife|partner|ex|brother|sister|nephew|niece|carer|lodger|grandson|granddaughter|neighbour)'

const SUFFERED_IT = patternWith('i')`
  \b(?:he|she)(?:[’']d been| was| had been| got| has been|[’']s been) (?:\w+ly |also |then |first )?${BLOW}\b
`
const DONE_BY_EX = phrases`
  followed, stalked, found, tracked, hounded, harassed, pestered, beat, hit, punched, attacked, threatened, robbed,
  stabbed, choked, strangled, raped, controlled, broke, burned, burnt, locked, conned, stole from,
  took (?:money|a knife) (?:from|to), trapped, terrorised, set fire to, kicked, smashed
`

const DONE_BY = patternWith('i')`
  \b(?:an?|her|his|the|this|that) (?:\w+ )?${EX}(?: had| has|[’']s|[’']d)? (?:\w+ly )?${DONE_BY_EX}\b[^.!?\n]{0,40}?
    \b(?:her|him|his)\b
`
const WITNESS = patternWith('i')`
  \b(?:is|was|are|as|being) (?:the |our |a |an |their )?
    (?:(?:only|sole|key|main|chief|star|crucial|vital|prosecution|crown|protected|vulnerable) )+(?:eye-?)?witness\b
  |\b(?:only|sole) (?:eye-?)?witness (?:to|of|in)\b
  |\b(?:gave|giving|give|gives|given) (?:evidence|a statement) against\b
  |\blooked after by the (?:protected persons|witness protection)
  |\b(?:she|he) (?:is|was) (?:an? |the )?(?:\w+ )?(?:victim|survivor|target) of\b
  |\bpicked (?:him|her|them) out (?:of|at|in) (?:an? |the )?(?:line-?up|identity parade|parade|VIPER)
`
/** 'your report about your son taking your bank card', where others can read it. */
const YOURS = patternWith('i')`
  \byour (?:report|complaint|statement|call|case|allegation)s? (?:about|of|that|against|on)\b[^.!?\n]{0,20}\b
    (?:your ${KIN}|being|the (?:assault|attack|burglary|theft|robbery|stalking|harassment|abuse|threats|fraud|scam))
    \b[^.!?,\n]{0,60}
`

const OF_MANY =
  /\b(?:per cent|helplines?|anyone|anybody|everyone|everybody|every (?:victim|survivor)|victims of|survivors of|those who|people who|one in \w+|if you)\b|%/i

/** Cheap guard: without these no victim is described. */
export const HARM: readonly RegExp[] = [SUFFERED_IT, DONE_BY, WITNESS, YOURS]

const CONTEXT_CHARS = 420
const ASKED = {
  law: 'Victims’ Code and College of Policing guidance: name victims and witnesses only with their consent',
  severity: 'sign-off',
  reserved: true,
} as const

export function* harmed(scene: Scene): Iterable<Verdict> {
  const { sentence, part, reading } = scene
  const { text, start, end } = sentence
  if (!HARM.some((words) => isWordIn(part, words, start, end))) return
  const spoken = /^(?:social-post|reply|engagement|video|press-release|article|speech)$/.test(
    reading.circumstances.kind,
  )
  const yours = spoken ? YOURS.exec(text) : null
  if (yours) yield { ...ASKED, start: start + yours.index, end: start + yours.index + yours[0].length }
  const cue = SUFFERED_IT.exec(text) ?? DONE_BY.exec(text) ?? WITNESS.exec(text)
  if (!cue || OF_MANY.test(text)) return
  const person = whom(scene, start + cue.index)
  if (person) yield { ...ASKED, start: start + cue.index, end: Math.min(sentence.end, start + cue.index + 260), person }
}

/** In the sentence before the match, or last before it. */
function whom({ part, reading, here, sentence }: Scene, at: number): Person | undefined {
  const own = here.filter(({ end, full }) => full && end <= at).at(-1)
  if (own) return own
  const last = lastBefore(peopleIn(part, reading), sentence.start)
  return last && sentence.start - last.end < CONTEXT_CHARS && isPrivate(last, part, reading) ? last : undefined
}
