import { expect, test } from 'vitest'
import type { Circumstances, ClassifierMatch, ThresholdShift } from '../../../detectors/contract.ts'
import { MOST } from '../../../src/core/calibration/bounds.data.ts'
import { settingOf } from '../../../src/core/calibration/setting.ts'
import { shiftThresholds } from '../../../src/review/classifier/shift-thresholds.ts'

const POST: Circumstances = {
  ...{ kind: 'social-post', account: 'corporate', author: 'staff', electionPeriod: false, today: '2026-03-02' },
}
const SETTING = { kind: 'post', account: 'office', author: 'staff', period: false } as const
const match = (above: number, level: 'note' | 'hold' = above > 0 ? 'hold' : 'note'): ClassifierMatch => ({
  ...{ part: 'body', start: 0, end: 9, group: 'conduct', family: 'conduct', confidence: 0.7, above, level },
})
const shift = (by: number, more: Partial<ThresholdShift> = {}): ThresholdShift => ({
  ...SETTING,
  family: 'conduct',
  shift: by,
  ...more,
})
const levels = (matches: readonly ClassifierMatch[], shifts: readonly ThresholdShift[], circumstances = POST) =>
  shiftThresholds(matches, circumstances, shifts).map(({ level }) => level)

test('a raised threshold makes a note of a hold that is less far above it', () => {
  expect(levels([match(0.1), match(0.3), match(-0.2)], [shift(0.2)])).toEqual(['note', 'hold', 'note'])
})

test('a shift counts for its family and its setting only', () => {
  const period = { ...POST, electionPeriod: true }
  expect(levels([match(0.1)], [shift(0.2, { family: 'political' })])).toEqual(['hold'])
  expect(levels([match(0.1)], [shift(0.2)], period)).toEqual(['hold'])
  expect(levels([match(0.1)], [shift(0.2, { period: true })], period)).toEqual(['note'])
})

test('no shift goes beyond its bound or lowers a threshold', () => {
  expect(levels([match(MOST.conduct + 0.01)], [shift(99)])).toEqual(['hold'])
  expect(levels([match(-0.1)], [shift(-99)])).toEqual(['note'])
})

test('a match whose distance is unknown keeps its level', () => {
  const { above: _, ...unknown } = match(0.1)
  expect(levels([unknown], [shift(0.5)])).toEqual(['hold'])
})

test('kinds belong to the settings for which the thresholds were set', () => {
  expect(settingOf({ ...POST, account: 'personal', author: 'pcc' })).toEqual({
    ...{ kind: 'post', account: 'own', author: 'free', period: false },
  })
  expect(settingOf({ ...POST, kind: 'letter', account: 'personal' })).toMatchObject({ kind: 'mail', account: 'office' })
  expect(settingOf({ ...POST, kind: 'article', electionPeriod: true })).toMatchObject({ kind: 'prose', period: true })
})
