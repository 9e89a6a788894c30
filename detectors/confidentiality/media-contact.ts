import type { Match, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { inKind } from '../in-kind.ts'
import { withOfficeWords } from '../office-words.ts'
import { pattern, patternWith, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const MEDIA_TEAM = phrases`
  head of media, media officer, media manager, media team, press officer?, communications (?:officer|manager|lead),
  press office, cleared by the chief executive, approved by the chief executive, agreed by the chief executive
`

const TEAM = patternWith('i')`\b${MEDIA_TEAM}\b`
const ROUND = patternWith('i')`
  \b(?:don['’]t|do not|without|behind|instead of|rather than|never|not (?:through|via))\b[^.!?\n]{0,40}\b
    (?:press office|media team|head of media|comms|STAFF_NAME)\b
`
const MEDIA_MAILBOX = /^(?:news ?-?desk|newsroom|scoop|tips|editor|newsdesk|picture ?desk|reporters?)[\w.-]*@/i
const MEDIA_ROLE = /\b(?:media|press|communications|chief executive)\b/i

/** The media team and the Chief Executive may speak to journalists. */
function theirs(reading: Reading): boolean {
  const { kind, mail, author } = reading.circumstances
  if (kind === 'media-enquiry' || kind === 'press-release' || kind === 'press-line' || kind === 'interview-brief')
    return true
  if (author === 'pcc' || author === 'deputy-pcc') return true
  const sender = mail?.sender?.toLowerCase() ?? ''
  const officers = reading.known.people.filter((person) => person.standing === 'office' && MEDIA_ROLE.test(person.role))
  if (officers.some((person) => sender.startsWith(person.name.toLowerCase().replace(/\s+/g, '.')))) return true
  return reading.parts.some(
    ({ kind: sort, text }) =>
      sort === 'body' &&
      !withOfficeWords(ROUND, reading.known).test(text) &&
      (TEAM.test(text) || officers.some(({ name }) => signed(text, name))),
  )
}

function signed(text: string, name: string): boolean {
  return text
    .slice(-600)
    .split('\n')
    .some((line) => line.trim().toLowerCase().startsWith(name.toLowerCase()))
}

function outlet(reading: Reading, address: string): boolean {
  const low = address.toLowerCase()
  if (MEDIA_MAILBOX.test(low)) return true
  return reading.known.media.some(
    (media) =>
      media.emails?.some((email) => email.toLowerCase() === low) ||
      media.domains?.some(
        (domain) => low.endsWith(`@${domain.toLowerCase()}`) || low.endsWith(`.${domain.toLowerCase()}`),
      ),
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

const social = (reading: Reading) => /^(?:social-post|reply|engagement|video)$/.test(reading.circumstances.kind)
const MEDIA = phrases`
  journalists?, journos?, reporters?, newspaper, news ?desk, newsroom, correspondent, the (?:bbc|itv|courier|gazette|guardian|sun|times|press),
  your (?:article|story|piece|programme|paper|deadline|reporter|investigation), part (?:one|two)
`
const OFFERS = phrases`
  my dms are open, dm me, (?:ring|call|message) me, happy to (?:talk|chat|brief), (?:got|have) (?:a story|the receipts|a scoop|a tip),
  keep my name out, (?:call|quote|describe) me (?:as )?["'“]?(?:an?|your) (?:person|source|insider), i can send (?:you|your \w+) (?:the|more),
  (?:told|tell|sent|gave|passed|briefed|leaked) (?:it |this |them |the |a |my )?(?:\w+ )?(?:to )?(?:the |a |an )?(?:journalist|reporter|journo|editor
    |courier|gazette|bbc|itv)
`

const written = phraseRules({
  type: 'MEDIA_CONTACT',
  says: [
    {
      cues: 'statement quote quotes line comment clip interview deadline',
      says: pattern`
        \b(?:do|give|send|get) you (?:a |the |some |our )?(?:\w+ )?(?:statement|quotes?|line|comment|interview|clip)\b
        |\bsuits your deadline\b|\bfor your (?:article|story|piece|programme)\b
      `,
      when: social,
      because: 'Deals with a journalist from a social media account',
      confidence: 0.7,
    },
    {
      cues: 'dm dms ring call message talk chat brief story receipts scoop tip name person source insider told tell sent gave passed briefed leaked send',
      says: pattern`\b${OFFERS}\b`,
      near: [pattern`\b${MEDIA}\b`],
      not: pattern`
        \bmedia team\b|\bpress office\b|\b(?:staff|parish|our (?:own )?) ?(?:magazine|newsletter|intranet|website|blog)\b|\btold (?:the )?(?:bbc
          |guardian|times|press) that\b
      `,
      notNear: /\bname and address supplied\b.{0,5}$|\bpress office\b|\bmedia team will\b/,
      because: 'Offers a journalist information outside the media team',
      confidence: 0.7,
    },
  ],
})

export const mediaContact: Rule = {
  id: 'confidentiality/media-contact',
  title: 'Contact with a journalist outside the media team',
  advice: 'Pass the request to the media team. The Chief Executive coordinates all contact with journalists.',
  severity: 'sign-off',
  paragraphs: ['11', '12', '27'],
  limits: 'Misses journalists who are not on the register and write from a private address.',
  *find(reading) {
    const found = [...byEnvelope(reading), ...byHead(reading), ...written(reading)]
    if (found.length > 0 && !theirs(reading)) yield* found
  },
  examples: {
    found: [
      inKind(
        'email',
        'Loved part one. Ring me after six, and please call me “a person with knowledge of the process”.',
      ),
      {
        text: 'The figure is in appendix C, happy to talk.\n',
        title: 'Reserves',
        circumstances: {
          kind: 'email',
          mail: { recipients: [{ address: 'imogen@midlandscourier.example', visible: true }] },
        },
      },
      inKind('email', 'To: newsdesk@paper.example\nHi, here are the figures.'),
      inKind('reply', 'We can do you a statement here or a quick phone clip, whichever suits your deadline.'),
      {
        text: 'Any journos out there? My DMs are open. I’ve got the receipts.',
        circumstances: { kind: 'social-post', account: 'personal' },
      },
    ],
    clear: [
      inKind('email', 'To: newsdesk@paper.example\nHere is a statement.\nTom Ashdown\nMedia Officer'),
      inKind('email', 'Happy to chat about your article for the staff magazine.'),
      inKind('social-post', 'Lovely read in yesterday’s Gazette about the boxers.'),
      inKind('social-post', 'Thank you @MidsCourier for joining us at the awards.'),
      'Journalists are invited to the launch. Interviews will be available.',
    ],
  },
}
