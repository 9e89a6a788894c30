import { matchAt } from '../around.ts'
import type { Rule } from '../contract.ts'
import { either, literally } from '../pattern.ts'

const PROSE = new Set(['title', 'body', 'attachment', 'hidden', 'picture-text', 'header-footer'])

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${either(words.map((word) => literally(word).replace(/\s+/g, '\\s+'))) || '(?!)'})(?![\\p{L}\\p{N}])`,
    'iu',
  )

const topics = [{ topic: 'the Harborne inquiry', words: ['Harborne inquiry', 'Operation Larkspur'] }]

export const sensitiveTopic: Rule = {
  id: 'confidentiality/sensitive-topic',
  title: 'Topic on the office’s list of sensitive topics',
  advice: 'Ask the Chief Executive before you publish anything about this.',
  severity: 'sign-off',
  paragraphs: ['18'],
  limits: 'Finds only what the register lists.',
  *find(reading) {
    for (const { topic, words } of reading.known.topics) {
      const expression = anyOf([topic, ...words].map((word) => word.trim()).filter((word) => word.length > 1))
      const because = `Mentions ${topic}: it is on the office’s list of sensitive topics`
      for (const part of reading.parts.filter(({ kind }) => PROSE.has(kind))) {
        const found = expression.exec(part.text)
        if (found) yield matchAt(part, found, 'SENSITIVE_TOPIC', 0.6, because)
      }
    }
  },
  examples: {
    found: [{ text: 'A word about operation  Larkspur, if I may.', known: { topics } }],
    clear: [
      { text: 'The larkspur is in flower at Harborne.', known: { topics } },
      { text: 'A word about Operation Larkspur.', known: { topics: [] } },
    ],
  },
}
