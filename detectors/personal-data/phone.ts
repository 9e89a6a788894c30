import type { Reading, Rule } from '../contract.ts'
import { allInKind, inKind, readMail } from '../in-kind.ts'
import { anyPhrase, patternWith } from '../pattern.ts'
import { isBare } from './correspondence.ts'
import { BODY, INVITES, PERSONAL } from './cues.ts'
import { type Found, identifierRule } from './identifier.ts'
import { ownMatter } from './mail.ts'
import { filledIn } from './names/filled-in.ts'
import { privateBetween } from './names/people.ts'
import { knownPhone, national } from './register.ts'

/** Ofcom's numbers for drama count, because drafts use them. */
function plausible(text: string): boolean {
  const digits = national(text)
  if (text.trim().startsWith('+') && !digits.startsWith('0')) return digits.length >= 9 && digits.length <= 15
  return /^0(?:[1237]\d{9}|1\d{8}|[58]\d{8,9})$/.test(digits)
}

const AT_HOME = /\b(?:he|she|him|her|his|lives?|(?:at|from) home)\b/i

const ITS_HOME = anyPhrase`
  the house, at home, home (?:number|phone|tel), (?:he|she|they)(?:[’']s|[’']re| is| are) (?:now )?on,
  (?:his|her|their|mum[’']s|dad[’']s|nan[’']s) (?:number|mobile|landline|phone), best ring,
  ring (?:him|her|them|twice|first|midweek)
`
/** Other bodies that a number belongs to. */
const SERVICE = anyPhrase`
  wardens?, services?, project, desk, team, unit, department, workshop, line, bookings?, kitchen, organisers?, police,
  appl(?:y|ications?), vacanc\w+, jobs?, page owner
`
const CONTACTS = new Set(['contact', 'signature', 'addressee'])

function landline(before: string, around: string): 'home' | 'body' | undefined {
  if (ITS_HOME.test(before)) return 'home'
  return [BODY, SERVICE, INVITES].some((words) => words.test(before.slice(-60))) && !AT_HOME.test(around)
    ? 'body'
    : undefined
}

const ownMobile = (digits: string, around: string): boolean => /^07/.test(digits) && PERSONAL.test(around)

const ofService = (digits: string, reading: Reading): boolean =>
  knownPhone(digits, reading) || /^0(?:3|8|9|5)/.test(digits)

const isInvited = ({ before, after }: Found): boolean => INVITES.test(before) && !PERSONAL.test(before + after)

/** A British mobile may be written without its nought. */
const isForeignContact = (found: Found, digits: string): boolean =>
  !/^0|^7\d{9}$/.test(digits) && (isBare(found) || filledIn(found, found.part, found.reading) !== undefined)

/** A mobile is personal unless it is a contact's; a landline is an organisation's unless a person is mentioned. */
function spare(found: Found): boolean {
  const { text, reading, before, after, zone, part, start } = found
  const digits = national(text)
  if (ofService(digits, reading) || (zone && CONTACTS.has(zone))) return true
  const around = before + after
  if (ownMatter(part, reading, before, after, start)) return true
  const whose = /^0[12]/.test(digits) ? landline(before, around) : undefined
  if (whose || (zone === 'notes' && !ownMobile(digits, around))) return whose !== 'home'
  if (privateBetween(part, reading, start - 90, start + 60).length > 0) return false
  if (/^07|^[1-9]/.test(digits)) return isInvited(found) || isForeignContact(found, digits)
  if (PERSONAL.test(around)) return INVITES.test(before) && !AT_HOME.test(around)
  return true
}

