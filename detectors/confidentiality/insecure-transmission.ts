import type { Match, Part, Reading, Rule } from '../contract.ts'
import { domainIn, domainOf } from '../domains.ts'
import { mailTo } from '../in-kind.ts'
import { pattern, patternWith, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

/** Both addresses carry the same name. */
function* toSelf({ circumstances: { mail }, known, parts }: Reading): Iterable<Match> {
  const part = parts.find(({ kind }) => kind === 'recipients') ?? parts[0]
  if (mail?.sender === undefined || part === undefined) return
  const own = names(mail.sender)
  const domains = [domainOf(mail.sender), ...known.office.domains]
  const isOwn = (address: string) =>
    own.filter((name) => names(address).some((other) => other.includes(name))).length >= Math.min(2, own.length)
  if (own.length > 0 && mail.recipients.some(({ address }) => !domainIn(domainOf(address), domains) && isOwn(address)))
    yield {
      span: { part: part.id, start: 0, end: 0 },
      type: 'INSECURE_TRANSMISSION',
      confidence: 0.7,
      because: 'Goes to an outside address with the sender’s name',
      advice: 'Keep work out of your own mailbox. Use the office’s system to work elsewhere.',
    }
}

const names = (address: string) =>
  address
    .slice(0, address.lastIndexOf('@'))
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2)

const GUIDANCE = pattern`
  \b(?:do not|never) (?:send|use|e-?mail|ask)\b|\bmust not\b|\bnot to use\b|\breminded\b|\bpolicy\b|\bfraud|\bscam
  |\bprivacy notice\b|\bsecure (?:form|upload|portal|link|message)\b
`

const NUMBER_NAMES = phrases`
  national insurance, ni number, passport, nhs number, bank (?:details|account), sort code, driving licence
`
const NUMBERS = patternWith('i')`\b${NUMBER_NAMES}\b`
const PRIVATE_FACTS = phrases`
  dates? (?:and place )?of birth, convictions?, cautions?, medical, health condition, disabilit(?:y|ies), religion, sexual orientation,
  immigration status
`
const PRIVATE = patternWith('i')`\b${PRIVATE_FACTS}\b`
/** Further from the request, only details that the reader is asked for. */
const ASKED_REACH = 600
const ASKED_FOR = [NUMBER_NAMES, PRIVATE_FACTS].map(
  (names) =>
    patternWith('im')`(?:\byour (?:\w+ ){0,2}?|^[-*•\d.) ]{0,5}(?=[^\n.!?]{4,60}(?::|$))(?:\w+ ){0,2}?)${names}\b`,
)
const REQUEST = {
  says: pattern`
    \breply (?:to this|and tell|with|here|by)\b|\bby (?:return )?e-?mail\b
    |\b(?:e-?mail|send|text) (?:it |them |these |those )?(?:all )?(?:to )?(?:us|me|back)\b
  `,
  notNear: GUIDANCE,
  because: 'Asks for sensitive details by unencrypted email, without a privacy notice',
  advice: 'Ask for the details by a secure form, and link to the privacy notice.',
  confidence: 0.76,
}
const hasNotice = ({ text }: Part): boolean => /\bprivacy notice\b/i.test(text)
const WORK = phrases`
  files?, log, records?, documents?, papers?, report, minutes, statements?, list, data, spreadsheet, case\w*, photos?, evidence, draft
`

const UNPROTECTED = {
  near: [pattern`\b${WORK}\b`],
  notNear: pattern`${GUIDANCE.source}|\bopen data\b|\bpress pack\b|\bguidance\b|\bneighbourhood\b|\bchannel\b|\bcourt\b`,
  when: (reading: Reading) => reading.circumstances.account === 'corporate',
  because: 'Sends or keeps work where the office does not protect it',
  confidence: 0.7,
}
/** 'unencrypted' alone may describe any data. */
const MOVED = pattern`
  \b(?:sen[dt]|sending|e-?mail|attach|upload|shar[ei]|cop(?:y|ied)|sav(?:e|ing)|stor(?:e|ing)|keep|kept|put|post(?:ed|ing)|took|taken|left|carr)
  |\b(?:it|this|these|here|haven't)\b
`

