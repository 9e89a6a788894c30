import { everyMatch } from '../../every-match.ts'
import { patternWith, phrases } from '../../pattern.ts'
import { between, isInPlace, isPrivate, type Person, peopleIn } from '../names/people.ts'
import { offenceNear, offenceWithin } from './protected-offence.ts'
import { type Scene, type Verdict, verdictOn } from './scene.ts'

const OWN_CHARS = 300
/** A signature ends a letter, and a quotation may come long after its speaker. */
const LETTER_CHARS = 1_400
const DONE_TO_ME = phrases`raped, abused, assaulted, groomed, molested, trafficked, touched, exploited, attacked`
const OWN_WORDS = patternWith('gi')`
  \b${DONE_TO_ME} (?:me|us)\b
  |\b(?:I|we)(?: was| were|[’']d been| had been| have been|[’']ve been| got) (?:\w+ ){0,2}${DONE_TO_ME}\b
  |\bmy (?:rapist|abuser|attacker|groomer|rape)\b|\bI (?:have )?reported (?:a|the) (?:rape|sexual assault)\b
`
const AUTHOR = /\b(?:from|by)[: ][^\n@]{0,30}?(?<address>[\w.+-]+@[\w-]+\.[\w.-]+)/gi
const ATTRIBUTED = /[”"’'] ?,? (?:(?:she|he) (?:said|says|wrote|told)|(?:said|says) (?:she|he))\b/
const LAW = 'Sexual Offences (Amendment) Act 1992 or the laws that extend it'

/** In the first person, the speaker has anonymity for life. */
export function* ownWords(scene: Scene): Iterable<Verdict> {
  yield* named(scene)
  yield* addressed(scene)
  const speaker = quoted(scene)
  if (speaker) yield verdictOn(speaker, LAW, 'sign-off')
}

function* named({ part, reading, sentence }: Scene): Iterable<Verdict> {
  for (const person of between(peopleIn(part, reading), sentence.start, sentence.end)) {
    if (!person.full || (person.publicBecause !== undefined && !isInPlace(person))) continue
    const near = part.text.slice(Math.max(0, person.start - OWN_CHARS), person.end + OWN_CHARS)
    const isOwn = everyMatch(near, OWN_WORDS, 1).length > 0
    const offence = isOwn ? offenceNear(part, person.start, person.end, OWN_CHARS) : undefined
    if (offence) yield verdictOn(person, offence.law, 'sign-off')
    else if (isInPlace(person, 'signature') && areIn(part, person.start - LETTER_CHARS, person.start))
      yield verdictOn(person, LAW, 'sign-off')
  }
}

/** '--- Comment from ann@sample.example at 10:14 ---' */
function* addressed({ part, sentence }: Scene): Iterable<Verdict> {
  for (const { index, groups } of everyMatch(sentence.text, AUTHOR)) {
    const address = groups!['address']!
    const start = sentence.start + sentence.text.indexOf(address, index)
    const end = start + address.length
    if (areIn(part, end, end + OWN_CHARS)) yield { start, end, law: LAW, severity: 'sign-off' }
  }
}

function quoted({ part, reading, sentence }: Scene): Person | undefined {
  if (!ATTRIBUTED.test(sentence.text) || !areIn(part, sentence.start - OWN_CHARS, sentence.end)) return undefined
  return between(peopleIn(part, reading), sentence.start - LETTER_CHARS, sentence.end)
    .filter((person) => person.full && isPrivate(person, part, reading))
    .at(-1)
}

/** Words of the person who was hurt, at the words for an offence. */
function areIn(part: Scene['part'], from: number, to: number): boolean {
  const begin = Math.max(0, from)
  return everyMatch(part.text.slice(begin, to), OWN_WORDS).some(({ 0: words, index }) =>
    offenceWithin(part, begin + index - 1, begin + index + words.length + 1),
  )
}
