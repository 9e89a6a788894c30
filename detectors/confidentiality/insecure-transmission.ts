import type { Match, Reading, Rule } from '../contract.ts'
import { domainIn } from '../domains.ts'
import { pattern, patternWith, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const WEBMAIL_PROVIDERS = phrases`
  gmail, googlemail, hotmail, outlook, live, msn, yahoo, ymail, icloud, me, mac, aol, btinternet, btopenworld, sky,
  talktalk, virginmedia, ntlworld, blueyonder, protonmail, proton, gmx, mail, zoho, tiscali
`

/** Free mailboxes that anyone can open. */
const WEBMAIL = patternWith('i')`@${WEBMAIL_PROVIDERS}\.(?:com|co\.uk|net|me|org)$`

/** Office files sent to the sender's private address: both addresses carry the same name. */
function toSelf(reading: Reading): Match | undefined {
  const { mail } = reading.circumstances
  const body = reading.parts.find((part) => part.kind === 'recipients') ?? reading.parts[0]
  if (mail?.sender === undefined || body === undefined) return undefined
  const own = names(mail.sender)
  const office = domain(mail.sender)
  for (const { address } of mail.recipients) {
    if (domain(address) === office || domainIn(domain(address), reading.known.office.domains)) continue
    const other = names(address)
    const alike =
      own.length > 0 &&
      own.filter((name) => other.some((part) => part.includes(name))).length >= Math.min(2, own.length)
    if (!alike) continue
    return {
      span: { part: body.id, start: 0, end: 0 },
      type: 'INSECURE_TRANSMISSION',
      confidence: WEBMAIL.test(address) ? 0.8 : 0.65,
      because: 'Goes to an outside address with the sender’s name',
    }
  }
  return undefined
}

const domain = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
const names = (address: string) =>
  address
    .slice(0, address.lastIndexOf('@'))
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2)

const GUIDANCE = pattern`
  \bplease do not\b|\bdo not (?:send|use|email)\b
  |\bnever (?:send|use|email)\b|\bmust not\b|\bnot to use\b
  |\breminded\b|\bpolicy\b|\bscam|\bfraud
  |\bsecure (?:upload|link)\b
`

/** Asks for two kinds of specially protected data. */
const NUMBERS =
  /\b(?:national insurance|ni number|passport|nhs number|bank (?:details|account)|sort code|driving licence)\b/i
const PRIVATE_FACTS = phrases`
  dates? (?:and place )?of birth, convictions?, cautions?, medical, health condition, disabilit(?:y|ies),
  (?:previous|every|former) (?:address(?:es)?|names?), religion, sexual orientation, immigration status
`

const PRIVATE = patternWith('i')`\b${PRIVATE_FACTS}\b`

const PRIVATE_ACCOUNTS = phrases`
  gmail, hotmail, yahoo, icloud, googlemail,
  (?:personal|private|home) (?:e-?mail|address|account|mailbox|inbox|webmail|drive|cloud)
`
const SENDING = phrases`
  sending, forwarding, emailing, (?:i'll|i will|i've|i have|i|just|and) (?:sent|send|forward(?:ed)?|email(?:ed)?)
`
const THINGS_SENT = phrases`
  it, them, this, these, that, those, the, my, all, everything, files?, papers?, documents?, stuff, lot, copy, list,
  a, of, work, case
`
const SENDING_WORK = phrases`
  send\w*, sent, forward\w*, attach\w*, files?, log, records?, documents?, papers?, report, minutes, statements?,
  list, data, spreadsheet, case\w*, work on, vpn, laptop, weekend, tonight, evening
`
const CLOUD_AND_USB = phrases`
  dropbox, google drive, onedrive, icloud, wetransfer, cloud, usb, memory stick, pen drive, hard drive
`
const UNENCRYPTED = phrases`
  unencrypted, not encrypted, isn't encrypted, without encryption, haven't encrypted, didn't encrypt,
  couldn't be bothered to encrypt, encrypted (?:link|email|version) is a pain, pastebin
`
const STORAGE_AND_PAPERS = phrases`
  memory stick, usb(?: stick| drive)?, pen drive, thumb drive, hard drive, cd, printouts?, print-?outs?,
  paper copies, folder, files?
`
const LEFT_UNSECURED = phrases`
  leave (?:it|them), left (?:it|them), isn't (?:locked|encrypted|protected), not (?:locked|encrypted), no password,
  behind the bar, under the mat, on the train, in the pub, on my desk, through (?:your|the) letter ?box, in the bin,
  ordinary post, second class
`

