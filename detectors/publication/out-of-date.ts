import { matchAt } from '../around.ts'
import type { Match, Part, Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'

const MONTHS = phrases`
  january, february, march, april, may, june, july, august, september, october, november, december
`
const COMING_EVENTS = phrases`
  will (?:be held|take place|open|close|run|start|begin), takes? place, closing date, closes? (?:at|on), deadline,
  apply by, book by, register by, join us, come along, by noon on, coming soon, from \d{1,2}, opens? on, until,
  before
`

const AHEAD = patternWith('i')`\b${COMING_EVENTS}\b[^.\n]{0,60}$`
const dates = sought(
  /\b(\d{1,2})(?:st|nd|rd|th)? (January|February|March|April|May|June|July|August|September|October|November|December),? (20\d\d)\b/,
)

function* inPart(part: Part, today: string): Iterable<Match> {
  for (const found of dates(part)) {
    const month = MONTHS.indexOf(found[2]!.toLowerCase()) + 1
    const day = `${found[3]}-${String(month).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
    if (day < today && AHEAD.test(part.text.slice(Math.max(0, found.index - 90), found.index)))
      yield matchAt(part, found, 'OUT_OF_DATE', 0.5, 'Announces something for a past date')
  }
}

export const outOfDate: Rule = {
  id: 'publication/out-of-date',
  title: 'Future event with a past date',
  advice: 'Check the date. If it has passed, change the text or leave it out.',
  severity: 'note',
  paragraphs: ['24'],
  limits: 'Misses dates without a year.',
  *find(reading) {
    for (const part of reading.parts)
      if (part.kind === 'body' || part.kind === 'attachment' || part.kind === 'title')
        yield* inPart(part, reading.circumstances.intendedAt?.slice(0, 10) ?? reading.circumstances.today)
  },
  examples: {
    found: ['The closing date is 5 May 2025.'],
    clear: ['The closing date is 5 May 2031.', 'He joined the office on 5 May 2025.'],
  },
}
