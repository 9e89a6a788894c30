import { describe, expect, test } from 'vitest'
import { classifiedAs } from '../../detectors/classifier-rule.ts'
import type { ClassifierMatch, Match, Rule } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { readingOf } from '../tools/reading.ts'

const GROUPS: readonly [rule: string, group: string, text: string][] = [
  ['political/second-voice', 'political', 'Remember who closed your library.'],
  ['conduct/second-voice', 'defamation', 'Everybody knows what he took.'],
  ['confidentiality/second-voice', 'operational', 'Doors go in at six.'],
  ['personal-data/recognised', 'personal', 'Ask the twins at number nine who it was that the van took away.'],
  ['personal-data/second-voice', 'private-fact', 'We shall miss Dagny Sample-Holm, not right since the baby came.'],
  ['personal-data/second-voice', 'identity-fact', 'The girl the coach took to hotels captains the water polo side.'],
]

const matches = (rule: Rule, group: string, text: string, more: Partial<ClassifierMatch>): readonly Match[] => {
  const example = classifiedAs(group, text, 0.9)
  return [
    ...rule.find(
      readingOf({ ...example, classifierMatches: example.classifierMatches.map((one) => ({ ...one, ...more })) }),
    ),
  ]
}

describe.each(GROUPS)('%s, %s', (id, group, text) => {
  const rule = rules.find((one) => one.id === id)!

  test('what the model finds asks for a person and never blocks, however sure it is', () => {
    expect(rule.severity).toBe('sign-off')
    const severities = matches(rule, group, text, { confidence: 0.999, level: 'hold' }).map(({ severity }) => severity)
    expect(severities.length).toBeGreaterThan(0)
    expect(severities).not.toContain('block')
    expect(severities).not.toContain('note')
  })

  test('what is only worth a note is a note', () => {
    const severities = matches(rule, group, text, { confidence: 0.9, level: 'note' }).map(({ severity }) => severity)
    expect(new Set(severities)).toEqual(new Set(['note']))
  })

  test('the reason names the kind of breach, how sure the model is, and the nearest known example', () => {
    const [found] = matches(rule, group, text, { confidence: 0.71, like: 'Names a colleague.' })
    expect(found!.because).toMatch(
      /^May .+ \(sure in about 7 cases of 10\)\. Closest known example: Names a colleague\.$/,
    )
  })
  test('a score that is wrong more often than right says so', () => {
    const [found] = matches(rule, group, text, { confidence: 0.69 })
    expect(found!.because).toMatch(/^May .+ \(not sure: wrong more often than right\)\.$/)
  })
})

test('nobody is recognisable to one unsure head alone, unless a person is named in full', () => {
  const rule = rules.find(({ id }) => id === 'personal-data/recognised')!
  const severities = (text: string, above: number, ...others: string[]) => {
    const [match] = classifiedAs('personal', text).classifierMatches
    const fact = { ...match!, above: -0.5, level: 'note' as const }
    const classifierMatches = [{ ...match!, above }, ...others.map((group) => ({ ...fact, group }))]
    return [...rule.find(readingOf({ text, classifierMatches }))].map(({ severity }) => severity ?? 'sign-off')
  }
  const twins = 'Ask the twins at number nine who it was that the van took away.'
  expect(severities(twins, 0.4)).toEqual(['note'])
  expect(severities(twins, 1.6)).toEqual(['sign-off'])
  expect(severities(twins, 0.4, 'offence-fact')).toEqual(['sign-off'])
  expect(severities('Jerzy Sample-Malik picked him out.', 0.4)).toEqual(['sign-off'])
})

test('a sentence of two kinds cites the paragraphs of both', () => {
  const rule = rules.find(({ id }) => id === 'conduct/second-voice')!
  const cited = (more: Partial<ClassifierMatch>) =>
    matches(rule, 'conduct', 'Amateurs, all of them.', more)[0]!.paragraphs
  expect(cited({})).not.toContain('5')
  expect(cited({ also: ['disparagement'] })).toEqual(expect.arrayContaining([...cited({})!, '5', '29']))
})

describe('politics beside guidance on the rules', () => {
  const rule = rules.find(({ id }) => id === 'political/second-voice')!
  const GUIDANCE = 'Staff must not canvass for a party.'
  const PARTISAN = 'Remember who closed your library.'
  const text = `${GUIDANCE} ${PARTISAN}`
  const found = (start: number, end: number, confidence = 0.9) => {
    const { classifierMatches } = classifiedAs('political', text, confidence)
    return [
      ...rule.find(readingOf({ text, classifierMatches: classifierMatches.map((one) => ({ ...one, start, end })) })),
    ]
  }

  test('a sentence that takes a side counts beside one of guidance', () => {
    expect(found(GUIDANCE.length + 1, text.length)).toHaveLength(1)
    expect(found(0, text.length)).toHaveLength(1)
  })

  test('a doubtful sentence counts only further away', () => {
    expect(found(GUIDANCE.length + 1, text.length, 0.6)).toEqual([])
    const far = `${GUIDANCE} ${'The office opens at nine on weekdays. '.repeat(3)}${PARTISAN}`
    const [match] = classifiedAs('political', far, 0.6).classifierMatches
    const place = { ...match!, start: far.length - PARTISAN.length }
    expect([...rule.find(readingOf({ text: far, classifierMatches: [place] }))]).toHaveLength(1)
  })

  test('the guidance itself does not', () => {
    expect(found(0, GUIDANCE.length)).toEqual([])
  })
})
