import { around } from '../around.ts'
import { byPartOfReading } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { oneLine, pattern, patternWith, phrases } from '../pattern.ts'
import { type Shape, shapes } from './address-shapes.ts'
import { privateFactIn } from './classified-facts.ts'
import { consented } from './consent.ts'
import { BODY, INVITES, PERSONAL } from './cues.ts'
import {
  COURTS,
  EVENT,
  FURNITURE,
  HOME,
  isVenue,
  LIVES,
  livedIn,
  NEW_PREMISES,
  OF_SOMEBODY,
  PREMISES,
} from './in-the-street.ts'
import { layoutOf, zoneAt } from './layout.ts'
import { ownMatter } from './mail.ts'
import { between, lastBefore, peopleIn, privatePeople } from './names/people.ts'
import { HONOUR, IMPRINT } from './names/public-status.ts'
import { HAS_NO_NUMBER } from './names/unreal.ts'
import { knownAddress } from './register.ts'
import { remembered } from './remembered.ts'
import { columnOf } from './table.ts'

export const homes = byPartOfReading((part, reading): readonly Shape[] => {
  const all = [...shapes(part)].sort((a, b) => a.start - b.start)
  return all.filter((shape) => {
    const words = part.text.slice(shape.start, shape.end)
    return !knownAddress(words, reading) && inText(part, reading, shape) && home(part, shape, words, reading)
  })
})

const EXAMPLE =
  /\b(?:Any|Some|Your|Nowhere|Example|Sample|Test|Made-?up|Pretend) (?:Street|Road|Lane|Avenue|Close|Town)\b|\bAny(?:town|where)\b|\bfor example\b|\be\.g\./i

const SEATS_WORDS = phrases`
  Downing Street, Horse Guards (?:Road|Parade), Whitehall, Marsham Street, Parliament (?:Square|Street),
  Victoria Embankment, (?:Companies|Portcullis|Caxton|Trinity) House
`

export const SEATS = pattern`\b${SEATS_WORDS}\b`

/** An invented address, a business unit, or the details of the two correspondents. */
function nobodys(
  part: Part,
  reading: Reading,
  { start }: Shape,
  words: string,
  before: string,
  after: string,
): boolean {
  if (EXAMPLE.test(before.slice(-40) + words + after.slice(0, 20))) return true
  if (!/^\d/.test(words) && COURTS.test(words)) return true
  if (SEATS.test(words)) return true
  return FURNITURE.test(before.slice(-30)) || ownMatter(part, reading, before, after, start)
}

function home(part: Part, shape: Shape, words: string, reading: Reading): boolean {
  const { before, after } = around(part.text, shape.start, shape.end, 110)
  if (IMPRINT.test(part.text.slice(Math.max(0, shape.start - 110), shape.start))) return false
  if (nobodys(part, reading, shape, words, before, after) || otherwise(part, reading, shape, before + after))
    return false
  const column = columnOf(part, shape.start)
  // A list of streets concerns no one; a list of houses may.
  if (/address|home/.test(column) || (shape.numbered && /street/.test(column))) return true
  if (
    privateFactIn(reading, { ...shape, part: part.id }) &&
    !BODY.test(before.slice(-40)) &&
    (shape.numbered || livedIn(before))
  )
    return true
  if (OF_SOMEBODY.test(before) || LIVES.test(before)) return ofTheirs(shape, before)
  return byWords(part, reading, shape, words, `${before} ${after}`, before)
}

function byWords(part: Part, reading: Reading, shape: Shape, words: string, sentence: string, before: string): boolean {
  if (shape.numbered && isHomeByName(part, reading, shape)) return true
  const somebodys = PERSONAL.test(sentence) || namedBefore(part, reading, shape)
  return shape.numbered && isOwnHome(shape, words, before, sentence, somebodys)
}

/** 'Ann Sample, 88 Mill Road': directly after a private person's name it is theirs. */
const isHomeByName = (part: Part, reading: Reading, { start }: Shape): boolean =>
  between(privatePeople(part, reading), start - 40, start).some(({ end }) => /^, ?$/.test(part.text.slice(end, start)))

/** Excludes 'families live in' and new premises. */
const ofTheirs = ({ numbered }: Shape, before: string): boolean =>
  (!NEW_PREMISES.test(before) || PERSONAL.test(before)) &&
  (numbered || !/\b(?:people|residents|families|those|homes)\b/i.test(before))

function isOwnHome({ weak }: Shape, words: string, before: string, sentence: string, somebodys: boolean): boolean {
  if (HOME.test(sentence) && PERSONAL.test(sentence)) return true
  if (!somebodys && isVenue(before)) return false
  if ((!weak && BODY.test(words.replace(STREET_LIKE_BODY, ''))) || ofBody(before.slice(-60))) return false
  return somebodys || /\d/.test(words)
}

