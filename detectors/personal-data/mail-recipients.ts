import type { Match, Reading, Rule } from '../contract.ts'
import { plainName } from '../domains.ts'
import { anyPhrase, patternWith } from '../pattern.ts'
import { layoutOf } from './layout.ts'
import { addressees, bodyOf, personalMailbox, recipients, senderOf } from './mail.ts'
import { listed } from './names/name-features.ts'
import { domainOf, ownDomain, publicMailbox } from './register.ts'

const MANY = 15

/** Addresses in the text have their own findings. */
function open(reading: Reading): string | undefined {
  const body = bodyOf(reading)
  if (!reading.circumstances.mail) return undefined
  const near = body ? addressees(reading, body).length : 0
  if (near > 1) return `${near} private people would see each other’s addresses`
  const outside = recipients(reading, body, true).filter((address) => !ownDomain(domainOf(address), reading))
  return new Set(outside.map(domainOf)).size > 3 && outside.length >= MANY
    ? `${outside.length} outside addresses are visible to all`
    : undefined
}

const FEWEST_COMPLAINANTS = 3
const TO_COMPLAINANTS = patternWith('i')`
  \b(?:your|each of your) (?:\w+ )?(?:complaints?|allegations?|disclosures?|ordeal|redress|compensation claims?|claims?)\b
  |\byou (?:all |each )?(?:have )?(?:complained|reported (?:it|him|her|them|the|your|an?)|disclosed|came forward|come forward)\b
  |\b(?:dear|hello|hi)? ?(?:all )?(?:complainants|survivors|victims|claimants)(?:,|\n| (?:group|update|meeting))
  |\bas (?:an? )?(?:complainants?|survivors?|victims?)\b
`
const OF_ABUSE = anyPhrase`
  rap(?:e|ed|ist), sexual(?:ly)?, (?:child|historical|non-recent|institutional|domestic) abuse, abused, abuser,
  groom(?:ed|ing), traffick(?:ed|ing), indecent\w*
`

/** Each recipient learns who else complained. */
function complainants(reading: Reading): { because: string; severity: 'block' | 'sign-off' } | undefined {
  const body = bodyOf(reading)
  if (!body) return undefined
  const seen = addressees(reading, body).length
  const text = reading.parts.filter(({ kind }) => kind === 'title' || kind === 'body').map((part) => part.text)
  if (seen < FEWEST_COMPLAINANTS || !text.some((one) => TO_COMPLAINANTS.test(one))) return undefined
  const severity = text.some((one) => OF_ABUSE.test(one)) ? 'block' : 'sign-off'
  return { because: `${seen} people who complained would see each other’s addresses`, severity }
}

function home(reading: Reading): string | undefined {
  const sender = senderOf(reading)
  if (!sender || !ownDomain(domainOf(sender), reading)) return undefined
  const names = sender
    .split('@')[0]!
    .split(/[._\d-]+/)
    .filter((name) => name.length > 3)
  const own = recipients(reading).some(
    (address) => personalMailbox(address) && names.some((name) => address.split('@')[0]!.includes(name)),
  )
  return own ? 'Goes to a private mailbox with the sender’s own name' : undefined
}

/** One letter from a trusted one, or a greeting to someone else. */
function wrong(reading: Reading): string | undefined {
  const all = recipients(reading)
  const trusted = [...reading.known.office.domains, ...reading.known.secureDomains].map(plainName)
  const slip = all
    .map(domainOf)
    .some((domain) => trusted.some((own) => domain !== own && own.length > 7 && oneApart(domain, own)))
  if (slip) return 'Goes to a domain that differs by one letter from a known one'
  const [only, ...others] = all
  if (only === undefined || others.length > 0 || publicMailbox(only, reading)) return undefined
  return greetsAnother(only, reading) ? 'The greeting names someone other than the only recipient' : undefined
}

/** A greeting in quoted mail belongs to somebody else. */
function written(reading: Reading): string {
  const body = bodyOf(reading)
  if (!body) return ''
  const quoted = layoutOf(body, reading).find(({ zone, start }) => zone === 'header' && start > 0)
  return body.text.slice(0, quoted?.start)
}