export const phone: Rule = identifierRule({
  id: 'personal-data/phone',
  title: 'Telephone number of a person',
  advice: 'Remove the number, or give the number of the office or service.',
  source: 'https://www.ofcom.org.uk/phones-and-broadband/phone-numbers',
  limits: 'Treats a landline as a body’s where the sentence mentions no person.',
  pattern: patternWith('g')`
    (?<![\w/.+-]|[^a-z]:|<tel:)(?:\+|00|\(0|0)(?:[ -]?\(?0?\)?[ -]?\d){0,1}(?:[ ().-]{0,2}\d){8,13}(?![\w/]|-\d|\.\d)
    |(?<![\w/.:+-])7\d{3}[ ]?\d{3}[ ]?\d{3}(?![\w/-])
  `,
  confidence: 0.6,
  valid: (text) => plausible(/^7/.test(text) ? `0${text}` : text),
  near: /\b(?:tel(?:ephone)?|phone|mobile|mob|call(?:s|ed)?|ring|rang|text|whatsapp|number|contact|reach)\b/i,
  not: /\b(?:invoice|order|account|meeting id|passcode|company|registered|charity|receipt|transaction|ref(?:erence)?|passport|conference id)\b|[£$€]\s?$/i,
  spare,
  behindName: true,
  because: 'Gives a telephone number that is neither the office’s nor a contact point',
  suggestion: '[telephone number removed]',
  examples: {
    found: [
      ...readMail(
        'Ring Mirabel Sample-Stoke on +353 87 618 1793.',
        'The victim is on +353 87 618 1793.',
        'Sister of the deceased: +353 87 618 1793',
        'It is 07700 900871.',
        'The witness lives here:\n\n-- \nJane Holloway\n07700 900871',
        'The lady you asked about is at this address.\n\nRegards\nJane Holloway\n07700 900871',
        'It is 7700 900871.',
      ),
      ...allInKind(
        'email',
        'You can ring my neighbour on 07700 900871 after six.',
        'Hi Bo\n\n> You can ring me on 07700 900871 after six.\n> Ida',
        'Can you call?\n\nFrom: Ida Sample\nSent: Friday\nTo: Bo\n\nYou can ring me on 07700 900871 after six.',
        'Can you call?\n\nOn 3 August Ida Sample <ida@postbox.example> wrote:\n\nYou can ring me on 07700 900871 after six.',
      ),
      'For more information contact the victim, Jane Holloway, on 07700 900871.',
      'Notes to editors\n\nContact:\nJane Holloway (complainant)\n01632 960018',
      'He rang his sister in tears from 07700 900871.',
      'Test records failed us, so this one is real: her mobile 07700 900871.',
      'Our caseworker tried you on 07700 900871 yesterday.',
      'Ann Sample-Brow (01632 960018, your account 40-19-82) was robbed.',
      'Notes to editors\n1. Case study: she has said that she might do radio. Try her on 07700 900871 after three.',
      'She prefers calls after six on 01632 960018.',
      'ring him on +44 (0)7700 900 871',
      'his mobile:07700900871',
      'mobile 0 7 7 0 0 9 0 0 8 7 1',
    ],
    clear: [
      ...readMail('Office: +353 1 402 4682'),
      ...allInKind(
        'email',
        'The papers are here:\n\n-- \nTom Ashdown\n07700 900871',
        'Send me the papers of the witness.\n\n-- \nJane Holloway\n07700 900871',
      ),
      'For more information contact Jane Holloway, Victim Services Manager, on 07700 900871.',
      inKind('email', 'Dear Ms Sample\n\nYes.\n\n> From: Ida Sample\n> You can ring me on 07700 900871 after six.'),
      inKind('email', 'Dear Ida\n\nYes.\n\nFrom: Ida Sample\nSent: Friday\nTo: Bo\n\nYou can ring me on 07700 900871.'),
      inKind('email', 'From: Ida Sample\nSent: Friday\nTo: Bo\n\nYou can ring me on 07700 900871 after six.'),
      { text: 'x-cell: +1.617.877.3444', part: { kind: 'properties', program: 'technical' } },
      'Please use only these. They are invented.\n\nTel 07700 900000',
      'Seed data: none of them is a real person’s.\nmobile 07700 900871',
      'We keep a telephone number (like this: 07700 900000) for three years.',
      'Press office: 0121 496 0108',
      'Call the helpline on 0808 157 0123',
      'Or dial 020 7946 0331, conference ID 701 884 26#.',
      'Or call in (audio only)\n+44 20 7946 0331,,449125376#<tel:+442079460331,,449125376#>   United Kingdom, London',
    ],
  },
})
