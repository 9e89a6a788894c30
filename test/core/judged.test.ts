import { expect, test } from 'vitest'
import { judgedIn } from '../../src/core/calibration/judged.ts'
import type { Entry } from '../../src/core/entry.ts'
import type { Finding } from '../../src/core/review.ts'

const AT = { at: '2026-05-01T10:00:00.000Z', by: 'tom' }
const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, detector: 'a', type: 'PHONE', severity: 'sign-off', confidence: 0.6, part: 'body', partKind: 'body' },
  ...{ start: 10, end: 20, paragraphs: [], because: '', advice: '' },
  ...more,
})
/** A version and its review. */
const version = (name: string, ...findings: readonly Finding[]): Entry[] => [
  { ...AT, what: 'submitted', version: name } as Entry,
  {
    ...AT,
    ...{ what: 'reviewed', version: name, verdict: 'sign-off', shown: 'x' },
    review: { findings, unread: [], failures: [] },
  },
]
const decided = (outcome: 'approved' | 'rejected', conditions: readonly object[] = []) =>
  ({ ...AT, what: 'decided', outcome, conditions }) as unknown as Entry
const resolved = (finding: string, resolution: string, more: object = {}) =>
  ({ ...AT, what: 'resolved', finding, resolution, reason: 'x', ...more }) as Entry
const mail = (what: string, more: object = {}) => ({ ...AT, what, ...more }) as Entry
const [A, B] = ['a/phone', 'a/name']

test('a finding that the next version no longer has was right', () => {
  expect(judgedIn([...version('1', finding(A), finding(B)), ...version('2', finding(B))])).toEqual([
    { rule: A, right: 1, wrong: 0 },
  ])
})

test('a version that was not reviewed yet removes nothing', () => {
  expect(judgedIn([...version('1', finding(A)), version('2')[0]!])).toEqual([])
})

test('an approval with the finding is wrong, one on the condition that its words go is right', () => {
  const found = version('1', finding(A), finding(B, { start: 40, end: 50 }))
  expect(judgedIn([...found, decided('approved')])).toEqual([
    { rule: A, right: 0, wrong: 1 },
    { rule: B, right: 0, wrong: 1 },
  ])
  const condition = { kind: 'text-removed', spans: [{ part: 'body', start: 12, end: 18 }] }
  expect(judgedIn([...found, decided('approved', [condition])])).toEqual([{ rule: A, right: 1, wrong: 0 }])
})

test('an approval that was taken back, a rejection and a note say nothing', () => {
  const found = version('1', finding(A), finding(B, { severity: 'note' }))
  expect(judgedIn([...found, decided('approved'), mail('undone')])).toEqual([])
  expect(judgedIn([...found, decided('rejected')])).toEqual([])
  expect(judgedIn([...version('1', finding(B, { severity: 'note' })), decided('approved')])).toEqual([])
})

test('a ruling on a dispute counts once, also when it is carried to the next version', () => {
  const first = [...version('1', finding(A), finding(B)), resolved('f1', 'dismissed'), resolved('f2', 'upheld')]
  expect(judgedIn(first)).toEqual([
    { rule: A, right: 0, wrong: 1 },
    { rule: B, right: 1, wrong: 0 },
  ])
  const carried = [...version('2', finding(A), finding(B)), resolved('f1', 'dismissed', { carried: {} })]
  expect(judgedIn([...first, ...carried, resolved('f2', 'upheld', { carried: {} }), decided('approved')])).toEqual([
    { rule: A, right: 0, wrong: 1 },
    { rule: B, right: 1, wrong: 0 },
  ])
})

test('a declaration of the sender is wrong until it is judged otherwise', () => {
  const declared = [...version('1', finding(A)), mail('mail-declared')]
  expect(judgedIn(declared)).toEqual([{ rule: A, right: 0, wrong: 1 }])
  expect(judgedIn([...declared, mail('declaration-judged', { outcome: 'right' })])[0]).toMatchObject({ wrong: 1 })
  expect(judgedIn([...declared, mail('declaration-judged', { outcome: 'wrong' })])).toEqual([
    { rule: A, right: 1, wrong: 0 },
  ])
})

test('many findings of one rule and type are one case', () => {
  const many = Array.from({ length: 5 }, (_, at) => finding(A, { start: at, end: at + 1 }))
  expect(judgedIn([...version('1', ...many), decided('approved')])).toEqual([{ rule: A, right: 0, wrong: 1 }])
})
