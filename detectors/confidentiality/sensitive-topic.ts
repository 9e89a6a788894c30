import type { Match, Part, Rule } from '../contract.ts'
import { literally } from '../pattern.ts'

const PROSE = new Set(['title', 'body', 'attachment', 'hidden', 'picture-text', 'header-footer'])

function* inPart(part: Part, topics: readonly { topic: string; expression: RegExp }[]): Iterable<Match> {
  for (const { topic, expression } of topics) {
    const found = expression.exec(part.text)
    if (found === null) continue
    yield {
      span: { part: part.id, start: found.index, end: found.index + found[0].length },
      type: 'SENSITIVE_TOPIC',
      confidence: 0.6,
      because: `Mentions ${topic}: it is on the office’s list of sensitive topics`,
    }
  }
}

function expressionOf(words: readonly string[]): RegExp | undefined {
  const sources = words
    .map((word) => word.trim())
    .filter((word) => word.length > 1)
    .map((word) => literally(word).replace(/\s+/g, '\\s+'))
  if (sources.length === 0) return undefined
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

const topics = [{ topic: 'the Harborne inquiry', words: ['Harborne inquiry', 'Operation Larkspur'] }]

export const sensitiveTopic: Rule = {
  id: 'confidentiality/sensitive-topic',
  title: 'Topic on the office’s list of sensitive topics',
  advice: 'Ask the Chief Executive before you publish anything about this.',
  severity: 'sign-off',
  paragraphs: ['18'],
  limits: 'Finds only what the register lists.',
  *find(reading) {
    const listed = reading.known.topics.flatMap(({ topic, words }) => {
      const expression = expressionOf([topic, ...words])
      return expression ? [{ topic, expression }] : []
    })
    if (listed.length === 0) return
    for (const part of reading.parts) if (PROSE.has(part.kind)) yield* inPart(part, listed)
  },
  examples: {
    found: [{ text: 'A word about operation  Larkspur, if I may.', known: { topics } }],
    clear: [
      { text: 'The larkspur is in flower at Harborne.', known: { topics } },
      { text: 'A word about Operation Larkspur.', known: { topics: [] } },
    ],
  },
}
