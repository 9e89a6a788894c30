import { matchAt } from '../around.ts'
import type { Match, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { classifiedSightings, matchOf } from './classify.ts'
import { kinds, signsOfPaper } from './sentence.ts'

/** The heading of an official telegram names its fields in capitals, one a line (ACP 127). */
const TELEGRAM_FIELD = /^(FROM|FM|TO|INFO|REFS?|CITE|ACTION|CONF|PRECEDENCE|SLUGS|ORIG|UNIT|EXT|DATE)\b ?:? /gm
const LEAST_FIELDS = 4
/** The originator's number: 'INFO MADRID CITE LISBON 4821' */
const CITED = /\bCITE:? [A-Z]{3,12}(?: [A-Z]{2,12})?:? \d[\d:]{2,6}\b/g

const LEAST_SIGNS = 3
const SHEET = /^(?:classified message|background use only|dissem)/i

/** A long text may have a sign here and there; those of a paper are on one page, those of a heading in one place. */
const PAGE_CHARS = 4_000
const HEADING_CHARS = 1_500

type Signs = readonly RegExpExecArray[]

/** For each sign, those at most so many characters behind it. */
const groups = (signs: Signs, chars: number): readonly Signs[] =>
  signs.map(({ index: from }) => signs.filter(({ index }) => index >= from && index < from + chars))

function isHeading(fields: Signs): boolean {
  const names = new Set(fields.map(([, name]) => name!.replace('FM', 'FROM')))
  return names.size >= LEAST_FIELDS && names.has('FROM') && names.has('TO')
}

const headingOf = (text: string): Signs =>
  groups(everyMatch(text, TELEGRAM_FIELD, 40), HEADING_CHARS).find(isHeading) ?? []

const isSheet = (signs: Signs): boolean =>
  kinds(signs) >= LEAST_SIGNS || (kinds(signs) > 1 && signs.some(([sign]) => SHEET.test(sign)))

function* archived(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    const [found] = groups(signsOfPaper(part), PAGE_CHARS).find(isSheet) ?? [
      ...headingOf(part.text),
      ...everyMatch(part.text, CITED, 1),
    ]
    const because = 'Has the form of a classified paper or an official telegram. Its marking may have been cut off.'
    if (found) yield matchAt(part, found, 'LEGACY_MARKING', 0.6, because)
  }
}

export const legacy: Rule = {
  id: 'markings/legacy',
  title: 'Marking from before 2014, or a foreign one below SECRET',
  paragraphs: ['25', '62'],
  advice: 'Ask the author’s manager which marking applies now. The old one has no direct equivalent.',
  severity: 'sign-off',
  source: 'https://www.cps.gov.uk/legal-guidance/disclosure-manual-chapter-24',
  limits: "Treats 'private and confidential' as an address, not a marking.",
  *find(reading) {
    yield* archived(reading)
    for (const one of classifiedSightings(reading))
      if (one.sighting.tier === 'LEGACY_MARKING' && one.how !== 'mention') yield matchOf(one)
  },
  examples: {
    found: [
      'RESTRICTED\nStores return, 2009',
      'CONFIDENTIAL – addressee only\n\nReference request',
      'NATO CONFIDENTIAL\nBrief',
      'CLASSIFIED MESSAGE\nROUTING SLIP\n14 October\nTO: the station',
      'DISPATCH\nTO: Chief of Station, Lisbon\nACTION REQUIRED: none\nThe man met him twice.',
      'FM EMBASSY LISBON\nTO LONDON\nINFO MADRID\nREF MY TELNO 12\n1. VISIT POSTPONED.',
      'INFO MADRID CITE LISBON 4821\n1. VISIT POSTPONED.',
    ],
    clear: [
      'PRIVATE AND CONFIDENTIAL\n\nDear Mr Shah',
      'The helpline is confidential.',
      'The museum shows a routing slip and a dispatch beside the wireless set.',
      'PROTECT YOUR HOME THIS WINTER',
      'FROM: Ada\nTO: Ben\nDATE: Monday\nSUBJECT: The fete',
      'CITE your sources in 500 words.',
    ],
  },
}
