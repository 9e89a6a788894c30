import { describe, expect, test } from 'vitest'
import { parsed } from '../../detectors/parsed.ts'
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
