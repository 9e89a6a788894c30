import type { Match, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { classifiedSightings, matchOf } from './classify.ts'
import { isPaper } from './described.ts'

const SHEET = /\b(?:classified message|background use only|controlled dissem)\b/i

/** The heading of an official telegram names its fields in capitals, one a line (ACP 127). */
const TELEGRAM_FIELD = /^(FROM|FM|TO|INFO|REFS?|CITE|ACTION|CONF|PRECEDENCE|SLUGS|ORIG|UNIT|EXT|DATE)\b ?:? /gm
const LEAST_FIELDS = 4

function telegramHeading(text: string): { index: number; 0: string } | null {
  const fields = everyMatch(text, TELEGRAM_FIELD, 40)
  const names = new Set(fields.map(([, name]) => name!.replace('FM', 'FROM')))
  return names.size >= LEAST_FIELDS && names.has('FROM') && names.has('TO') ? fields[0]! : null
}

function* archived(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    const found = (isPaper(part) && SHEET.exec(part.text)) || telegramHeading(part.text)
    if (found)
      yield {
        span: { part: part.id, start: found.index, end: found.index + found[0].length },
        type: 'LEGACY_MARKING',
        confidence: 0.6,
        because: 'Has the form of a classified paper or an official telegram. Its marking may have been cut off.',
      }
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
      'FM EMBASSY LISBON\nTO LONDON\nINFO MADRID\nREF MY TELNO 12\n1. VISIT POSTPONED.',
    ],
    clear: [
      'PRIVATE AND CONFIDENTIAL\n\nDear Mr Shah',
      'The helpline is confidential.',
      'The museum shows a routing slip beside the wireless set.',
      'PROTECT YOUR HOME THIS WINTER',
      'FROM: Ada\nTO: Ben\nDATE: Monday\nSUBJECT: The fete',
    ],
  },
}
