import { CHARGED, FAMILY_COURT } from './anonymity-words.ts'
import type { Scene, Verdict } from './scene.ts'

const block = { severity: 'block', reserved: true } as const
const REACH = 420

const TEACHER =
  /\b(?:teach(?:er|es|ing)\b(?! assistant)|head ?(?:teacher|master|mistress)|(?:deputy|assistant) head\b|head of (?:geography|maths?|mathematics|english|science|history|PE|music|art|drama|year|sixth form|languages|RE|IT|computing|physics|chemistry|biology|sport|faculty|department|\w+ at \p{Lu})|(?:form|house|maths|English|music|science|PE) (?:tutor|master)|schoolmaster|lecturer)/iu
const ALLEGED =
  /\b(?:suspended|accused|alleg\w+|complain(?:ed|t|ts|ant)|spoke to|disclos\w+|inappropriate\w*|reported|investigat\w+|arrested|touched|assault\w*|hit|slapped|grabbed|messag\w+|texted|removed from)\b/i
const PUPILS = /\b(?:pupils?|students?|Year \d{1,2}|(?:school)?girls?|(?:school)?boys?|sixth[- ]formers?|child(?:ren)?|class)\b/i

/** A teacher whom a pupil accuses is not named until there is a charge: Education Act 2002, section 141F. */
export function* teachers({ sentence, part, anyone }: Scene): Iterable<Verdict> {
  if (anyone.length === 0) return
  const near = part.text.slice(Math.max(0, sentence.start - REACH / 2), sentence.end + REACH / 2)
  const says = part.text.slice(sentence.start, sentence.end + REACH / 2)
  if (!TEACHER.test(sentence.text) || !ALLEGED.test(says) || !PUPILS.test(near) || CHARGED.test(near)) return
  for (const person of anyone) {
    const close = part.text.slice(Math.max(sentence.start, person.start - 60), person.end + 80)
    if (TEACHER.test(close))
      yield { ...block, start: person.start, end: person.end, law: 'Education Act 2002, section 141F', person }
  }
}

const FAMILY_LAW = 'Children Act 1989, section 97, and Administration of Justice Act 1960, section 12'
const CHILDREN =
  /\b(?:child(?:ren)?|sons?|daughters?|kids|siblings|twins|triplets|bab(?:y|ies)|(?:three|two|four|five|their|her|his|whose) (?:\w+ )?(?:youngest|eldest|oldest|little ones)|toddler|grandchildren|boys?|girls?|brothers?|sisters?)\b/i
const THE_FAMILY = /\b(?:the|The) (\p{Lu}[\p{L}’'-]{2,24}(?:[- ]\p{Lu}[\p{L}’'-]{2,24})?) (?:family|children|siblings|boys|girls|twins|brothers|sisters|household)\b/gu

/** A child before the family court: by its own name, or by that of its family. */
export function* families({ sentence, part, singles, anyone }: Scene): Iterable<Verdict> {
  const wide = part.text.slice(Math.max(0, sentence.start - REACH), sentence.end + REACH)
  const court = FAMILY_COURT.exec(wide)
  if (!court || !/\b(?:subject|order|proceedings|judge|court|hearing|placed|removed|taken|adopted|cafcass)\b/i.test(wide)) return
  for (const found of sentence.text.matchAll(THE_FAMILY)) {
    if (/^(?:Family|Youth|County|Crown|High|Local|First|New|Other|Same|Royal)$/.test(found[1]!.split(' ')[0]!)) continue
    const start = sentence.start + found.index
    yield { ...block, start, end: start + found[0].length, law: FAMILY_LAW }
  }
  if (!FAMILY_COURT.test(sentence.text) || !CHILDREN.test(sentence.text)) return
  const children = [...singles, ...anyone]
  for (const person of children) yield { ...block, start: person.start, end: person.end, law: FAMILY_LAW, person }
  const order = FAMILY_COURT.exec(sentence.text)
  if (order && children.length > 0) {
    const start = sentence.start + order.index
    yield { ...block, start, end: start + order[0].length, law: FAMILY_LAW }
  }
}
