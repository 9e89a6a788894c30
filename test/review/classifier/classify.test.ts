import { beforeAll, describe, expect, test } from 'vitest'
import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import { personModel, wordModel } from '../../../src/review/classifier/built-in.ts'
import { type Classifier, createClassifier } from '../../../src/review/classifier/classify.ts'
import { featuresOf } from '../../../src/review/classifier/features.ts'
import { passagesOf } from '../../../src/review/classifier/passages.ts'
import { built } from '../../tools/built.ts'

const staff: Circumstances = {
  kind: 'press-release',
  account: 'corporate',
  author: 'staff',
  electionPeriod: false,
  today: '2026-11-24',
}
const body = (text: string): Part => ({ id: 'body', kind: 'body', text })

describe('passages', () => {
  test('scores a short text whole, and a long one in pieces that add up to the text', () => {
    const text = 'The panel met on Monday. It heard from nine people who had been burgled.\n\n'.repeat(60)
    expect(passagesOf([body('One short text about a meeting of the panel.')])).toHaveLength(1)
    const pieces = passagesOf([body(text)])
    expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text)
    expect(Math.max(...pieces.map(({ text: piece }) => piece.length))).toBeLessThanOrEqual(600)
  })

  test('does not score twice what was normalised from another part', () => {
    const unfolded: Part = {
      ...body('The same text, with its disguise undone.'),
      id: 'u',
      from: { part: 'body', at: [] },
    }
    expect(passagesOf([unfolded])).toEqual([])
  })
})

test('each half of the features has length one, and digits count alike', () => {
  const { at, value } = featuresOf('Ward 7 meets at 19:30')
  const squares = [...value].reduce((sum, x) => sum + x * x, 0)
  expect(squares).toBeCloseTo(2, 4)
  expect([...at].sort()).toEqual([...featuresOf('ward 4 MEETS at 08:15').at].sort())
})

describe('with embeddings', () => {
  let classify: Classifier
  // The encoder's thread runs from the build.
  beforeAll(async () => {
    built()
    const entry = new URL('../../../dist/src/entry/classifier.js', import.meta.url).href
    const { createFullClassifier } = (await import(entry)) as typeof import('../../../src/entry/classifier.ts')
    classify = createFullClassifier()
  })

  test('finds and locates one clause of a long release', async () => {
    const before =
      'Four bus shelters on the ring road have new lights and glass that does not shatter. The work cost £38,000 and took nine days. '
    const clause =
      'It is more than the Conservatives managed in fourteen years, and voters should remember that in May.'
    const after =
      ' The shelters were chosen after a survey in which 640 passengers said where they felt ' +
      'least safe. A second survey will be held in June. Timetables are not affected.'
    const matches = await classify([body(before + clause + after)], staff)
    const political = matches.filter(({ group, suppressed }) => group === 'political' && !suppressed)
    expect(political.map(({ start, end }) => (before + clause + after).slice(start, end))).toEqual([clause])
    const clean = await classify([body(before + after)], staff)
    expect(clean.filter(({ group, suppressed }) => group === 'political' && !suppressed)).toEqual([])
  })

  test.each([
    ['political', 'Four more years of this shambles, or somebody who listens? You know what to do on Thursday.'],
    ['operational', 'The unmarked van parks behind the flats in Mill Lane from five on Friday; doors go in at six.'],
    [
      'private-use',
      'My candle business is open for orders: reply to this work address, and mention the Commissioner for ten per cent off.',
    ],
    [
      'security',
      'The alarm code for the side door has changed to the year plus two. Sending it here as my work mail is slow.',
    ],
  ])('%s: %s', async (group, text) => {
    expect((await classify([body(text)], staff)).map((classified) => classified.group)).toContain(group)
  })

  test.each([
    'Six candidates have been nominated. In alphabetical order they are: Adams, Brook and Hale. Register by Tuesday.',
    'Lock your shed, mark your tools and report anything suspicious on our website or by calling 101.',
    'Thank you for your order. The chairs were delivered on Tuesday and the invoice has been passed for payment.',
  ])('leaves alone: %s', async (text) => {
    const asks = ({ suppressed: quiet, group, confidence: sure }: ClassifierMatch) =>
      !quiet && (!group.endsWith('-fact') || sure >= 0.5)
    expect((await classify([body(text)], staff)).filter(asks)).toEqual([])
  })

  test('reports as quiet what it finds harmless, for each category', async () => {
    const dull = 'The panel meets on Tuesday at ten in the main hall. Papers are on our website a week before.'
    const quiet = (await classify([body(dull)], staff)).filter((classified) => classified.suppressed)
    expect(quiet.map(({ group }) => group)).toEqual(['political', 'other', 'personal'])
  })
})

describe('facts about people, sentence by sentence', () => {
  let classify: Classifier
  beforeAll(async () => {
    built()
    const entry = new URL('../../../dist/src/entry/classifier.js', import.meta.url).href
    classify = ((await import(entry)) as typeof import('../../../src/entry/classifier.ts')).createFullClassifier()
  })
  const facts = async (text: string) =>
    (await classify([body(text)], staff)).filter(
      ({ group, confidence }) => group.endsWith('-fact') && confidence >= 0.5,
    )

  test.each([
    ['private-fact', 'Thank you all for the cakes. Ottilie is on the ward again and they have stopped her tablets.'],
    ['offence-fact', 'The new steward is Kit Sample-Dunn. He spent two years in prison for what he did to a doorman.'],
    [
      'identity-fact',
      'The trial ended on Friday. The girl he attacked works in the bakery by the bridge and sings in the choir.',
    ],
  ])('%s: %s', async (group, text) => {
    const matches = await facts(text)
    expect(matches.map((one) => one.group)).toContain(group)
    // It points at the sentence and not at the whole.
    expect(Math.max(...matches.map(({ start, end }) => end - start))).toBeLessThan(text.length)
  })

  test.each([
    'Thank you for the order, which came on Tuesday with two boxes short. Please send them to the side door.',
    'The bus leaves from outside the museum at ten. There is room for prams, and tea will be served on the way.',
  ])('leaves alone: %s', async (text) => {
    expect(await facts(text)).toEqual([])
  })
})

test('a failing encoder is reported', async () => {
  const classify = createClassifier({
    words: wordModel,
    people: personModel,
    cases: {
      ...wordModel,
      settings: [],
      vectors: new Int8Array(),
      step: 1,
      coefficients: new Float32Array(),
      words: wordModel,
    },
    encode: () => Promise.reject(new Error('out of memory')),
  })
  await expect(classify([body('A text that is long enough to be classified.')], staff)).rejects.toThrow('out of memory')
})
