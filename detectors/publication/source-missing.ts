import { matchAt } from '../around.ts'
import type { Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { patternWith } from '../pattern.ts'

const FIGURE = patternWith('i')`
  \b\d[\d,.]* ?(?:per cent|percent|%)
  |\b(?:one|two|three|four|\d+) in (?:every )?(?:three|four|five|six|ten|\d+)\b
  |\b(?:rose|fell|risen|fallen|increased|decreased|dropped|halved|doubled) by\b
`
const SOURCE = patternWith('i')`
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

export const sourceMissing: Rule = {
  id: 'publication/source-missing',
  title: 'Figure or picture without a source',
  advice: 'Name the source and period of each figure, and the owner of each picture.',
  severity: 'note',
  paragraphs: ['18', '24'],
  limits: 'Accepts one source for all figures of the text.',
  *find(reading) {
    const { kind, evidence = [] } = reading.circumstances
    if (!KINDS.has(kind)) return
    const hasSource = () => evidence.includes('source') || reading.parts.some(({ text }) => SOURCE.test(text))
    for (const part of reading.parts.filter((one) => one.kind === 'body' || one.kind === 'attachment')) {
      const [figure, picture] = [FIGURE.exec(part.text), PICTURE.exec(part.text)]
      if (figure && !hasSource()) yield matchAt(part, figure, 'SOURCE_MISSING', 0.4, 'Gives a figure without a source')
      if (picture && !CREDIT.test(part.text))
        yield matchAt(part, picture, 'SOURCE_MISSING', 0.4, 'Names no photographer or licence')
    }
  },
  examples: {
    found: ['Burglary fell by 17 per cent last year.', inKind('social-post', '[Photo: the new bus]\nIt is here.')],
    clear: ['Burglary fell by 17 per cent, according to the Office for National Statistics.'],
  },
}
