import { lineBefore } from '../around.ts'
import type { Part, Reading, Rule } from '../contract.ts'
import { firstFrom } from '../sorted.ts'
import { BODY, INVITES, PERSONAL } from './cues.ts'
import { homes } from './home-address.ts'
import { type Found, identifierRule } from './identifier.ts'
import { isVenue, SEATS } from './in-the-street.ts'
import { privateBetween } from './names/people.ts'
import { knownAddress } from './register.ts'
import { POSTCODE, realArea } from './streets.ts'
import { columnOf } from './table.ts'

const STREET_BEFORE = /^(.*?)\d{1,4}[a-z]? (?:\p{Lu}[\p{L}’']+ ){1,4}[^\n]{0,40}$/su

/** A full postcode covers about fifteen households. */
function spare({ part, reading, text, start, end, before, after, zone }: Found): boolean {
  if (zone !== undefined || knownAddress(text, reading)) return true
  if (/post ?code/.test(columnOf(part, start))) return false
  if (homeBefore(homes(part, reading), start) || isInRowOfSomebody(part, reading, start)) return false
  const lead = part.text.slice(Math.max(0, start - 90), start)
  if (SEATS.test(lead)) return true
  if (isVenue(STREET_BEFORE.exec(lead)?.[1] ?? '') && !PERSONAL.test(lead)) return true
  if ([BODY, INVITES].some((words) => words.test(lead.slice(lead.lastIndexOf('\n') + 1)))) return true
  if (BODY.test(lead.slice(lead.lastIndexOf('\n\n') + 1))) return true
  return (
    !PERSONAL.test(before + part.text.slice(end, end + 20) + after) &&
    !/\d{1,4}[a-z]? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[^.]{0,40}$/u.test(lead)
  )
}

/** A row begins with its person. */
function isInRowOfSomebody(part: Part, reading: Reading, start: number): boolean {
  const line = start - lineBefore(part.text, start, 200).length
  const first = privateBetween(part, reading, line, start)[0]
  if (!first?.full || first.start - line > 6) return false
  const cells = part.text.slice(first.end, start)
  return /^ ?[,;|\t].*[,;|\t] ?$/.test(cells) && !BODY.test(cells)
}

function homeBefore(all: readonly { readonly start: number; readonly end: number }[], at: number): boolean {
  const last = all[firstFrom(all, at) - 1]
  return last !== undefined && at - last.end < 60
}

export const postcode: Rule = identifierRule({
  id: 'personal-data/postcode',
  title: 'Postcode of a home',
  advice: 'Remove the postcode, or give only its first half.',
  paragraphs: ['18', '19', '26', '46'],
  source: 'https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema',
  limits: 'Misses a postcode without a person or a home near it.',
  pattern: POSTCODE,
  valid: realArea,
  confidence: 0.5,
  near: /post ?code|address|lives?|living|home/i,
  spare,
  because: 'Gives a full postcode beside a home or a person',
  suggestion: '[postcode removed]',
  examples: {
    found: [
      'Ottilie Sample-Marsh, Finance, Band D, £30,710, WV10 9SR\nRavi Sample-Dass, Policy, Band E, £36,000, DY5 2LX',
      'the noise at 41 Brindle Court, Ladywood B16 8ZH',
      'She lives in WV5 8LT.',
      'His drinks were at The Long Acre (1 Upper Sample Lane, London WC2H 9NY), where he lives.',
      'his postcode is wv5 8lt',
      'Ref,Postcode,Visits\nA1,WV5 8LT,3',
    ],
    clear: [
      'We’ll be sipping lattes in Mikkel Sample (93 Tottenham Court Road, London W1T 4TW).',
      'Birmingham Crown Court, 1 Newton Street, Birmingham B4 7NA, has an open day.',
      'HM Treasury, 1 Horse Guards Road, London SW1A 2HQ',
      'Sample Printers, Unit 4, Mill Lane, £310, WV10 9SR',
      'Lloyd House, Birmingham B4 6NQ',
      'Dudley Citizens Advice, 50 Wolverhampton Street, Dudley DY1 3AJ, 10 to 3',
      'the Priory Rooms community centre, B4 6AF',
      '4 in 10 came from postcodes such as B16',
      'the A38, M5 3AB test area ZZ1 1AA',
    ],
  },
})
