import type { Match, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { withOfficeWords } from '../office-words.ts'
import { oneLine, pattern, patternWith, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const MEDIA_TEAM = phrases`
  head of media, media officer, media manager, media team, press officer?, communications (?:officer|manager|lead),
  press office, cleared by the chief executive, approved by the chief executive, agreed by the chief executive
`

const TEAM = patternWith('i')`\b${MEDIA_TEAM}\b`
/** People who bypass the press office also name it. */
const ROUND = patternWith('i')`
  \b(?:don['’]t|do not|without|behind|instead of|rather than|never|not (?:through|via))\b[^.!?\n]{0,40}\b
    (?:press office|media team|head of media|comms|STAFF_NAME)\b
`
const MEDIA_MAILBOX = /^(?:news ?-?desk|newsroom|scoop|tips|editor|newsdesk|picture ?desk|reporters?)[\w.-]*@/i
const MEDIA_ROLE = /\b(?:media|press|communications|chief executive)\b/i

/** The media team and the Chief Executive may speak to journalists, and so may documents they issue. */
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

/** A line near the end begins with the name. */
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

/** A 'To:' line in the text. */
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
  journalists?, journos?, reporters?, editor, newspaper, news ?desk, newsroom, correspondent,
  the (?:bbc|itv|courier|gazette|mail|mirror|guardian|sun|times|press),
  (?:breakfast|radio|tv|news) (?:show|programme|station), podcast,
  your (?:article|story|piece|programme|paper|deadline),
  @\w*(?:news|courier|gazette|times|mail|radio|tv|bbc|itv|post|echo|herald|press)\w*
`

const PRESS = pattern`\b${MEDIA}\b`

const OFFERS_TO_THE_MEDIA = phrases`
  for your (?:article|story|piece|programme|report),
  (?:do|give|send|get|have) you (?:a |the |some |our )?(?:\w+ )?(?:statement|quotes?|line|comment|interview|clip),
  (?:statement|quote|clip|interview|comment) (?:here|for you|by dm|this afternoon),
  (?:dm|message) us (?:if|for|with).{0,30}\b(?:quotes?|statement|comment|interview|deadline), suits your deadline,
  your deadline, you can (?:quote|say that), happy to be quoted
`
const CONTACT_OFFERS = phrases`
  my dms are open, dm me, message me, ring me, call me, happy to (?:talk|chat|brief|speak|tell),
  (?:got|have) (?:a story|the receipts|something juicy|a scoop|a tip), tip(?:ped)? (?:you|them|her|him) off,
  keep my name out, off the record, on background(?! checks?), leak(?:ed|ing)?,
  (?:told|tell|telling|sent|send|sending|gave|give|giving|passed|slipped|briefed|briefing) (?:it |this |them |
    him |her |the |a |my |an? \w+ )?(?:\w+ )?(?:to )?(?:the |a |an )?(?:\w+ )?(?:journalist|reporter|journo|editor
    |courier|gazette|bbc|itv|press|paper|newspaper)
`
const MEDIA_SLOTS = phrases`
  bulletin, paper, edition, column, blog, show, programme, broadcast, story, front page, investigation, podcast,
  piece
`
const CONTACT_OR_EVIDENCE = phrases`
  ring, call, message, more, send, sent, invoices, documents, figures, complaints, source, number, talk, meet,
  anonymous, name, upheld, said, told, confirm\w*, here's, here are, where that came
`

const written = phraseRules({
  type: 'MEDIA_CONTACT',
  says: [
    {
      cues: 'person source insider knowledge work name',
      says: pattern`
        \b(?:call|describe|quote|name|cite) me (?:only |just )?(?:as )?["“']?(?:a|an|your|someone|somebody) ?
          (?:person|source|insider|senior|close|with|inside)?\b.{0,40}\b(?:knowledge|close|inside|familiar|source
          |insider)\b
        |\bnever (?:message|ring|email|text|call) me (?:at|on) (?:work|my work)\b
        |\bask for it by name\b.{0,40}\b(?:foi|freedom of information)\b
      `,
      because: 'Gives a writer information and asks not to be named',
      confidence: 0.75,
    },
    {
      cues: 'statement quote quotes interview clip deadline article story piece dm message attribute comment line',
      says: pattern`\b${OFFERS_TO_THE_MEDIA}\b`,
      when: social,
      not: /\bcontact (?:our|the) (?:media team|press office)\b/,
      because: 'Deals with a journalist from a social media account',
      confidence: 0.75,
    },
    {
      cues: oneLine`
        dms receipts scoop tip record background leak leaked told sent gave journalist journalists journo journos
        reporter reporters editor newspaper newsroom press bbc itv courier gazette programme radio correspondent
        story article piece
      `,
      says: pattern`\b${CONTACT_OFFERS}\b`,
      near: [PRESS],
      not: /\bmedia (?:team|enquiries|contact)\b|\bpress office\b|\bplease (?:tell|call|contact|ring|email)\b|\bjournalism students\b|\bcomplain(?:ed|t)?\b/,
      because: 'Offers a journalist information outside the media team',
      confidence: 0.7,
    },
    {
      cues: 'figure appendix line juicy interested look name out numbers story piece saw wrote reserves',
      says: pattern`
        \b(?:saw|read|loved|enjoyed) your (?:piece|article|story|report)\b
        |\bsomething juicy\b
        |\bthe (?:figure|number|document|page|email) you(?:'re| are)? (?:want|need|looking|after)\b
      `,
      near: [
        /\bhappy to (?:talk|chat|meet)\b|\bkeep my name\b|\bjuicy\b|\boff the record\b|\bmore where\b|\bring me\b|\bcall me\b/,
      ],
      because: 'Points a reporter to a story',
      confidence: 0.7,
    },
    {
      cues: 'programme show interview breakfast radio podcast tv panel camera air',
      says: pattern`
        \b(?:delighted|happy|glad|pleased|love|agreed|going) to (?:come|appear|go|be|speak|do)
          (?: on| an?)? (?:\w+ ){0,3}(?:programme|show|interview|radio|podcast|tv|air|camera|breakfast|news)\b
        |\bspeak (?:for|on behalf of) (?:the )?(?:commissioner|office|pcc|opcc|STAFF_NAME)\b
      `,
      with: [/\b(?:programme|show|interview|radio|podcast|tv|air|camera|news|breakfast|station)\b/],
      when: (reading) => reading.circumstances.kind === 'email' || reading.circumstances.account === 'personal',
      not: /\bmedia team (?:will|has|have|arranged)\b|\barranged by\b/,
      because: 'Agrees to speak to the media, outside the media team',
      confidence: 0.7,
    },
    {
      cues: 'dm message dms',
      says: /@\w{2,30}/,
      named:
        /@\w{0,30}(?:News|Courier|Gazette|Times|Mail|Radio|TV|BBC|ITV|Echo|Herald|Press|Reporter|Journalist)\w{0,20}/i,
      with: [/\b(?:dm|dms|message)\b/],
      near: [/\b(?:statement|quote|clip|told|confirm|figures?|story|yes)\b/],
      when: social,
      because: 'Answers a news outlet by direct message',
      confidence: 0.65,
    },
    {
      cues: oneLine`
        bulletin paper column blog blogger readers listeners viewers post front page story source invoices documents
        plenty more piece broadcast newsletter investigation
      `,
      says: pattern`
        \b(?:for|in|on) (?:tonight|tomorrow|sunday|today|next week|your)(?:'s)? ${MEDIA_SLOTS}\b
        |\b(?:loved|saw|read|enjoyed|liked) your (?:post|column|blog|tweets?|thread|investigation|exposé)\b
        |\bplenty more where that came from\b
        |\b(?:invoices|documents|emails|files|papers|minutes|figures|receipts) you(?:'re| are| want| need|'ll want)
          \b|\ba source close to\b|\bsay it came from\b
        |\byour (?:readers|listeners|viewers|followers) (?:should|might|will|ought|deserve)\b
        |\bquote me as\b
      `,
      near: [pattern`\b${CONTACT_OR_EVIDENCE}\b`],
      not: /\bthank you for (?:featuring|covering)\b|\bmedia team\b|\bpress office\b/,
      because: 'Gives information to a reporter or blogger',
      confidence: 0.65,
    },
  ],
})

export const mediaContact: Rule = {
  id: 'confidentiality/media-contact',
  title: 'Contact with a journalist outside the media team',
  advice: 'Pass the request to the media team; the Chief Executive coordinates all contact with journalists.',
  severity: 'sign-off',
  paragraphs: ['11', '12', '27'],
  limits: 'Misses journalists who are not on the register and write from a private address.',
  *find(reading) {
    const found = [...byEnvelope(reading), ...byHead(reading), ...written(reading)]
    if (found.length > 0 && !theirs(reading)) yield* found
  },
  examples: {
    found: [
      {
        text: 'Loved part one. Ring me after six, and please call me “a person with knowledge of the process”.',
        circumstances: { kind: 'email' },
      },
      {
        text: 'The figure is in appendix C, happy to talk.\n',
        title: 'Reserves',
        circumstances: {
          kind: 'email',
          mail: { recipients: [{ address: 'imogen@midlandscourier.example', visible: true }] },
        },
      },
      { text: 'To: newsdesk@paper.example\nHi, here are the figures.', circumstances: { kind: 'email' } },
      {
        text: 'We can do you a statement here or a quick phone clip, whichever suits your deadline.',
        circumstances: { kind: 'reply' },
      },
      {
        text: 'Any journos out there? My DMs are open. I’ve got the receipts.',
        circumstances: { kind: 'social-post', account: 'personal' },
      },
    ],
    clear: [
      {
        text: 'To: newsdesk@paper.example\nHere is a statement.\nTom Ashdown\nMedia Officer',
        circumstances: { kind: 'email' },
      },
      { text: 'Lovely read in yesterday’s Gazette about the boxers.', circumstances: { kind: 'social-post' } },
      { text: 'Thank you @MidsCourier for joining us at the awards.', circumstances: { kind: 'social-post' } },
      'Journalists are invited to the launch. Interviews will be available.',
    ],
  },
}
