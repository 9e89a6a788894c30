import { byPart } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { inKind } from '../in-kind.ts'
import { patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'
import { consented } from './consent.ts'
import { peopleIn } from './names/people.ts'
import { remembered } from './remembered.ts'
import { CLASSES, GROUP, PREDICATE, STANDALONE_VERB } from './sensitive-words.ts'
import { columnOf } from './table.ts'
import { rowOf, sentenceAt, type Tie, tie } from './tie.ts'

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    let reached = -1
    if (peopleIn(part, reading).length === 0) continue
    for (const hit of hits(part)) {
      const tied = hit.start < reached ? undefined : about(part, reading, hit)
      if (!tied) continue
      const match = matchOf(part, hit, tied)
      reached = match.span.end
      yield consented(match, part, reading)
    }
  }
}

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

export type Hit = { readonly start: number; readonly end: number; readonly what: string; readonly predicate: boolean }

const SEEKERS = CLASSES.map(({ words, ...rest }) => ({ ...rest, seek: sought(words) }))

const hits = byPart((part): readonly Hit[] =>
  SEEKERS.flatMap(({ what, seek, predicate }) =>
    seek(part).map((found) => ({ start: found.index, end: found.index + found[0].length, what, predicate })),
  )
    .filter(({ start, end }) => part.text.slice(start, end) !== 'Ms')
    .sort((a, b) => a.start - b.start),
)

export const categoriesIn = (part: Part, from: number, to: number): readonly Hit[] =>
  hits(part).filter((hit) => hit.start >= from && hit.end <= to)

const OWN_COLUMN = /relig|faith|ethnic|origin|orientation|sexual|gender|union|party|politic|belief|heritage/

const SERVICE_WORDS = phrases`
  awareness, services?, clinics?, charit\w{1,3}, teams?, units?, nurses?, support, project, patients, users, people,
  victims, campaign, community, communities, families, groups?, centre, week, day, leaders?, network, training,
  budget, fund\w{0,3}, pandemic, restrictions, lockdowns?, allowance, rights, pride, bars?, clubs?, venues?, scene,
  counterparts, colleagues, (?:and|or) \p{L}+ (?:people|counterparts|colleagues|communit(?:y|ies))
`
const SERVICE_AFTER = patternWith('iu')`^[ -]${SERVICE_WORDS}\b`

const BODIES = phrases`
  Association, Society, Group, Alliance, Network, Trust, Foundation, Charity, Union, Forum, Partnership, Federation,
  Institute, League, Cent(?:re|er)
`
const BODY_AFTER = patternWith('u')`^(?: \p{Lu}\p{Ll}+){0,2} ${BODIES}\b`

const WHATEVER = /\b(?:regardless|irrespective) of (?:\p{L}+ )?$|\bwhatever (?:their|your|his|her) $/iu

function about(part: Part, reading: Reading, hit: Hit): Tie | undefined {
  const row = hit.predicate && !OWN_COLUMN.test(columnOf(part, hit.start)) ? undefined : rowOf(part, reading, hit.start)
  if (row) return row
  const sentence = sentenceAt(part, hit.start)
  if (!sentence) return undefined
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  if (!(PREDICATE.test(before) || STANDALONE_VERB.test(part.text.slice(hit.start, hit.end)) || namedAfter(after)))
    return undefined
  if (GROUP.test(before.slice(-34)) || SERVICE_AFTER.test(after) || BODY_AFTER.test(after)) return undefined
  if (WHATEVER.test(before)) return undefined
  if (
    hit.predicate &&
    !/\b(?:is|was|be|being|he|she|who|’s|as|a|an|the|his|her|came out|identif\w{3}|are|of|and)\b[^.,;]{0,40}$|['’]s [^.,;]{0,25}$|[:,] $|^\s*$/i.test(
      before,
    )
  )
    return undefined
  return tie(part, reading, sentence, hit.start, hit.end)
}

const namedAfter = (after: string) => /^(?: (?:sufferer|patient|victim|survivor))?,? \p{Lu}\p{Ll}+ \p{Lu}/u.test(after)

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
  find: remembered(find),
  examples: {
    found: [
      'Agnieszka Wójcik.Com has epilepsy.',
      'Name        Bukola Sample-Dass\nInjury      Fractured wrist; was 11 weeks pregnant',
      '1. Zofia Sample-Noll, Apt 9, 30 weeks gone with twins so carry it up',
      'Tomasin Sample-Ege ticked “Quaker” and “bisexual” on her form.',
      'Kofi Sample-Banks is away. He votes Reform, so careful at lunch.',
      'Gordon Sample-Kell, Lye. Transitioned last year and now wishes to be known as Georgia.',
      'Siobhan Sample-Borough is keen to help, but she’s in counselling since her brother’s death.',
      'Table 2: Ms Lowri Sample-Daniel. Recovering anorexic, please don’t hover.',
      'Darren Sample-Lowe, their treasurer, was moved in 2018 and had a breakdown over it.',
      'Harley Sample-Stubbs, 24, of the board. Came out as non-binary in June.',
      'Chidera Sample-Uzo wets the bed.',
      'Nathan Brindley-Okoro has been off since July with PTSD after an attempted suicide.',
      'We met Imran Qadir-Lowe. He is a gay Muslim man who takes medication for depression.',
      'Idris Farouk-Dale, Ill-health settlement, epilepsy   18,750.00',
      'Complaint by mr gethin pascoe-lee. Your client, who is bisexual and receives treatment for HIV, alleges it.',
      'Sam Sample-Reid is a member of UNISON and chairs nothing.',
    ],
    clear: [
      'Agnieszka Wójcik says this is the funniest MS KBase article.',
      'The shop on Section 2 of the estate is shut, said Simon Fosterly.',
      'An inquiry under section 2 of the Act asked Ottilie Sample-Marsh to speak.',
      'Sikh, Hindu, Muslim, Christian, everyone was fed, said Simon Fosterly.',
      'Simon Fosterly, who has made mental health services a priority, met people with dementia.',
      'Sam Sample-Reid was captain, and the referee was Ms Ann Sample.',
      'Simon Fosterly is proud of the office. Sam Sample-Reid treats everyone alike, regardless of their sexual orientation.',
      'Sam Sample-Reid was beaten by the Autism Society.',
      'Mrs Samples’ Chocolate House is wheelchair accessible.',
      'Sam Sample-Reid wrote it, and the table is a more detailed breakdown of the figures.',
      'Sam Sample-Reid asked.\n\nIf you or your partner get a benefit because of a disability, tell us.',
      'Sam Sample-Reid asked. Your employee cannot get maternity leave if they have left.',
      `Sam Sample-Reid asked.\n\n${'The course is free. '.repeat(60)}\n\nThe child’s stillbirth is registered.`,
      'Depression affects one in six people. Crimestoppers can help.',
      '“We will fund counsellors for officers with PTSD,” said Chief Constable Rachel Dunmore.',
      inKind(
        'letter',
        'Dear Mrs Sample\n\nI was sorry to hear that your surgery was put off.\n\nYours sincerely\n\nAnn Sample',
      ),
    ],
  },
}