function greetsAnother(address: string, reading: Reading): boolean {
  const body = written(reading)
  const greeted = /^(?:Dear|Hi|Hello|Hiya|Good morning|Good afternoon) ([A-Z]\p{Ll}{2,15})(?=[,\n ]|$)/mu
    .exec(body.slice(0, 2_000))?.[1]
    ?.toLowerCase()
  const [given, ...rest] = address.split('@')[0]!.split(/[._-]/)
  if (!greeted || !given || rest.length === 0 || (listed(greeted) & 5) !== 1 || (listed(given) & 1) === 0) return false
  const display = reading.circumstances.mail?.recipients[0]?.name?.toLowerCase() ?? ''
  const header = body.slice(0, 1_000).toLowerCase().split('\n\n')[0] ?? ''
  return (
    !display.includes(greeted) &&
    !(/^to\s*:/m.test(header) && header.includes(greeted)) &&
    given.slice(0, 2) !== greeted.slice(0, 2)
  )
}

/** Accepts one letter inserted, removed or changed. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++
  let j = 0
  while (j < Math.min(a.length, b.length) - i && a.at(-1 - j) === b.at(-1 - j)) j++
  return Math.max(a.length, b.length) - i - j <= 1
}

function* find(reading: Reading): Iterable<Match> {
  if (reading.circumstances.kind !== 'email') return
  const part = reading.parts.find(({ kind }) => kind === 'recipients') ?? bodyOf(reading)
  if (!part) return
  const span = { part: part.id, start: 0, end: 0 }
  const shown = complainants(reading)
  if (shown) yield { span, type: 'COMPLAINANTS_VISIBLE', confidence: 0.8, reserved: true, ...shown }
  const problems = [
    ['OPEN_RECIPIENTS', open(reading)],
    ['PERSONAL_MAILBOX', home(reading)],
    ['WRONG_RECIPIENT', wrong(reading)],
  ] as const
  for (const [type, because] of problems) if (because) yield { span, type, confidence: 0.7, because }
}

const to = (...addresses: string[]) => ({
  kind: 'email' as const,
  mail: {
    sender: 'ann.sample@westmids-opcc.example',
    recipients: addresses.map((address) => ({ address, visible: true })),
  },
})

export const mailRecipients: Rule = {
  id: 'personal-data/mail-recipients',
  title: 'Email to a wrong, a private or too many visible addresses',
  advice: 'Check each address. Write to each person alone or in blind copy, and keep work out of private mailboxes.',
  severity: 'sign-off',
  paragraphs: ['45', '46'],
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
  limits: 'Sees a wrong recipient only by a near-miss of a known domain or a greeting to another first name.',
  find,
  examples: {
    found: [
      {
        text: 'Dear survivors,\n\nYour claims of abuse will be heard in May.',
        circumstances: to('ann88@mailbox.example', 'bo.k@letterbox.example', 'cy7@homepost.example'),
      },
      { text: 'Hello all', circumstances: to('ann88@mailbox.example', 'bo.k@letterbox.example') },
      { text: 'for tonight', circumstances: to('sample.ann@homepost.example') },
      { text: 'Hi Carys\n\nHere it is.', circumstances: to('derek.lamb@firm.example') },
      { text: 'Hi', circumstances: to('derek.lamb@westmids-0pcc.example') },
    ],
    clear: [
      { text: 'Hi Derek\n\nHere it is.', circumstances: to('derek.lamb@firm.example') },
      { text: 'Hi Del\n\nHere it is.', circumstances: to('derek.lamb@firm.example') },
      { text: 'Hi Carys\n\nHere it is.', circumstances: to('info@firm.example') },
      {
        text: `Hello\n\nIt is.\n\nFrom: Derek Lamb\nTo: Carys Green\nDate: 23/11/2026 16:02\nSubject: Lift\n\nHi Carys\n\nIs it?`,
        circumstances: to('derek.lamb@firm.example'),
      },
      {
        text: 'Hello',
        circumstances: to('a.khan@northshire.gov.uk', 'j.lee@eastforce.police.uk', 'team@charity.example'),
      },
    ],
  },
}
