import { onceFor } from '../by-reading.ts'
import type { Known, Match, Reading, Rule } from '../contract.ts'
import { domainIn, domainOf } from '../domains.ts'
import { everyMatch } from '../every-match.ts'
import { inKind, mailTo } from '../in-kind.ts'
import { anyPhrase, fragment, literally } from '../pattern.ts'

const TEAM = anyPhrase`
  head of media, media officer, media manager, media team, press officer?, communications (?:officer|manager|lead),
  press office, cleared by the chief executive, approved by the chief executive, agreed by the chief executive
`
const passedOver = onceFor(({ people }: Known) => {
  const staff = people.filter(({ standing }) => standing === 'office').map(({ name }) => literally(name.split(' ')[0]!))
  const round = fragment`
    \b(?:don['’]t|do not|without|behind|instead of|rather than|never|not (?:through|via))\b[^.!?\n]{0,40}\b
      (?:press office|media team|head of media|comms|${staff})\b
  `
  return new RegExp(round, 'i')
})
const MEDIA_MAILBOX = /^(?:news ?-?desk|newsroom|scoop|tips|editor|newsdesk|picture ?desk|reporters?)[\w.-]*@/i
const MEDIA_ROLE = /\b(?:media|press|communications|chief executive)\b/i

/** The media team and the Chief Executive may speak to journalists. */
function theirs(reading: Reading): boolean {
  const { kind, mail, author } = reading.circumstances
  if (/^(?:media-enquiry|press-release|press-line|interview-brief)$/.test(kind) || /pcc$/.test(author)) return true
  const sender = mail?.sender?.toLowerCase() ?? ''
  const officers = reading.known.people.filter((person) => person.standing === 'office' && MEDIA_ROLE.test(person.role))
  if (officers.some((person) => sender.startsWith(person.name.toLowerCase().replace(/\s+/g, '.')))) return true
  return reading.parts.some(
    ({ kind: sort, text }) =>
      sort === 'body' &&
      !passedOver(reading.known).test(text) &&
      (TEAM.test(text) || officers.some(({ name }) => signed(text, name))),
  )
}

const signed = (text: string, name: string): boolean =>
  new RegExp(`^[ \\t]*${literally(name)}`, 'im').test(text.slice(-600))

function outlet(reading: Reading, address: string): boolean {
  const low = address.toLowerCase()
  if (MEDIA_MAILBOX.test(low)) return true
  return reading.known.media.some(
    (media) =>
      media.emails?.some((email) => email.toLowerCase() === low) ||
      media.domains?.some((domain) => domainIn(domainOf(low), [`*.${domain}`])),
  )
}

const ADDRESSED = {
  type: 'MEDIA_CONTACT',
  confidence: 0.8,
  because: 'Goes to a journalist or newsroom, but not from the media team',
}

function* byEnvelope(reading: Reading): Iterable<Match> {
  const part = reading.parts.find(({ kind }) => kind === 'recipients') ?? reading.parts[0]
  const press = reading.circumstances.mail?.recipients.some(({ address }) => outlet(reading, address))
  if (part && press) yield { ...ADDRESSED, span: { part: part.id, start: 0, end: 0 } }
}

function* byHead(reading: Reading): Iterable<Match> {
  for (const part of reading.parts.filter(({ kind }) => kind === 'body'))
    for (const line of everyMatch(part.text.slice(0, 3_000), /^(?:to|cc|bcc): .{0,400}$/gim))
      for (const address of everyMatch(line[0], /[\w.+-]{1,64}@[\w.-]{3,120}\w/g)) {
        const start = line.index + address.index
        if (outlet(reading, address[0]))
          yield { ...ADDRESSED, span: { part: part.id, start, end: start + address[0].length } }
      }
}

export const mediaContact: Rule = {
  id: 'confidentiality/media-contact',
  title: 'Contact with a journalist outside the media team',
  advice: 'Pass the request to the media team. The Chief Executive coordinates all contact with journalists.',
  severity: 'sign-off',
  paragraphs: ['11', '12', '27'],
  limits: 'Misses journalists who are not on the register and write from a private address.',
  *find(reading) {
    const found = [...byEnvelope(reading), ...byHead(reading)]
    if (found.length > 0 && !theirs(reading)) yield* found
  },
  examples: {
    found: [
      mailTo('imogen@midlandscourier.example', 'The figure is in appendix C, happy to talk.'),
      inKind('email', 'To: newsdesk@paper.example\nHi, here are the figures.'),
    ],
    clear: [
      inKind('email', 'To: newsdesk@paper.example\nHere is a statement.\nTom Ashdown\nMedia Officer'),
      'Journalists are invited to the launch. Interviews will be available.',
    ],
  },
}
