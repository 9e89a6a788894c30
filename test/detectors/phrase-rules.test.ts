import { describe, expect, test } from 'vitest'
import { Expression } from '../../detectors/expression.ts'
import { rules } from '../../detectors/index.ts'
import { LONG_TEXT } from '../../detectors/word-index.ts'
import { readingOf } from '../tools/reading.ts'

const PHRASES = `conduct/abuse conduct/bulk conduct/discrimination conduct/harassment confidentiality/complaint
  confidentiality/in-confidence confidentiality/operational confidentiality/privilege confidentiality/sub-judice`.split(
  /\s+/,
)
const ORDINARY = 'The towpath is open again, and the benches by the bridge are dry.\n\n'
const FILLER = ORDINARY.repeat(Math.ceil(LONG_TEXT / ORDINARY.length))

describe.each(PHRASES)('in a long text %s', (id) => {
  const { find, examples } = rules.find((rule) => rule.id === id)!

  test.each(examples.found)('finds %j', (example) => {
    const given = typeof example === 'string' ? { text: example } : example
    const found = (text: string) => [...find(readingOf({ ...given, text: `${FILLER}${text}\n\n${FILLER}` }))]
    expect(found(given.text).length).toBeGreaterThan(0)
  })
})

test.each([FILLER, ''])('finds a phrase in capitals', (before) => {
  const { find } = rules.find(({ id }) => id === 'conduct/harassment')!
  expect([...find(readingOf(`${before}WE KNOW WHERE YOU LIVE.`))]).toHaveLength(1)
})

test('a sentence may have another dash where its words have a hyphen', () => {
  const words = new Expression('-referred', 'i')
  for (const dash of ['-', '\u2010', '\u2013']) expect(words.placesIn(`${FILLER}self${dash}referred`)).toHaveLength(1)
  expect(words.placesIn(`${FILLER}self_referred`)).toEqual([])
})
