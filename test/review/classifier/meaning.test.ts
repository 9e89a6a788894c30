import { beforeAll, describe, expect, test } from 'vitest'
import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import type { Classifier } from '../../../src/review/classifier/classify.ts'
import { wholeClassifier } from '../../tools/classifier.ts'

/* What the trained model understands. */

const staff: Circumstances = {
  ...{ kind: 'press-release', account: 'corporate', author: 'staff' },
  ...{ electionPeriod: false, today: '2026-11-24' },
}
const body = (text: string): Part => ({ id: 'body', kind: 'body', text })
const held = (matches: readonly ClassifierMatch[]) => matches.filter(({ level }) => level === 'hold')

let classify: Classifier
beforeAll(async () => {
  classify = await wholeClassifier()
})

test.each([
  ['political', 'Four more years of this shambles, or somebody who listens? You know what to do on Thursday.'],
  ['operational', 'The unmarked van parks behind the flats in Mill Lane from five on Friday; doors go in at six.'],
  [
    'private-use',
    'My candle business is open for orders: reply to this work address, and mention the Commissioner for ten per cent off.',
  ],
  ['conduct', 'Women like you belong in the kitchen, you stupid cow. Everyone in this office says so.'],
])('%s: %s', async (group, text) => {
  expect(held(await classify([body(text)], staff)).map((one) => one.group)).toContain(group)
})

test('finds and points at one sentence of a release', async () => {
  const before = 'Four bus shelters on the ring road have new lights and glass that does not shatter. '
  const sentence = 'Vote Labour on Thursday and get rid of this useless Tory shambles.'
  const after = ' A second survey will be held in June. Timetables are not affected.'
  const places = held(await classify([body(before + sentence + after)], staff)).map(({ group, start, end }) => [
    group,
    (before + sentence + after).slice(start, end),
  ])
  expect(places).toEqual([['political', sentence]])
  expect(held(await classify([body(before + after)], staff))).toEqual([])
})

test.each([
  'Six candidates have been nominated. In alphabetical order they are: Adams, Brook and Hale. Register by Tuesday.',
  'Lock your shed, mark your tools and report anything suspicious on our website or by calling 101.',
  'Thank you for your order. The chairs were delivered on Tuesday and the invoice has been passed for payment.',
  'The bus leaves from outside the museum at ten. There is room for prams, and tea will be served on the way.',
])('leaves alone: %s', async (text) => {
  expect(held(await classify([body(text)], staff))).toEqual([])
})

test('finds what is dull harmless, for each group of rules', async () => {
  const dull = 'The panel meets on Tuesday at ten in the main hall. Papers are on our website a week before.'
  const harmless = (await classify([body(dull)], staff)).filter(({ suppressed }) => suppressed)
  expect(harmless.map(({ group }) => group)).toEqual(['political', 'other', 'personal'])
})

describe('facts about people', () => {
  test.each([
    ['private-fact', 'Thank you all for the cakes. Ottilie is on the ward again and they have stopped her tablets.'],
    ['offence-fact', 'The new steward is Kit Sample-Dunn. He spent two years in prison for what he did to a doorman.'],
    [
      'identity-fact',
      'The trial ended on Friday. The girl he attacked works in the bakery by the bridge and sings in the choir.',
    ],
  ])('%s, in one sentence: %s', async (group, text) => {
    const matches = held(await classify([body(text)], staff)).filter((one) => one.group === group)
    expect(matches.length).toBeGreaterThan(0)
    expect(Math.max(...matches.map(({ end, start }) => end - start))).toBeLessThan(text.length)
  })
})

/** Harmless texts of the kinds that an office sends. */
const HARMLESS = [
  'The panel meets on Tuesday at ten in the main hall. Papers are on our website a week before, and the meeting is open to all.',
  'Four bus shelters on the ring road have new lights. The work took nine days and was done within its budget.',
  'Thank you for your letter of 3 March. We have passed it to the estates team, who will write to you within ten working days.',
  'Lock your shed, mark your tools, and report anything suspicious on the website. A free marking kit is at every library.',
  'The minutes of the last meeting were agreed. The action log was reviewed, and two actions were closed.',
  'The annual report describes what was spent on training, vehicles and buildings. The accounts were audited in July.',
  'Please bring your own mug on Thursday. The kitchen on the second floor is closed while the boiler is replaced.',
  'The youth club has new goals and a kit for every team. Volunteers painted the hall over two weekends.',
]

test('20 KB joined from texts that pass one by one pass too, as mail and as a page', async () => {
  for (const text of HARMLESS) expect(held(await classify([body(text)], staff))).toEqual([])
  const joined = HARMLESS.join('\n\n')
  const long = Array.from({ length: Math.ceil(20_480 / joined.length) }, (_, turn) => `${turn}. ${joined}`).join('\n\n')
  expect(long.length).toBeGreaterThanOrEqual(20_480)
  expect(held(await classify([body(long)], { ...staff, kind: 'web-page' }))).toEqual([])
  expect(held(await classify([body(long)], { ...staff, kind: 'email' }))).toEqual([])
}, 60_000)
