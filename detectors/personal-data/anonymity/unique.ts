import { anyPhrase, fragment, patternWith, phrases } from '../../pattern.ts'
import { lastBefore, peopleIn } from '../names/people.ts'
import { CLUE, KIN_WORKS, PROTECTED } from './anonymity-words.ts'
import { ACCUSED_AFTER } from './complainant.ts'
import { offenceNear } from './protected-offence.ts'
import type { Scene, Verdict } from './scene.ts'

const FAR_CHARS = 1_400
/** Anyone who knows the place can tell who it is. */
export const UNIQUE = patternWith('u')`
  (?<!\b(?:[Tt]hey|[Yy]ou)[’']re |\bnever )\b(?:[Tt]he|[Oo]ur|[Mm]y) (?:only|first|last|youngest|oldest|eldest|smallest|tallest|sole
    |one) (?:[\p{L}’'-]+ ){0,6}?(?:who|that|to|in|on|at|from|with|of)\b[^.,;!?]{2,60}
  |\b(?:[Tt]he|[Tt]hat) (?:girl|boy|lad|woman|lady|man|kid|one|student|pupil|teacher|nurse) (?:in|from|with|on|at
    |by) (?:the |\p{Lu})[^.,;!?]{3,50}
  |\b(?:it[’']?s|is|was|she[’']?s|he[’']?s) the one (?:that|who|with|in|on)\b[^.,;!?]{2,50}
`

/** 'raped in the only park': where it happened. */
const HAPPENED_AT = patternWith('i')`
  \b(?:rap(?:e|ed|ing)|attack(?:ed|ing)?|assault(?:ed|ing)?|grop(?:ed|ing))\b[^.,;!?]{0,30}\b(?:in|at|near|behind|outside) $
`

/** 'Ned Sample was jailed for rape. He is the first man to be tried so.' */
function isOfAccused({ sentence, part, reading }: Scene, at: number): boolean {
  if (!/^\W*(?:he|she) (?:is|was|became) $/i.test(sentence.text.slice(0, at))) return false
  const last = lastBefore(peopleIn(part, reading), sentence.start)
  return last !== undefined && ACCUSED_AFTER.test(part.text.slice(last.end, last.end + 130))
}

const VICTIM_NOUNS = phrases`
  victim, survivor, complainant, girl, boy, woman, lady, child, teenager, man, pupil, student, last, fourth, third,
  second, youngest
`
const NOT_TRIED = fragment`(?! (?:who (?:is |was )?)?(?:accused|charged|convicted|jailed|suspected|sentenced) )`
const VICTIM_ROLE = anyPhrase`
  she, her, the (?:\w+ ){0,2}${VICTIM_NOUNS}\b${NOT_TRIED}, case [A-F],
  a (?:young |teenage |local )?(?:woman|girl|boy|child|man|lady)\b${NOT_TRIED},
  (?:rap|abus|assault|groom|attack|traffick)(?:e|ed|ing)(?: of| on)? (?:the|our)
`
const THIS_ONE = anyPhrase`
  attacked, raped, raping, assaulted, abused, groomed, exploited, trafficked, filmed, made her, made him, enslaved, victim,
  survivor, complainant, evidence, the trial, National Referral, NRM
`

const STRONG = anyPhrase`
  works?, worked, working, teach(?:es|ing)?, serves?, goes, went, attends, studies, pupil, student, teacher, runs, owns, drives, was (?:at|to),
  is (?:at|to), (?:sons?|daughters?|nephew|niece) of
`
/** 'The only Albanian pastry chef in Thirsk', 'works at the dog groomer’s': details of the victim. */
export function* unnamedOne(scene: Scene): Iterable<Verdict> {
  const { sentence, part, here, around: nearby } = scene
  const { text } = sentence
  if (here.length > 0 || !VICTIM_ROLE.test(text)) return
  const only = UNIQUE.exec(text)
  const unique = only && !HAPPENED_AT.test(text.slice(0, only.index)) && !isOfAccused(scene, only.index) ? only : null
  const clue = unique ?? KIN_WORKS.exec(text) ?? CLUE.exec(text)
  if (!clue) return
  const start = sentence.start + clue.index
  const end = Math.min(sentence.end, start + clue[0].length)
  const wide = part.text.slice(Math.max(0, sentence.start - FAR_CHARS), sentence.end + FAR_CHARS)
  const kept = PROTECTED.test(wide)
  const offence = offenceNear(part, start, end, kept ? FAR_CHARS : undefined)
  const story = offence !== undefined && unique !== null && THIS_ONE.test(nearby)
  const strong = offence?.event === true && STRONG.test(clue[0])
  if (strong || story || (kept && (offence || THIS_ONE.test(wide))))
    yield { severity: 'block', start, end, law: offence?.law ?? 'the text says that this identity is protected' }
}
