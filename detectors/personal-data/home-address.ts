import { around } from '../around.ts'
import { byPartOfReading, remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { oneLine } from '../pattern.ts'
import { privateFactIn } from './classified-facts.ts'
import { consented } from './consent.ts'
import { BODY, INVITES, PERSONAL } from './cues.ts'
import { EVENT, HOME, isNoHome, isVenue, LED_TO, LIVES, OF_SOMEBODY, ofPlace } from './in-the-street.ts'
import { zoneAt } from './layout.ts'
import { ownMatter } from './mail.ts'
import { OPEN_COURT } from './names/in-the-open.ts'
import { between, isAfterName, lastBefore, peopleIn, privateBetween } from './names/people.ts'
import { HONOUR } from './names/public-status.ts'
import { IMPRINT } from './names/public-words.ts'
import { CANNOT_BE_HURT } from './names/unreal.ts'
import { knownAddress } from './register.ts'
import { type Shape, shapes } from './streets.ts'
import { columnOf } from './table.ts'

export const homes = byPartOfReading((part, reading): readonly Shape[] => {
  const all = [...shapes(part)].sort((a, b) => a.start - b.start)
  return all.filter((shape) => {
    const words = part.text.slice(shape.start, shape.end)
    return !knownAddress(words, reading) && inText(part, reading, shape) && home(part, shape, words, reading)
  })
})

function home(part: Part, shape: Shape, words: string, reading: Reading): boolean {
  const { before, after } = around(part.text, shape.start, shape.end, 110)
  if (ofNobody(part, reading, shape) || ownMatter(part, reading, before, after, shape.start)) return false
  if (isNoHome(part, reading, shape, before, after)) return false
  const column = columnOf(part, shape.start)
  // A list of streets concerns no one; a list of houses may.
  if (/address|home/.test(column) || (shape.numbered && /street/.test(column))) return true
  if (
    privateFactIn(reading, { ...shape, part: part.id }) &&
    !BODY.test(before.slice(-40)) &&
    (shape.numbered || LED_TO.test(before))
  )
    return true
  if (OF_SOMEBODY.test(before) || LIVES.test(before)) return shape.numbered || ofOne(part, reading, shape, before)
  if (!shape.numbered) return false
  // 'Ann Sample, 88 Mill Road'
  if (isAfterName(part, reading, shape.start, /^, ?$/)) return true
  const sentence = `${before} ${after}`
  return isOwnHome(words, before, sentence, PERSONAL.test(sentence) || namedBefore(part, reading, shape))
}

/** 'A resident of Mill Road' is nobody in particular. */
const ofOne = (part: Part, reading: Reading, { start }: Shape, before: string): boolean =>
  !OF_MANY.test(before) &&
  (OF_SOMEBODY.test(before) ||
    /\b(?:I|my|he|she|his|her)\b/i.test(before) ||
    privateBetween(part, reading, start - 300, start).length > 0)

const OF_MANY = /\b(?:people|residents|families|those|homes)\b/i

function isOwnHome(words: string, before: string, sentence: string, somebodys: boolean): boolean {
  if (HOME.test(sentence) && PERSONAL.test(sentence)) return true
  if (!somebodys && isVenue(before)) return false
  if (BODY.test(words) || [BODY, INVITES, EVENT].some((of) => of.test(before.slice(-60)))) return false
  return somebodys || /\d/.test(words)
}

/** A named house is a home if its row or sentence names a person. */
const namedBefore = (part: Part, reading: Reading, { start }: Shape): boolean =>
  between(peopleIn(part, reading), start - 110, start).some(
    ({ publicBecause }) => publicBecause === undefined || publicBecause === HONOUR,
  )

/** A head holds no street unless its sender typed one. Notes to editors count only directly after a name. */
function inText(part: Part, reading: Reading, shape: Shape): boolean {
  const zone = zoneAt(part, reading, shape.start)
  return (
    zone === undefined ||
    zone === 'header' ||
    (zone === 'notes' && isAfterName(part, reading, shape.start, /^.{0,3}$/s))
  )
}

const ofNobody = (part: Part, reading: Reading, shape: Shape): boolean =>
  (shape.named === true && !isAfterName(part, reading, shape.start, /^,(?: \d{1,3},?)?(?: of)? $/)) ||
  IMPRINT.test(part.text.slice(Math.max(0, shape.start - 110), shape.start)) ||
  inCourt(part, reading, shape) ||
  ofPlace(part, shape) ||
  longGone(part, reading, shape)

/** A report of a sentence gives the street, and not the number. */
function inCourt(part: Part, reading: Reading, { start, numbered }: Shape): boolean {
  const last = lastBefore(peopleIn(part, reading), start)
  if (last?.publicBecause !== OPEN_COURT) return false
  const between = part.text.slice(last.end, start)
  return numbered
    ? between === ', ' && /^\d\d, /.test(part.text.slice(start, start + 4))
    : /^,? (?:\(?\d\d\)?,? )?(?:of|from) $/.test(between)
}

/** Homes of the long dead, of animals and of characters. */
function longGone(part: Part, reading: Reading, { start }: Shape): boolean {
  const last = lastBefore(peopleIn(part, reading), start)
  return last !== undefined && start - last.end < 320 && CANNOT_BE_HURT.test(last.publicBecause ?? '')
}

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
      'Ida Sample-Reid lives on the Tolliver Road development, the red door at the end.',
      'The letter is from Jennet Sample-Rao, in Tettenhall, on Limes Avenue. She cannot walk.',
      'Ida Sample-Rao, UTR 2255187092, 9 Beech Lanes, Quinton',
      'Tickets to: c/o 54 Sample Mews, Belfast, where she will be from that night',
      '2. Wing Sample-Lau, over the launderette, 7 Sample Parade',
      'It is the same lady: Ida Sample-Stott, 88 Tolliver Road, Quarry Bank, and she is upset.',
      'He has not been home to Tolliver Street since.',
      'Property: Ida Sample-Stott, Yew Tree Farm, Himley. Two quad bikes stolen.',
      'The alarm goes to Karen Sample-Whitfield at number forty-two, Limes Avenue, Tipton.',
      'Wave if you pass her gate on Tolliver Road.',
      'Among the first is Winifred Sample-Plant, 86, of The Smithy, Wootton Green Lane, who lost a clock.',
      'Lovely job today: 14 Orchard Road, Erdington, where her ex kicked the door in.',
      'Ravi Sample-Dass lives at 9 High Court, Wombourne.',
      'Home these days is a bedsit over the launderette, 112b Palfrey Street, and he wants to move.',
      'living at The Old Toll House, Bridgnorth Road, Wombourne',
      'Sam Sample-Reid from Mossbank Road, Chelmsley Wood',
      'the noise at 41 Brindle Court, Ladywood B16 8ZH',
      'she lives at 9 mill lane, wombourne',
      'Flat 3, 12 High Street',
      'She lives at 2012 Tolliver Road, Shirley.',
      'Family Liaison Unit\nRavi Sample-Dass\n9 Tolliver Street\nTipton',
      'He is at 11 Tolliver Avenue, 2nd Floor Flat.',
      'She lives at 14 Tolliver Avenue, 3rd Floor, Tipton.',
      'KAREN SAMPLE-WHITFIELD, 12 LIMES AVENUE, TIPTON',
      'Karen Sample-Whitfield lives at 12 Limes Av',
      'The drinks are with Ann Sample-Lee (30 Lisle St, London) tonight.',
      'We’ll be at his, which is above the Ku Sample (30 Lisle St, London), for drinks.',
      'Ravi Sample-Dass, 41, of Quarry Lane, Cradley',
      'Her flat is Flat 7, Corn Mill, Dudley',
      inKind('email', 'Hi Bo\n\nOn Mon, 3 Aug 2026, Ida Sample-Reid of 14 Tolliver Avenue, Tipton wrote:\n> No.'),
      inKind(
        'email',
        'Stop parking at my house.\n\nYours sincerely\nIda Holloway-Moss\nRose Cottage, Mill Lane, Tipton\n\nPlease reply.\n\nRegards\nJoe',
      ),
      inKind(
        'press-release',
        'Ned Sample-Oak, 34, of 9 Quarry Lane, Tipton, was jailed for six years at Stafford Crown Court.',
      ),
    ],
    clear: [
      'A resident of Tolliver Road asked about a kerb, as did residential streets such as Limes Avenue.',
      'The rota is with Simon Fosterly, Yew Tree Farm, Himley.',
      'The Board noted the sale of the Tolliver Road site, and she asked about the valuer.',
      'Please welcome the Superintendent of Sample Public Schools Dr. Ann Sample-Reid, who has moved.',
      'After the film we’ll be heading to Ku Sample (30 Lisle St, London WC2H 7BA).',
      'The Prime Minister spoke outside 10 Downing Street.',
      'Find it at 88 Sample Street, Walsall. It’s open from eight.',
      'Promoted by M. Sample, 8 Foundry Walk, for Simon Fosterly.',
      'Lighting column 4417, Pargeter Lane has been out since Sunday.',
      'Street | Length | Last winter\nPargeter Lane | 0.4 km | not gritted\nOld Mill Road | 0.9 km | part',
      'The bank at 27 Bull Bank closes in June.',
      'Birmingham Crown Court, 1 Newton Street, Birmingham, has an open day.',
      'Ruth Sample-Bishop, Council House, Walsall, opened it.',
      'Ravi Sample-Dass, 28, of Tipton, appeared at Stafford Crown Court.',
      'Lloyd House, Colmore Circus Queensway, Birmingham B4 6NQ',
      'A drop-in at the library, 12 High Street, Tipton',
      'Suite 110\n\n14 Tolliver Avenue\n\nThe library is near.',
      'The papers go to 11 Tolliver Avenue, 5th Floor.',
      'Write to:\nInformation Rights Unit\nSample House\n1 Tolliver Street\nLondon',
      'We marched in the 2018 Tolliver Pride Parade, and on 21 May 2021, The Tolliver Way met again.',
      'Assistant Head of Court Sue Sample-Price spoke. Rules of Court, Rule 9.4, apply.',
      'The police station at 40 Bull Street is staying open',
      'Blog by Ann Sample, Companies House, Spotting Signs of Excessive Stress',
      inKind('article', 'In court this month\n\nAda Sample-Maw, 45, Tolliver Street: fined £90, theft.'),
      inKind(
        'press-release',
        'Ned Sample-Oak, 34, of Quarry Lane, Tipton, was jailed for six years at Stafford Crown Court.',
      ),
      inKind('social-post', 'Your nearest hub is in the new house on Sample Road.'),
      inKind('email', 'The form belongs to Ms Test, of 4 Nowhere Lane.'),
    ],
  },
}
