import { byPart, remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { inKind } from '../in-kind.ts'
import { patternWith, phrases } from '../pattern.ts'
import type { Place } from '../sorted.ts'
import { sought } from '../sought.ts'
import { peopleIn } from './names/people.ts'
import { CLASSES, OF_GROUP, OF_SERVICE } from './sensitive-words.ts'
import { columnOf } from './table.ts'
import { rowOf, sentenceAt, type Tie, tie, tiedFacts } from './tie.ts'

function matchOf(part: Part, hit: Hit, { person, how }: Tie): Match {
  const [start, end] = phrase(part.text, hit)
  return {
    span: { part: part.id, start, end },
    type: 'SPECIAL_CATEGORY',
    confidence: how === 'named' || how === 'row' ? 0.85 : 0.7,
    because: `Reveals the ${hit.what} of an identifiable person (${how})`,
    suggestion: '[private detail removed]',
    related: [{ part: part.id, start: person.start, end: person.end }],
  }
}

type Hit = Place & { readonly what: string; readonly before: RegExp }

const SEEKERS = CLASSES.map(({ words, ...rest }) => ({ ...rest, seek: sought(words) }))

const hits = byPart((part): readonly Hit[] =>
  SEEKERS.flatMap(({ seek, ...rest }) =>
    seek(part).map((found) => ({ start: found.index, end: found.index + found[0].length, ...rest })),
  ).sort((a, b) => a.start - b.start),
)

function about(part: Part, reading: Reading, hit: Hit): Tie | undefined {
  const inRow = hit.what === 'health' || OWN_COLUMN.test(columnOf(part, hit.start))
  const row = inRow ? rowOf(part, reading, hit.start) : undefined
  if (row) return row
  const sentence = sentenceAt(part, hit.start)
  if (!sentence || isNamed(part, reading, hit)) return undefined
  const before = sentence.text.slice(0, hit.start - sentence.start)
  if (
    ANYBODY.test(before) ||
    OF_GROUP.test(before.slice(-34)) ||
    OF_SERVICE.test(part.text.slice(hit.end, sentence.end))
  )
    return undefined
  return hit.before.test(before) ? tie(part, reading, sentence, hit, true) : undefined
}

/** 'Christian Sample' */
const isNamed = (part: Part, reading: Reading, { start, end }: Hit): boolean =>
  peopleIn(part, reading).some((person) => person.full && person.start <= start && end <= person.end)

const PEOPLE_IN_GENERAL = phrases`people, persons, individuals, voters, users, visitors, employees, parents, applicants, customers`
const ANY_PERSON = phrases`person, individual, voter, user, visitor, employee, applicant, customer, patient`
/** 'a person who has', 'individuals with': about no one, unless it says who somebody is: 'She is a person who has'. */
const ANYBODY = patternWith('i')`
  (?:\b${PEOPLE_IN_GENERAL}|(?<!\b(?:is|was|be|am|are|as|[’']s) (?:\w+ )?)\b(?:an?|any|no|each|every) (?:[\w-]+ )?${ANY_PERSON})
    (?:[’']s?|,? (?:who|that|lives?|living|with)\b)[^.;:!?]*$
`

const OWN_COLUMN = /relig|faith|ethnic|origin|orientation|sexual|gender|union|party|politic|belief|heritage/

const OPENS =
  /\b(?:(?:who|he|she|they|I)(?:[’']\w+)? (?:has|had|is|was|have|been|says|takes)|who|he|she|his|her|your|my|has|is|was|had|takes)\b(?=[^.!?;\n]{0,60}$)/gi

/** The span is shortened to a readable length. */
function phrase(text: string, hit: Hit): [number, number] {
  const lead = text.slice(Math.max(0, hit.start - 70), hit.start)
  const open = everyMatch(lead, OPENS).at(-1)
  return [open ? hit.start - (lead.length - open.index) : hit.start, hit.end]
}

export const specialCategory: Rule = {
  id: 'personal-data/special-category',
  title: 'Health, religion, origin, sexuality, union, politics or biometrics of a person',
  advice: 'Take the detail out, or record the person’s explicit consent to its publication.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '26', '46'],
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/special-category-data/',
  limits:
    'Needs a person named in the sentence, shortly before, or in the table row. Misses hints without the usual words.',
  find: remembered((reading) => tiedFacts(reading, hits, about, matchOf)),
  examples: {
    found: [
      'Ida Sample-Moss has two broken teeth.',
      inKind('email', 'See below.\n\nJane wrote:\nI have epilepsy.'),
      inKind(
        'email',
        'Hi\n\nFrom: Ida Sample-Moss <ida@postbox.example>\nSent: Friday\nTo: Tom Ashdown\n\nI have epilepsy.',
      ),
      inKind('email', 'See below.\n\nJane Sample-Moss wrote:\n> I have epilepsy.\n\nNo.'),
      'Ida Sample-Moss has a broken wrist and is signed off until June.',
      'Agnieszka Wójcik.Com has epilepsy.',
      'Ida Sample-Moss spoke. She is a person who has epilepsy.',
      'Name        Bukola Sample-Dass\nInjury      Fractured wrist; was 11 weeks pregnant',
      'Siobhan Sample-Borough is keen to help, but she’s in counselling since her brother’s death.',
      'Post of Ida Sample-Moss\n\nThe panel met.\n\nIt saw six bids.\n\nTwo passed.\n\nShe has epilepsy.',
      'Post of Ida Sample-Moss\n\nThe panel met.\n\nIt saw six bids.\n\nTwo passed.\n\nThe applicant has epilepsy.',
      'Post of Ida Sample-Moss\n\nThe panel met.\n\nIt saw six bids.\n\nTwo passed.\n\nThey have epilepsy.',
      'Nathan Brindley-Okoro has been off since July with PTSD after an attempted suicide.',
      'We met Imran Qadir-Lowe. He is a gay Muslim man who takes medication for depression.',
      'Idris Farouk-Dale, Ill-health settlement, epilepsy   18,750.00',
      'Sam Sample-Reid is a member of UNISON and chairs nothing.',
      'Trustee Gareth Sample-Lewis declared that he is a member of the Labour Party and of UNISON.',
      inKind('press-release', 'Jodie Sample-Farrell, 34, a nurse with HIV, was sentenced to a community order.'),
    ],
    clear: [
      inKind('email', 'Hi\n\nFrom: Tom Ashdown\nSent: Friday\nTo: Ida Sample-Moss\n\nI have epilepsy.'),
      inKind('email', 'Hi Jane\n\nOf course.\n\nJane Sample-Moss wrote:\n> I have epilepsy.'),
      inKind('email', 'Jane Sample-Moss wrote:\n> Will you come?\n\nI have epilepsy.'),
      'Ida Sample-Moss spoke. A person who is deaf may bring a dog. Individuals with epilepsy vote here.',
      'This post is written by Ida Sample-Moss, Mary Sample-King and Hilary Parkinson.',
      'Sikh, Hindu, Muslim, Christian, everyone was fed, said Simon Fosterly.',
      'Simon Fosterly, who has made mental health services a priority, met people with dementia.',
      'Sam Sample-Reid was beaten by the Autism Society.',
      'Mrs Samples’ Chocolate House is wheelchair accessible.',
      `Sam Sample-Reid asked.\n\n${'The course is free. '.repeat(60)}\n\nThe child’s stillbirth is registered.`,
      'Sam Sample-Reid asked.\n\nIt rained.\n\nA bus came.\n\nOne in ten of us has their DNA stored.',
      '“We will fund counsellors for officers with PTSD,” said Chief Constable Rachel Dunmore.',
      inKind(
        'letter',
        'Dear Mrs Sample\n\nI was sorry to hear that your surgery was put off.\n\nYours sincerely\n\nAnn Sample',
      ),
    ],
  },
}