/** These names are streets after a number. */
const STREET_LIKE_BODY = patternWith('i')`
  (?<=^\d{1,4} )(?:station|church|chapel|school|mill|hall) (?=cottages|terrace|villas|almshouses)
  |(?<=^(?:No\.? ?)?\d[^,]{2,40}) (?:Bank|Court|Market|Church|Chapel|Hall|School|Mill) ?(?=,|$)
`

const ofBody = (lead: string): boolean => [BODY, INVITES, EVENT].some((of) => of.test(lead))

/** A named house is a home if its row or sentence names a person. */
const namedBefore = (part: Part, reading: Reading, { start }: Shape): boolean =>
  between(peopleIn(part, reading), start - 110, start).some(
    ({ publicBecause }) => publicBecause === undefined || publicBecause === HONOUR,
  )

/** Notes to editors count only directly after a name. */
function inText(part: Part, reading: Reading, shape: Shape): boolean {
  const zone = zoneAt(layoutOf(part, reading.circumstances.kind), shape.start)
  if (zone !== 'notes') return zone === undefined
  return between(privatePeople(part, reading), shape.start - 40, shape.start).some(({ end }) => shape.start - end < 4)
}

const otherwise = (part: Part, reading: Reading, shape: Shape, sentence: string): boolean =>
  (shape.weak ? !besideSomebody(part, reading, shape) : officeMatter(sentence)) || longGone(part, reading, shape)

const officeMatter = (sentence: string): boolean => PREMISES.test(sentence) && !PERSONAL.test(sentence)

/** Homes of the long dead, of animals and of characters. */
function longGone(part: Part, reading: Reading, { start }: Shape): boolean {
  const last = lastBefore(peopleIn(part, reading), start)
  return last !== undefined && start - last.end < 320 && HAS_NO_NUMBER.test(last.publicBecause ?? '')
}

/** A private person shortly before, or a pronoun in the same sentence. */
function besideSomebody(part: Part, reading: Reading, { start, end }: Shape): boolean {
  if (between(privatePeople(part, reading), start - 160, end + 60).length > 0) return true
  if (addressesReader(part, reading, start, end)) return true
  const { before } = around(part.text, start, end, 110)
  return /\b(?:he|she|her|his|him)\b/i.test(before) && privatePeople(part, reading).length > 0
}

/** In public: 'they will fit yours at the flat over the vet's' */
function addressesReader(part: Part, reading: Reading, start: number, end: number): boolean {
  if (!SPOKEN.has(reading.circumstances.kind)) return false
  const { before, after } = around(part.text, start, end, 110)
  return /\b(?:your?|yours|you[’']re)\b/i.test(before) && !INVITES.test(before) && !BODY.test(after)
}

const SPOKEN: ReadonlySet<string> = new Set(['social-post', 'reply', 'engagement'])

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts)
    for (const { start, end } of homes(part, reading))
      yield consented(
        {
          span: { part: part.id, start, end },
          type: 'ADDRESS',
          confidence: 0.8,
          because: 'Gives a street address that is probably a home',
          suggestion: '[address removed]',
        },
        part,
        reading,
      )
}