const written = phraseRules({
  type: 'INSECURE_TRANSMISSION',
  says: [
    {
      cues: 'reply body email e-mail mail send text',
      says: pattern`
        \b(?:hit|by|press) reply\b
        |\breply (?:to this|and tell|with|here|by)\b
        |\bin the body of (?:the|an|your) e-?mail\b
        |\bby (?:return )?e-?mail\b
        |\b(?:e-?mail|send|text) (?:it |them |these |those )?(?:all )?(?:to )?(?:us|me|back)\b
      `,
      notNear:
        /\bprivacy notice\b|\bsecure (?:form|upload|portal|link|message)\b|\bdo not (?:send|email)\b|\bnever (?:send|email|ask)\b|\bfraud|\bscam/,
      when: (_, part) => NUMBERS.test(part.text) && PRIVATE.test(part.text) && !/\bprivacy notice\b/i.test(part.text),
      because: 'Asks for sensitive personal details by unencrypted email, without a privacy notice',
      confidence: 0.76,
    },
    {
      cues: 'gmail hotmail yahoo outlook icloud personal private home own email address account webmail mailbox vpn',
      says: pattern`
        \b(?:my|your|own|his|her|their|a|our) (?:own )?${PRIVATE_ACCOUNTS}\b
        |\b${SENDING}(?: ${THINGS_SENT}){0,4} (?:home|to myself)\b(?! (?:office|secretary|address is))
      `,
      near: [pattern`\b${SENDING_WORK}\b`],
      not: GUIDANCE,
      notNear: GUIDANCE,
      when: (reading) => reading.circumstances.account === 'corporate',
      because: 'Sends work to a private mailbox',
      confidence: 0.7,
    },
    {
      cues: 'whatsapp telegram signal messenger snapchat facebook text facetime',
      says: /\b(?:whatsapp(?:ed|ing)?|telegram|facebook messenger|messenger|snapchat)\b/,
      with: [
        /\b(?:me|us|it|them|photos?|copy|copies|statements?|files?|documents?|records?|details|send|sent|list|pictures?)\b/,
      ],
      near: [
        /\b(?:statements?|files?|documents?|records?|case|witness|victims?|complaint|list of|details|minutes|report|draft|evidence)\b/,
      ],
      not: /\bgroups? (?:are|is|for residents)\b|\bscam|\bfollow us\b|\bfraudsters?\b|\bneighbourhood\b|\bchannel\b/,
      notNear: pattern`${GUIDANCE.source}|\bchannel\b|\bdeleted\b|\bcourt\b|\bhi mum\b`,
      because: 'Sends work over a private messaging service',
      confidence: 0.65,
    },
    {
      cues: 'dropbox wetransfer drive link icloud onedrive usb stick pen anyone cloud pastebin unencrypted encrypted password',
      says: pattern`
        \banyone with the link\b
        |\bno password (?:needed|required|on it)\b
        |\b(?:my|own|personal|private) (?:\w+ )?${CLOUD_AND_USB}\b
        |\b${UNENCRYPTED}\b
      `,
      near: [
        /\b(?:data|files?|records?|log|list|extract|documents?|statements?|photos?|details|report|spreadsheet|case|it|them|custody|personal)\b/,
      ],
      not: GUIDANCE,
      notNear: /\bplease do not\b|\bopen data\b|\bpress pack\b|\bdo not send\b|\bguidance\b/,
      because: 'Keeps work where it is not protected',
      confidence: 0.7,
    },
    {
      cues: 'stick usb memory cd printout printouts folder envelope leave left drop bar locked desk train',
      says: pattern`\b${STORAGE_AND_PAPERS}\b.{0,80}\b${LEFT_UNSECURED}\b`,
      not: GUIDANCE,
      because: 'Leaves work where others can take it',
      confidence: 0.65,
    },
  ],
})

export const insecureTransmission: Rule = {
  id: 'confidentiality/insecure-transmission',
  title: 'Work sent insecurely',
  advice: 'Send it from the office’s system, encrypted, to an address that the recipient’s organisation runs.',
  severity: 'sign-off',
  paragraphs: ['42', '45', '46', '54'],
  limits: 'Leaves personal data sent to an unknown domain to another rule.',
  *find(reading) {
    const self = toSelf(reading)
    if (self) yield self
    yield* written(reading)
  },
  examples: {
    found: [
      'Before we can take you on, reply to this with your National Insurance number, date of birth and any convictions.',
      'Sending these files to my gmail as the laptop is playing up.',
      'Just WhatsApp me photos of the witness statements.',
      'I have put the custody data on my personal Dropbox, anyone with the link can open it.',
      {
        text: 'For tonight.',
        circumstances: {
          kind: 'email',
          mail: {
            sender: 'neil.hartshorne@westmids-opcc.example',
            recipients: [{ address: 'hartshorne.neil@homepost.example', visible: true }],
          },
        },
      },
    ],
    clear: [
      'We need your National Insurance number and date of birth. Please do not email them: use the secure form.',
      'Please do not send medical records by ordinary email. Use the secure upload link.',
      'Staff are reminded not to use personal email accounts.',
      'I am working from home in the morning.',
      'The minutes were sent to the Home Office.',
      {
        text: 'Your appointment is on Tuesday.',
        circumstances: {
          kind: 'email',
          mail: {
            sender: 'casework@westmids-opcc.example',
            recipients: [{ address: 'a.resident@letterbox.example', visible: true }],
          },
        },
      },
    ],
  },
}
