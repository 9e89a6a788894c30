import { byPart } from '../../by-reading.ts'
import { everyMatch } from '../../every-match.ts'
import { anyPhrase, patternWith, phrases } from '../../pattern.ts'
import { isWordIn } from '../../sought.ts'
import { TO_TWENTY } from '../names/numbers.ts'
import { CHARGED, FAMILY_COURT } from './anonymity-words.ts'
import { type Scene, type Verdict, verdictOn } from './scene.ts'
import { isAccused } from './testimony.ts'

const CONTEXT_CHARS = 420

const SCHOOL_SUBJECTS = phrases`
  geography, maths?, mathematics, english, science, history, PE, music, art, drama, year, sixth form, languages, RE,
  IT, computing, physics, chemistry, biology, sport, faculty, department, \w+ at \p{Lu}
`
const TEACHERS = phrases`
  teach(?:er|es|ing)\b(?! assistant), head ?(?:teacher|master|mistress), (?:deputy|assistant) head\b,
  head of ${SCHOOL_SUBJECTS}, (?:form|house|maths|English|music|science|PE) (?:tutor|master), schoolmaster,
  lecturer
`
const TEACHER = patternWith('iu')`\b${TEACHERS}`
const ALLEGED = anyPhrase`
  suspended, accused, alleg\w+, complain(?:ed|t|ts|ant), spoke to, disclos\w+, inappropriate\w*, reported,
  investigat\w+, arrested, touched, assault\w*, hit(?:s|ting)?, slapp\w+, grabb\w+, shov\w+, pushed, kissed,
  messag\w+, texted, removed from
`
const PUPILS = anyPhrase`
  pupils?, students?, Year \d{1,2}, (?:school)?girls?, (?:school)?boys?, sixth[- ]formers?, child(?:ren)?, class,
  \d{1,2}-year-olds?,
  ${TO_TWENTY.slice(4, 17)}-year-olds?
`

export function* teachers({ sentence, part, anyone }: Scene): Iterable<Verdict> {
  if (anyone.length === 0) return
  const near = part.text.slice(Math.max(0, sentence.start - CONTEXT_CHARS / 2), sentence.end + CONTEXT_CHARS / 2)
  const says = part.text.slice(sentence.start, sentence.end + CONTEXT_CHARS / 2)
  if (!TEACHER.test(sentence.text) || !ALLEGED.test(says) || !PUPILS.test(near) || CHARGED.test(near)) return
  for (const person of anyone) {
    const close = part.text.slice(Math.max(sentence.start, person.start - 60), person.end + 80)
    if (TEACHER.test(close)) yield verdictOn(person, 'Education Act 2002, section 141F', 'block')
  }
}

const FAMILY_LAW = 'Children Act 1989, section 97, and Administration of Justice Act 1960, section 12'
const CHILDREN = anyPhrase`
  child(?:ren)?, sons?, daughters?, kids, siblings, twins, triplets, bab(?:y|ies),
  (?:three|two|four|five|their|her|his|whose) (?:\w+ )?(?:youngest|eldest|oldest|little ones), toddler,
  grandchildren, boys?, girls?, brothers?, sisters?
`
const NO_FAMILY = phrases`Family, Youth, County, Crown, High, Local, First, New, Other, Same, Royal`
const THE_FAMILY = patternWith('gu')`
  \b[Tt]he (?!${NO_FAMILY}\b)\p{Lu}[\p{L}’'-]{2,24}(?: \p{Lu}[\p{L}’'-]{2,24})?[ ]
    (?:family|children|siblings|boys|girls|twins|brothers|sisters|household)\b
`

export function* families({ sentence, part, singles, anyone }: Scene): Iterable<Verdict> {
  const wide = part.text.slice(Math.max(0, sentence.start - CONTEXT_CHARS), sentence.end + CONTEXT_CHARS)
  const court = FAMILY_COURT.exec(wide)
  if (
    !court ||
    !/\b(?:subject|order|proceedings|judge|court|hearing|placed|removed|taken|adopted|cafcass)\b/i.test(wide)
  )
    return
  for (const found of everyMatch(sentence.text, THE_FAMILY)) {
    const start = sentence.start + found.index
    yield { severity: 'block', start, end: start + found[0].length, law: FAMILY_LAW }
  }
  if (!FAMILY_COURT.test(sentence.text) || !CHILDREN.test(sentence.text)) return
  const children = [...singles, ...anyone]
  const severity = BEFORE_A_JUDGE.test(sentence.text) ? 'block' : 'sign-off'
  for (const person of children) yield verdictOn(person, FAMILY_LAW, severity)
  const order = FAMILY_COURT.exec(sentence.text)
  if (order && children.length > 0) {
    const start = sentence.start + order.index
    yield { severity, start, end: start + order[0].length, law: FAMILY_LAW }
  }
}

/** Foster care alone is no case before a court. */
export const BEFORE_A_JUDGE =
  /\b(?:courts?|proceedings|orders?|judge|hearings?|cafcass|wardship|guardianship|adoption)\b/i

const LAWS: readonly { readonly words: RegExp; readonly law: string }[] = [
  {
    words: /\bgender recognition (?:certificate|panel|act)|\b(?:has|holds|got|given) a GRC\b/i,
    law: 'Gender Recognition Act 2004, section 22',
  },
  {
    words:
      /\bprotected persons? (?:scheme|service|unit|programme)|\bwitness protection\b|\bUKPPS\b|\b(?:given|living under|under) a new (?:identity|name)\b/i,
    law: 'Serious Organised Crime and Police Act 2005, sections 86 to 88',
  },
  {
    words:
      /\b(?:juror|fore(?:man|woman|person) of the jury|jury(?:[’']s)? fore(?:man|woman|person)|its fore(?:man|woman)|sat on the jury|jury member)\b/i,
    law: 'Contempt of Court Act 1981 and Juries Act 1974, section 20D',
  },
  {
    words: patternWith('i')`
      \b(?:injunction|court order|order) (?:covers?|protects?|concerning|about|naming)\b
      |\bwards? of court\b|\bwardship\b|\banonymity order\b
      |\bwitness anonymity\b
    `,
    law: 'the order that the text mentions',
  },
  {
    words: /\bblackmail(?:ed|er|ers|ing)?\b|\bpaid (?:him|her|them) (?:to keep|so that)\b/i,
    law: 'the practice that the victim of blackmail is not named (Contempt of Court Act 1981, section 11)',
  },
]

const lawsIn = byPart((part) => LAWS.filter(({ words }) => isWordIn(part, words, 0, part.text.length)))

/** What was learned officially may not be disclosed. */
export function* protectedStatus({ sentence, part, reading, anyone, singles }: Scene): Iterable<Verdict> {
  const kept = lawsIn(part).find(({ words }) => isWordIn(part, words, sentence.start - 200, sentence.end + 200))
  if (!kept) return
  // Nearness alone ties nobody to a protected role.
  const severity = kept.words.test(sentence.text) ? 'block' : 'sign-off'
  for (const person of [...anyone, ...singles])
    if (!isAccused(person, { part, reading })) yield verdictOn(person, kept.law, severity)
}
