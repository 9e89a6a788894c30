import type { Match, Part, Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { passage } from '../passage.ts'
import { pattern } from '../pattern.ts'

const FIGURE = pattern`
  \b\d[\d,.]* ?(?:per cent|percent|%)
  |\b(?:one|two|three|four|\d+) in (?:every )?(?:three|four|five|six|ten|\d+)\b
  |\b(?:rose|fell|risen|fallen|increased|decreased|dropped|halved|doubled) by\b
`
const SOURCE = pattern`
  \baccording to\b|\bsources?:
  |\bfigures? (?:are|is|from|taken|:)|\bdata(?: tables)?:
  |\bons\b|\boffice for national statistics\b|\bhome office\b
  |\bcrime survey\b|\bsurvey\b|\breport\b|\bevaluation\b
  |\bpublished\b|\bstatistics\b|\btable \d|\bdoi\b|https?:\/\/
  |\bwww\.|\bour site\b|\bforce data\b|\bdecision notice\b
  |\bperformance\b|\brecorded\b
`
const PICTURE = /^[ \t]{0,8}(?:\[?(?:photo|picture|image)s?[:\]]|caption:)/im
const CREDIT =
  /©|\bcredit\b|\bphotograph(?:er|ed) by\b|\btaken by\b|\blicen[cs]e\b|\bpermission\b|\bphoto by\b|\bpicture by\b/i

const KINDS = new Set('press-release article report web-page social-post newsletter speech video'.split(' '))

function* figures(part: Part, reading: Reading): Iterable<Match> {
  const sentence = passage(part, reading.parts).sentences.find(({ low }) => FIGURE.test(low))
  if (sentence === undefined || sourced(reading)) return
  const found = FIGURE.exec(sentence.low)!
  const start = sentence.start + found.index
  yield {
    span: { part: part.id, start, end: start + found[0].length },
    type: 'SOURCE_MISSING',
    confidence: 0.4,
    because: 'Gives a figure without a source',
  }
}

function sourced(reading: Reading): boolean {
  if (reading.circumstances.evidence?.includes('source')) return true
  return reading.parts.some((part) => SOURCE.test(part.text.toLowerCase()))
}

export const sourceMissing: Rule = {
  id: 'publication/source-missing',
  title: 'Figure or picture without a source',
  advice: 'Name the source and period of each figure, and the owner of each picture.',
  severity: 'note',
  paragraphs: ['18', '24'],
  limits: 'Accepts one source for all figures of the text.',
  *find(reading) {
    if (!KINDS.has(reading.circumstances.kind)) return
    const bodies = reading.parts.filter((part) => part.kind === 'body' || part.kind === 'attachment')
    for (const part of bodies) yield* figures(part, reading)
    for (const part of bodies) {
      const picture = PICTURE.exec(part.text)
      if (picture === null || CREDIT.test(part.text)) continue
      yield {
        span: { part: part.id, start: picture.index, end: picture.index + picture[0].length },
        type: 'SOURCE_MISSING',
        confidence: 0.4,
        because: 'Names no photographer or licence',
      }
    }
  },
  examples: {
    found: ['Burglary fell by 17 per cent last year.', inKind('social-post', '[Photo: the new bus]\nIt is here.')],
    clear: ['Burglary fell by 17 per cent, according to the Office for National Statistics.'],
  },
}
