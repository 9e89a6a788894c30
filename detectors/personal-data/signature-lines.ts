import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'
import { KIN } from './anonymity/anonymity-words.ts'
import { blockAt, HEADER, isTable, type Line, type Stretch, tells } from './layout-lines.ts'
import { MAILBOX, personalMailbox } from './mail.ts'
import { CASE } from './names/case-words.ts'

const MAX_SIGNATURE_LINES = 16
const CLOSINGS = phrases`
  yours, kind(?:est)? regards, best\b, warm(?:est)? (?:wishes|regards), regards, (?:many )?thanks, thank you,
  cheers, all the best, sincerely, faithfully, cordially, respectfully, cofion, yn gywir, diolch, speak soon, take care,
  (?:best|kind|warm|every good) wish, in solidarity
`
export const CLOSING = patternWith('i')`^(?:with |my )?${CLOSINGS}[^.?]{0,40}$`
export const NAME_LINE =
  /^(?:["“]?[A-Z][\p{L}'’.-]{0,20}["”]?[ ]?){1,4}(?:,? ?\([^)]{1,30}\))?(?:[,|–-] ?[^\d.]{3,50})?(?:[,|–-]? ?\(?(?:\+44|0)[\d ()-]{8,16})?$/u

export const ADDRESS = /https?:\/\/|@/

/** `from`: a closing above it signs nothing about a person. */
export function signature(lines: readonly Line[], from = 1): Stretch[] {
  const found: Stretch[] = []
  const all = lines.slice(0, MAX_SIGNATURE_LINES)
  const people = rowsOfPeople(all)
  for (const [index, line] of all.entries()) {
    if (isText(line, from) || (index >= from && SAYS_WHOM.test(line.text))) break
    if (found.length > 0 && isTable(blockAt(lines, index))) break
    if (line.text !== '' && (index < from || !(tells(line) || people.has(line))))
      found.push({ zone: 'signature', start: line.start, end: line.end })
  }
  return found
}

function isText({ text }: Line, from: number): boolean {
  const contact = from === 0 && ADDRESS.test(text)
  const sentence = !contact && /[.!?]$/.test(text) && text.split(/\s+/).length > 7
  return text.length > (from === 0 ? 220 : 110) || sentence
}

/** '1. Ann Sample 01632 960001': a name and how to reach it in one line. */
const PERSON_LINE = patternWith('u')`
  ^[-*•\s\d.)]{0,5}(?:\p{Lu}[\p{L}'’-]{1,20} ){1,3}.*(?:@|(?:\+44|\b0)[\d ()-]{8,14})
`
export const SERVICES = phrases`
  support, care, services?, liaison, units?, teams?, officers?, protection, engagement, hub, cent(?:re|er), fund, code,
  panel, commissioner, experience, safety, involvement, advoca\w+, advis[eo]r, manager, organisations?, agenc(?:y|ies),
  network, group, forum, charity, line, helpline, association, information
`
/** 'Ann Sample (victim)' says whom the lines below are about. */
const SAYS_WHOM = patternWith('i')`
  \b(?:victim|witness|complainant|suspect|survivor|accused|defendant|claimant|informant)\b
    (?![’']?s| (?:\w+ )?${SERVICES}\b)
`
const PRIVATE_ROLES = phrases`${KIN}, neighbour, patient, tenant, resident, lodger, friend, son, daughter, next of kin`
/** 'the child’s mother', 'neighbour of the family', '(patient)': not what somebody does at work. */
const RELATED = patternWith('iu')`
  (?:\b(?:the|an?|her|his|their|our|whose)|\p{L}[’']s|s[’']) (?:[\w-]+ )?${PRIVATE_ROLES}\b(?! (?:\w+ )?${SERVICES}\b)
  |\b${PRIVATE_ROLES} of (?:the|her|his|our|an?)\b|[(,–-] ?${PRIVATE_ROLES}(?=\)|,|$)
  |[:,] (?:neighbour|patient|tenant|lodger)\b(?! (?:\w+ )?${SERVICES}\b)|^case stud(?:y|ies)\b
`
/** Such a person is no public contact. */
export const isPrivateRole = (text: string): boolean => SAYS_WHOM.test(text) || RELATED.test(text)

const ANNOUNCES_CHARS = 120
const FIRST_PERSON = /\b(?:I|me|my|we|us|our)\b/
const POINTS = patternWith('i')`
  \b(?:here|below|as follows|where (?:\w+ ){1,3}(?:is|lives?|works?|stays?|(?:is )?\w+ing)
    |(?:this|that|the following) (?:address|number|house|flat|place|mobile|phone|person))\b
`
const SOMEBODY = patternWith(
  'i',
)`\b(?:he|she|her|his|him|they|their|lady|man|woman|girl|boy|lad|lass|child|family|person|${KIN})\b`
/** 'The witness lives here:', 'the witness is at': what is below is content. */
export function announces({ text: line, introduces }: Pick<Line, 'text' | 'introduces'>): boolean {
  const text = line.split(/[.!?] /).at(-1)!
  if (introduces || HEADER.test(text) || CLOSING.test(text) || text.length > ANNOUNCES_CHARS) return false
  const isOfOther = CASE.test(text) || SOMEBODY.test(text)
  if (text.endsWith(':')) return isOfOther || !FIRST_PERSON.test(text)
  return isOfOther && (POINTS.test(text) || !/[.!?…)]$/.test(text))
}

function rowsOfPeople(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = lines.filter(({ text }) => PERSON_LINE.test(text))
  const bare = lines.filter(({ text }) => BARE.test(text) && personalMailboxIn(text))
  return new Set([...(rows.length > 1 ? rows : []), ...(bare.length > 2 ? bare : [])])
}

/** An address and nothing else. */
const BARE = /^[-*•\s\d.)<]{0,5}[^\s@]{1,64}@\S{3,100}$/
const personalMailboxIn = (text: string): boolean =>
  everyMatch(text, MAILBOX).some(([address]) => personalMailbox(address))
