import { expect, test } from 'vitest'
import type { ClassifierMatch } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { reviewCleared } from '../../src/entry/calibrate/review.ts'
import { readInPlace } from '../../src/reading/read.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { ClassificationIncomplete } from '../../src/review/classifier/incomplete.ts'
import { knownOf } from '../tools/known-of.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { office } from '../tools/reading.ts'

const BODY = 'Some people will never learn, will they. The garden opens on Monday.'
const match = (more: Partial<ClassifierMatch> = {}): ClassifierMatch => ({
  ...{ part: 'body', start: 0, end: 40, group: 'conduct', family: 'conduct', confidence: 0.6 },
  ...{ level: 'hold', above: 0.12 },
  ...more,
})
const setting = { kind: 'prose', account: 'office', author: 'staff', period: false } as const
const shifts = [{ ...setting, family: 'conduct' as const, shift: 0.25 }]

const reviewed = (classify: Classifier, body = BODY, published = true) =>
  reviewCleared(
    { published, open: async () => draftOf({ title: '', body, kind: 'article', channel: 'website' }) },
    {
      ...{ rules, classify, readFile: readInPlace, today: '2026-03-02' },
      known: { ...knownOf(office), thresholdShifts: shifts },
    },
  )

test('a cleared text says how far each match of the classifier is above the shipped threshold', async () => {
  expect(await reviewed(async () => [match()])).toMatchObject({
    cleared: { setting, held: [{ rule: 'conduct/second-voice', family: 'conduct', above: 0.12 }] },
  })
})

test('a finding of another rule, or a match without its distance, does not move', async () => {
  const { above: _, ...unknown } = match()
  const text = await reviewed(async () => [unknown], `${BODY} Her NHS number is 999 000 0018.`)
  expect(text.cleared!.held.every(({ family }) => family === undefined)).toBe(true)
  expect(text.cleared!.held.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['conduct/second-voice', 'personal-data/nhs-number']),
  )
})

test('a text that the classifier could not check says nothing', async () => {
  const incomplete: Classifier = async () => {
    throw new ClassificationIncomplete('It stopped.', [match()])
  }
  const text = await reviewed(incomplete, `${BODY} Jo Example spoke.`)
  expect(text.cleared).toBeUndefined()
  expect(text.mentions.barred).toContain('example')
})

test('mail names nobody for the registers', async () => {
  const body = 'The garden opens on Monday. Ring 07700 900123.'
  expect((await reviewed(async () => [], body)).mentions.contacts).toEqual([{ type: 'phone', value: '07700 900123' }])
  expect((await reviewed(async () => [], body, false)).mentions).toMatchObject({ names: [], contacts: [] })
})

test('mail bars whom it connects with an offence', async () => {
  const body = 'Jane Robinson of Mill Lane was convicted of theft and sent to prison.'
  expect((await reviewed(async () => [], body, false)).mentions.barred).toContain('robinson')
})