const written = phraseRules({
  type: 'INSECURE_TRANSMISSION',
  says: [
    { ...REQUEST, within: [NUMBERS, PRIVATE], when: (_, part) => !hasNotice(part) },
    {
      ...REQUEST,
      when: (_, part, from, to) =>
        !hasNotice(part) && ASKED_FOR.every((asked) => asked.within(part.text, from - ASKED_REACH, to + ASKED_REACH)),
    },
    {
      says: pattern`
        \b(?:my|your|own|his|her|their) (?:own )?(?:gmail|hotmail|yahoo|icloud|(?:personal|private|home) (?:e-?mail|address|account|mailbox|drive|cloud))\b
        |\b(?:whatsapp(?:ed|ing)?|telegram|snapchat)(?: me| us| you| it| them)?\b[^.]{0,40}\b(?:photos?|copy|copies|files?|documents?|statements?
          |lists?|details|records?)\b
        |\b(?:my|own|personal|private) (?:\w+ )?(?:dropbox|google drive|onedrive|cloud|usb|memory stick|hard drive)\b|\banyone with the link\b
      `,
      ...UNPROTECTED,
    },
    { says: pattern`\b(?:unencrypted|without encryption|haven't encrypted)\b`, with: MOVED, ...UNPROTECTED },
  ],
})

export const insecureTransmission: Rule = {
  id: 'confidentiality/insecure-transmission',
  title: 'Work sent insecurely',
  advice: 'Send it encrypted from the office’s system, to the recipient’s address at work.',
  severity: 'sign-off',
  paragraphs: ['42', '45', '46', '54'],
  limits: 'Leaves personal data sent to an unknown domain to another rule.',
  *find(reading) {
    yield* toSelf(reading)
    yield* written(reading)
  },
  examples: {
    found: [
      'By email, please:\n\n1. your National Insurance number\n\n2. your date of birth\n\n3. any convictions',
      'National Insurance number:\n\nDate of birth:\n\nNext of kin:\n\nStart:\n\nPlease reply by email.',
      'Passport number\n\nAny previous convictions\n\nNext of kin\n\nStart\n\nSend it to us by email.',
      'Before we can take you on, reply to this with your National Insurance number, date of birth and any convictions.',
      'Sending these files to my gmail as the laptop is playing up.',
      'Just WhatsApp me photos of the witness statements.',
      'I am sending you the custody data unencrypted.',
      'The case files are on the stick. It is unencrypted.',
      'I have put the custody data on my personal Dropbox, anyone with the link can open it.',
      mailTo('hartshorne.neil@homepost.example', 'For tonight.', 'neil.hartshorne@westmids-opcc.example'),
    ],
    clear: [
      'We need your National Insurance number and date of birth. Please do not email them: use the secure form.',
      [
        'You need a National Insurance number to work here. You give your date of birth when you apply for it.\n\n',
        'We run a course on plain writing each spring. It takes one day and is free to the staff of every office.\n\n'.repeat(
          7,
        ),
        'We will contact you by email with the timetable.',
      ].join(''),
      'Please reply by email.\n\nKind regards\n\nAnn\n\nThe sort code is on the invoice.\n\nNo date of birth is needed.',
      'Please do not send medical records by ordinary email. Use the secure upload link.',
      'Staff are reminded not to use personal email accounts.',
      'I am working from home in the morning.',
      'Whoever reads the data in a meaningful (unencrypted) form can extract the useful parts.',
      'The minutes were sent to the Home Office.',
      mailTo('a.resident@letterbox.example', 'Your appointment is on Tuesday.', 'casework@westmids-opcc.example'),
    ],
  },
}