export const homeAddress: Rule = {
  id: 'personal-data/home-address',
  title: 'Home address',
  advice: 'Remove the address, or name only the town.',
  severity: 'sign-off',
  paragraphs: ['18', '19', '26', '46'],
  limits: oneLine`
    Misses workplaces and schools, addresses abroad, pitches on a site, and a place described by its surroundings.
    Treats a street without a number, or a house called House, as a home only beside a name or words such as lives in.
    May take a shop for a home.
  `,
  find: remembered(find),
  examples: {
    found: [
      'The letter is from Jennet Sample-Rao, in Tettenhall, on Limes Avenue. She cannot walk.',
      'Ida Sample-Rao, UTR 2255187092, 9 Beech Lanes, Quinton',
      'Find ida sample-rao, last of 2 station cottages, berkswell. She owes £40.',
      'Tickets to: c/o 54 Sample Mews, Belfast, where she will be from that night',
      inKind(
        'social-post',
        'Hi Zanele, they will fit yours at the flat over the vet’s on Sample High Street first thing.',
      ),
      'Ravi Sample-Dass goes home to the end cottage by the ford in Wolvey.',
      'Your poles are at no 3, the cottages, back of Queen’s Road, where she lives.',
      'He keeps to himself at no. forty, Sample Hole Lane.',
      '2. Wing Sample-Lau, over the launderette, 7 Sample Parade',
      'It is the same lady: Ida Sample-Stott, 88 Tolliver Road, Quarry Bank, and she is upset.',
      'Then Mrs Ida Sample-Stott from the flats at Sample House',
      'He has not been home to Tolliver Street since.',
      'Wave if you pass her gate on Tolliver Road.',
      'Among the first is Winifred Sample-Plant, 86, of The Smithy, Wootton Green Lane, who lost a clock.',
      'He wants no fuss, so flowers, please, to 27 Lyddon Bank.',
      'Notes to editors\n1. The frames go back to Mrs Ida Sample-Finch, 4 The Leasowes, DY8 3PL.',
      'Lovely job today: 14 Orchard Road, Erdington, where her ex kicked the door in.',
      'Ravi Sample-Dass lives at 9 High Court, Wombourne.',
      'Nathan Brindley-Okoro is on leave. He is at The Old Piggery, Sambourne, for now.',
      'Nathan Brindley-Okoro, 14 Foxcote, Hall Green, 07700 900112',
      'It was Nathan Brindley-Okoro from the flats on Birchley Rise.',
      'Home these days is a bedsit over the launderette, 112b Palfrey Street, and he wants to move.',
      'living at The Old Toll House, Bridgnorth Road, Wombourne',
      'Sam Sample-Reid from Mossbank Road, Chelmsley Wood',
      'the noise at 41 Brindle Court, Ladywood B16 8ZH',
      'she lives at 9 mill lane, wombourne',
      'Flat 3, 12 High Street',
      'The drinks are with Ann Sample-Lee (30 Lisle St, London) tonight.',
      'We’ll be at his, which is above the Ku Sample (30 Lisle St, London), for drinks.',
      'Ravi Sample-Dass, 41, of Quarry Lane, Cradley',
      'Her flat is Flat 7, Corn Mill, Dudley',
      'Property: Ida Sample-Stott, Yew Tree Farm, Himley. Two quad bikes stolen.',
      'Home address: Yew Tree Barn, Himley\nName: Ida Sample-Stott',
      'Ida Sample-Stott, 61, of The Laurels, Codsall, saw the crash.',
    ],
    clear: [
      'As a result, a large part of 10 thousand square feet is let, and he lives there.',
      'We’ll be sipping lattes in Mikkel Sample (93 Tottenham Court Road, London W1T 4TW).',
      'After the film we’ll be heading to Ku Sample (30 Lisle St, London WC2H 7BA).',
      'The Prime Minister spoke outside 10 Downing Street.',
      'Find it at 88 Sample Street, Walsall. It’s open from eight.',
      'Entries to Freepost Sampleshire, Media Team.',
      'Delivery: Sample Court, Quay Court, Delta Court are done.',
      inKind('social-post', 'Your nearest hub is in the new house on Sample Road.'),
      'The plot thickens: Plot 5 of the novel, the site of the old mill.',
      'We flew via Lisbon at 14:30.',
      '10:45 Stafford Combined Court, Victoria Square. Met by the usher.',
      'He is the rector of St Oswin’s.',
      'Sample Street Watch, who walk the estate in pairs',
      'Eight horses have moved into new stables at Sample Common.',
      'Last month 212 such visits took place.',
      'Promoted by M. Sample, 8 Foundry Walk, for Simon Fosterly.',
      'Lighting column 4417, Pargeter Lane has been out since Sunday.',
      'Street | Length | Last winter\nPargeter Lane | 0.4 km | not gritted\nOld Mill Road | 0.9 km | part',
      'The hostel on Summer Row opened in May with forty beds.',
      'The bank at 27 Bull Bank closes in June.',
      'Birmingham Crown Court, 1 Newton Street, Birmingham, has an open day.',
      'The county court at 33 Bull Street, Birmingham hears civil cases.',
      'Ruth Sample-Bishop, Council House, Walsall, opened it.',
      'Ravi Sample-Dass, 28, of Tipton, appeared at Stafford Crown Court.',
      inKind('email', 'The form belongs to Ms Test, of 4 Nowhere Lane.'),
      'Lloyd House, Colmore Circus Queensway, Birmingham B4 6NQ',
      'A drop-in at the library, 12 High Street, Tipton',
      'Average speed cameras on Hagley Road',
      'Sat – Victoria Square, then Stephenson Place',
      'The police station at 40 Bull Street is staying open',
      'Roads around Handsworth Park reopened',
      'We’re going to the Sample Arms on Tooley Street (251 Tooley Street, London) on Thursday.',
      'Blog by Ann Sample, Companies House, Spotting Signs of Excessive Stress',
    ],
  },
}
