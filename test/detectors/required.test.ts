import { describe, expect, test } from 'vitest'
import { automaton, MAX_CLIPPED_WORD } from '../../detectors/automaton.ts'
import { parsed } from '../../detectors/parsed.ts'
import { ELECTORAL, OTHER_VOTE } from '../../detectors/political/word-lists.ts'
import { required } from '../../detectors/required.ts'
import { bare, best, indexed } from '../../detectors/required-string.ts'

describe('what an expression requires', () => {
  test.each([
    [/\bfour more years\b/, [['\bfour more years\b']]],
    [/cand(?:idate|y)/, [['candidate', 'candy']]],
    [/\bvot(?:e|ing) for (?:us|them)/, [['\bvote for us', '\bvote for them', '\bvoting for us', '\bvoting for them']]],
    [/send .{0,20} packing/, [['send '], [' packing']]],
    [/colou?r/, [['colour', 'color']]],
    [/[Tt]ory/, [['Tory', 'tory']]],
    [/(?:ab)+c/, [['ab'], ['c']]],
    [/[A-Z]\d{3}-[1-9]/, [['000-0']]],
    [/\d{1,2}(?:st|nd)/, [['0st', '0nd', '00st', '00nd']]],
    [/\w\d{4,9}/, [['0000']]],
    [/(?<=\bcrime ref )\w+/, [['\bcrime ref ']]],
    [/(?<![\w-])cancer(?![\p{L}\p{N}])/u, [['\bcancer\b']]],
    [/(?<![A-Za-z])(?<![-.])(?<![^\w])cancer/, [['cancer']]],
    [/(?<!\w)cancer(?!\w)/, [['\bcancer\b']]],
    [/(?<!\W)cancer(?!\d)/, [['cancer']]],
    [/(?<!\bgrant )\w+(?= of May)/, [[' of May']]],
  ])('%s', (expression, sets) => {
    expect(required(parsed(expression)).map((set) => [...set].sort())).toEqual(sets.map((set) => [...set].sort()))
  })

  test.each([/\w+ing|\D+/, /a*|b/, /(?:yes|.*)/, /[^x]/])('%s requires nothing', (expression) => {
    expect(required(parsed(expression))).toEqual([])
  })

  test('chooses the set of long words, which texts contain least often', () => {
    expect(best(required(parsed(/\b(?:a|the) \w+ manifesto/)))).toEqual([' manifesto'])
  })

  test.each([
    ['\bdid time\b', { text: 'time', before: 'did' }],
    ['\bheart problem\b', { text: 'heart' }],
    ['\bis 0\b', { text: '0', before: 'is' }],
    ['\bproblem', { text: 'problem' }],
    ['\bmanifesto people\b', { text: 'manifesto' }],
  ])('looks for %j by another word than a common one, or by two', (string, word) => {
    const { text, before } = indexed(string, false)!
    expect({ text, before }).toEqual({ before: undefined, ...word })
  })

  test('what is optional is not required', () => {
    expect(
      required(parsed(/(?:very )?nice|(?:not )?good/))
        .flat()
        .map(bare)
        .sort(),
    ).toEqual(['good', 'nice', 'not good', 'very nice'])
  })
})

describe('many words at once', () => {
  const found = (words: readonly string[], text: string) => {
    const met = new Set<string>()
    automaton(words).scan(text, (word) => met.add(words[word]!))
    return [...met].sort()
  }

  test('words within words, and endings that begin others', () => {
    expect(found(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['he', 'hers', 'she'])
  })

  test('word boundaries where they are required', () => {
    expect(found(['\bink\b', '\brun', 'er\b'], 'think of a runner')).toEqual(['\brun', 'er\b'])
  })

  test('digits count alike', () => {
    expect(found(['00-00', '000', 'no. 0'], 'no. 7 or 61-42')).toEqual(['00-00', 'no. 0'])
  })

  test('a run of digits is found at its first place and its last, and never far apart', () => {
    const ends: number[] = []
    automaton(['0000', '000 x']).scan(`a ${'7'.repeat(50)} x`, (word, end) => word === 0 && ends.push(end))
    expect([ends[0], ends.at(-1)]).toEqual([5, 51])
    expect(ends.length).toBeLessThan(15)
    for (const [i, end] of ends.entries()) if (i > 0) expect(end - ends[i - 1]!).toBeLessThan(MAX_CLIPPED_WORD)
    expect(found(['000 x', '\b00', '00\b'], `a ${'7'.repeat(50)} x`)).toEqual(['000 x', '\b00', '00\b'].sort())
  })

  test('emoji, and a long word by its beginning', () => {
    expect(found(['🌹', 'misrepresentation'], 'a 🌹 and a misrepresentation')).toEqual(['misrepresentation', '🌹'])
  })
})

test.each([
  [ELECTORAL, ['<POLL>', 're-elect', 'voters', 'seat', 'campaigning', 'constituency']],
  [OTHER_VOTE, ['strictly', 'show of hands', 'poll closes', 'mock']],
])('a match of %s is never ruled out', (expression, texts) => {
  for (const text of texts.filter((one) => expression.test(one)))
    for (const set of required(parsed(expression))) {
      const met = new Set<number>()
      automaton([...set]).scan(text, (word) => met.add(word))
      expect(met.size, text).toBeGreaterThan(0)
    }
  expect(texts.filter((one) => expression.test(one)).length).toBeGreaterThan(2)
})
