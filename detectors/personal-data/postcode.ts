import { lineAfter, lineBefore } from '../around.ts'
import type { Part, Reading, Rule } from '../contract.ts'
import { anyPhrase, oneLine, patternWith } from '../pattern.ts'
import { firstFrom } from '../sorted.ts'
import { BODY, INVITES, PERSONAL } from './cues.ts'
import { homes } from './home-address.ts'
import { type Found, ruleOfNumbers } from './identifier.ts'
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

const FOR_ALL = anyPhrase`
  meet(?:ing)?, events?, starts?, starting, stalls?, parade, join us, car ?parks?, venues?, entrance, find (?:us|it), open day,
  we'll be, bins?, library, bus (?:station|stop), station, stop, leisure, community, centre, park, playing field, green,
  square, market, church, hall, school gates?, defibrillators?, AED, benches?, bollards?, cameras?, signs?, shelters?, van,
  pop-up, drop-in, surger(?:y|ies), route, trail, walk, car boot, recycling, supermarket, retail, assembly point, muster,
  gate [A-Z\d], plaque, memorial, statue, bridge, canal
`
const SOMEBODYS = anyPhrase`
  lives?, living, lived, sleeps?, sleeping, stays?, staying, home, her, his, their, him, she, he, victims?,
  witness\w*, refuge, safe (?:house|flat), hid(?:es?|ing|eout), moved, resident, tenant, caravan, moor(?:ed|ing)s?,
  narrowboat, informant, covert, undercover, observation
`

function publicPlace({ part, reading, start, end, before, after }: Found): boolean {
  const from = start - lineBefore(part.text, start, 200).length
  const to = end + lineAfter(part.text, end, 200).length
  if (SOMEBODYS.test(before + after) || privateBetween(part, reading, Math.max(from, start - 120), to).length > 0)
    return false
  return FOR_ALL.test(part.text.slice(from, to) + before + after)
}

export const postcode: Rule = ruleOfNumbers({
  id: 'personal-data/postcode',
  title: 'Postcode, property reference or three words for a home',
  advice: 'Remove it, or give only the first half of the postcode or the name of the area.',
  paragraphs: ['18', '19', '26', '46'],
  source: 'https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema',
  limits: oneLine`
    Misses a postcode without a person or a home near it. Needs UPRN, 'property reference' or the council’s number
    beside a property reference, and slashes or what3words beside three words. Ignores the meeting place of a public
    event.
  `,
  numbers: [
    {
      type: 'POSTCODE',
      pattern: POSTCODE,
      valid: realArea,
      confidence: 0.5,
      near: /post ?code|address|lives?|living|home/i,
      spare,
      because: 'Gives a full postcode beside a home or a person',
      suggestion: '[postcode removed]',
    },
    {
      type: 'UPRN',
      pattern: /(?<![\w.-])\d{6,12}(?![\w-])/g,
      confidence: 0.6,
      near: patternWith('i')`
        \bUPRNs?\b|unique property reference
        |(?:property|premises|dwelling|address) (?:ref(?:erence)?|id|identifier)(?: (?:no|number))?\b
        |\b(?:council|local authority|borough)(?:[’']s)? (?:own )?(?:property )?(?:number|reference)\b
      `,
      required: true,
      because: 'Gives the reference number of a property',
      suggestion: '[property reference removed]',
    },
    {
      type: 'WHAT3WORDS',
      sign: /\/\/\/|what3words|w3w/gi,
      pattern: patternWith('giu')`
        (?:\/\/\/|(?:what3words|w3w)[^.\n]{0,30}?(?<![\p{L}.]))(?<it>\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20})(?!\w|\.\w)
      `,
      confidence: 0.65,
      near: /what3words|w3w|home|house|flat|lives?|address/i,
      spare: publicPlace,
      because: 'Marks a place three metres wide with three words',
      suggestion: '[location removed]',
    },
  ],
  examples: {
    found: [
      'Ottilie Sample-Marsh, Finance, Band D, £30,710, WV10 9SR\nRavi Sample-Dass, Policy, Band E, £36,000, DY5 2LX',
      'the noise at 41 Brindle Court, Ladywood B16 8ZH',
      'She lives in WV5 8LT.',
      'His drinks were at The Long Acre (1 Upper Sample Lane, London WC2H 9NY), where he lives.',
      'his postcode is wv5 8lt',
      'Ref,Postcode,Visits\nA1,WV5 8LT,3',
      'He has Flat 31, Sample Court (property reference 100070418826), and is unwell.',
      'It is on no map. (For parcels the council’s number is 100070418826.)',
      'ref,uprn\n1,100070123456',
      'He is known to sleep in the boathouse at ///filled.count.soap.',
      'The refuge is at ///filled.count.soap.',
      'what3words: filled.count.soap',
    ],
    clear: [
      'Birmingham Crown Court, 1 Newton Street, Birmingham B4 7NA, has an open day.',
      'HM Treasury, 1 Horse Guards Road, London SW1A 2HQ',
      'Sample Printers, Unit 4, Mill Lane, £310, WV10 9SR',
      'Dudley Citizens Advice, 50 Wolverhampton Street, Dudley DY1 3AJ, 10 to 3',
      'Grant 100070123456',
      'A UPRN is up to 12 digits',
      'The new defibrillator is at ///filled.count.soap.',
      'Meet us at ///filled.count.soap',
    ],
  },
})
