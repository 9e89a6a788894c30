import { patternWith, phrases } from '../../pattern.ts'
import { isWordIn } from '../../sought.ts'
import { between, isPrivate, type Person, peopleIn } from '../names/people.ts'
import { CHILD, CLUE, LIFELONG, RELATION, SUFFERED, WAIVED } from './anonymity-words.ts'
import { GENERAL, OF_ANOTHER, OTHER, type Scene, SPAN, type Verdict } from './scene.ts'

export function complainant(scene: Scene): Verdict | undefined {
  const { sentence, part } = scene
  const offence = LIFELONG.find(({ words }) => words.within(part.text, sentence.start, sentence.end))
  if (!offence) return undefined
  const person = sufferer(scene)
  if (!person) return undefined
  const waived = isWordIn(part, WAIVED, 0, part.text.length) && !CHILD.test(scene.around)
  return {
    start: sentence.start,
    end: sentence.end,
    law: offence.law,
    severity: waived ? 'sign-off' : 'block',
    person,
  }
}

const ACCUSED_VERBS = phrases`
  accused, admitted, denie[sd], charged, convicted, jailed, sentenced, guilty, pleaded, got, raped, abused, groomed
`
const TRIED = phrases`admitted, denie[sd], charged, convicted, jailed, sentenced, found guilty, pleaded`
export const ACCUSED_AFTER = patternWith('i')`
  ^(?:[’']s)? ?(?:,[^,]{0,60},)? ?(?:has |had )?(?:been |was |is )?${ACCUSED_VERBS}\b
  |^(?:,(?! who\b)[^,.!?]{0,60}){1,4},? (?:has |had |have )?(?:been |was |is )?${TRIED}\b
`
const VICTIM_CUES = phrases`
  rap(?:ed|ing|e of), sexually (?:assault|abus|exploit)\w+(?: of)?, groom(?:ed|ing), abus(?:ed|ing|e of),
  assault(?:ed|ing)?(?: on| of)?, traffick(?:ed|ing), attack(?:ed|ing)?(?: on)?, molest(?:ed|ing),
  victims?(?: is| was| are)?(?: named(?: as)?)?, survivors?, complainants?, against
`
const BEFORE_VICTIM = phrases`
  an?, the, his, her, young, little, then, \d{1,2}[- ]year[- ]old, step-?daughter, step-?son, daughter, son, niece,
  nephew, girlfriend, partner, wife, pupil, student, girl, woman, boy
`
const VICTIM_BEFORE = patternWith('i')`\b${VICTIM_CUES}[,:]?(?: ${BEFORE_VICTIM})*,? $`

/** A pronoun counts if the victim was named just before. */
function sufferer({ sentence, here, part, reading, before }: Scene): Person | undefined {
  for (const person of here) {
    const from = person.end - sentence.start
    const after = sentence.text.slice(from, from + 130)
    const ahead = sentence.text.slice(0, person.start - sentence.start)
    const suffers = SUFFERED.exec(after)
    const another = suffers && OF_ANOTHER.test(after.slice(0, suffers.index + suffers[0].length))
    if (suffers && !another && !OTHER.test(after.slice(0, suffers.index)) && !ACCUSED_AFTER.test(after)) return person
    if (VICTIM_BEFORE.test(ahead)) return person
  }
  return byPronoun({ sentence, part, reading, before }, here)
}

const SUFFERED_VERBS = phrases`
  raped, sexually \w+, groomed, abused, molested, trafficked, assaulted, exploited, cut, forced, attacked,
  report(?:ed|ing), disclosed, alleges?, survivor, victim, complainant
`
const HARM_DONE_TO = phrases`
  report(?:ed)? the rape, her (?:rapist|attacker|abuser), traffick(?:ed|ing) (?:her|him), raped (?:her|him),
  abused (?:her|him), groomed (?:her|him), assaulted (?:her|him), attacked (?:her|him)
`
const SUFFERS = patternWith('i')`
  \b(?:she|he|who)(?:[’']s| is| was| has| had|[’']d)?[^.;]{0,60}?\b${SUFFERED_VERBS}\b
  |\b${HARM_DONE_TO}\b
`

function byPronoun(
  { sentence, part, reading, before }: Pick<Scene, 'sentence' | 'part' | 'reading' | 'before'>,
  here: readonly Person[],
): Person | undefined {
  if (here.length > 0 && !/\b(?:she|he|her|him)\b/i.test(sentence.text)) return undefined
  if (!SUFFERS.test(sentence.text)) return undefined
  const last = between(peopleIn(part, reading), sentence.start - SPAN, sentence.start).at(-1)
  return last && before !== '' && isPrivate(last, part, reading) ? last : undefined
}

const VICTIM_ROLES = phrases`
  victim, survivor, complainant, girl, woman, boy, man, student, pupil, teenager, patient, nurse, worker, barmaid,
  barman, waitress, cleaner, carer, teacher, shopkeeper, assistant, receptionist, mother, mum, father, dad
`
const VICTIM_ROLE = patternWith('i')`
  \b(?:the|a|our|this) (?:(?:young|teenage|\d{1,2}[- ]year[- ]old|rape|brave) ){0,2}${VICTIM_ROLES}\b
  |\b(?:she|he)\b
`

/** Whose daughter, which school: enough with the accused or the place. */
export function unnamed({ sentence, part, around: nearby, here }: Scene): Verdict | undefined {
  const relation = here.length > 0 ? RELATION.exec(sentence.text) : null
  const role = VICTIM_ROLE.exec(sentence.text)
  const isTried = here.some(({ end }) => ACCUSED_AFTER.test(sentence.text.slice(end - sentence.start)))
  // 'Ned Sample, 41, of Quarry Lane, was jailed for raping a woman': the street is his.
  const clue = role && CLUE.exec(isTried ? sentence.text.slice(role.index) : sentence.text)
  if (!relation && !clue) return undefined
  const offence = LIFELONG.find(({ words }) => words.test(nearby))
  if (!offence) return undefined
  const at = (found: RegExpExecArray | null) => (found ? sentence.start + found.index : -1)
  const accused = here.length > 0 || /\b(?:accused|defendant|man|he)\b/i.test(sentence.text)
  const named = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(nearby)
  if (relation && offence.words.test(sentence.text) && accused && named && here.length > 0)
    return { start: at(relation), end: sentence.end, law: offence.law, severity: 'block' }
  if (!role || !clue || !SUFFERED.test(nearby) || GENERAL.test(sentence.text)) return undefined
  if (
    !part.text
      .slice(sentence.start, sentence.end)
      .match(/\p{Lu}\p{Ll}+/gu)
      ?.some((word) => !/^(?:The|A|She|He|Her|His|It|In|On|At)$/.test(word))
  )
    return undefined
  if (/\b(?:survey|figures|report shows)\b/i.test(nearby)) return undefined
  return { start: at(role), end: sentence.end, law: offence.law, severity: 'block' }
}
