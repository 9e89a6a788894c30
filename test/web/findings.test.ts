import { expect, test } from 'vitest'
import type { Severity } from '../../detectors/contract.ts'
import type { Finding } from '../../src/core/review.ts'
import { FindingList } from '../../src/web/findings/list.tsx'
import { numbered } from '../../src/web/findings/marked.tsx'
import { shortReasonOf } from '../../src/web/findings/one.tsx'

const finding = (start: number, severity: Severity, more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'personal-data/nhs-number', detector: 'personal-data', type: 'NHS_NUMBER', severity, confidence: 1 },
  ...{ part: 'body', partKind: 'body', start, end: start + 3, paragraphs: ['18'] },
  ...{ because: 'Has the form of an NHS number: ten digits', advice: 'Take it out.' },
  ...more,
})

const FOUND = [
  finding(0, 'note'),
  finding(10, 'sign-off'),
  finding(20, 'sign-off', { reserved: true }),
  finding(30, 'block'),
  finding(40, 'sign-off'),
]

const listOf = async (findings: readonly Finding[], resolutions = new Map()) =>
  String(await FindingList({ review: { findings, unread: [], failures: [] }, resolutions, prefix: 'file1-' }))

test('the most serious finding comes first and has the number one; each keeps its name and its answer', async () => {
  expect(numbered(FOUND, 'file1-').map(({ name, number }) => [name, number])).toEqual([
    ['file1-f4', 1],
    ['file1-f3', 2],
    ['file1-f2', 3],
    ['file1-f5', 4],
    ['file1-f1', 5],
  ])
  const list = await listOf(FOUND, new Map([['f3', { resolution: 'explained', reason: 'She agreed.' }]]))
  expect([...list.matchAll(/id="file1-(f\d)"/g)].map(([, name]) => name)).toEqual(['f4', 'f3', 'f2', 'f5', 'f1'])
  expect(/id="file1-f3".*?<\/li>/s.exec(list)?.[0]).toContain('She agreed.')
})

test('a finding says why it matters and what to do in two lines, and the rest is folded', async () => {
  const list = await listOf([finding(0, 'sign-off')])
  const [shown, folded] = list.split('<details class="cs-why">')
  expect(shown).toContain('<p class="cs-finding__why">Has the form of an NHS number.</p>')
  expect(shown).toContain('<p class="cs-finding__advice">Take it out.</p>')
  expect(shown).not.toMatch(/ten digits|olicy/)
  expect(folded).toMatch(/Why am I seeing this\?.*ten digits.*The check is sure.*Policy paragraph 18/s)
})

test.each([
  ['Has the form of an NHS number: ten digits', 'Has the form of an NHS number.'],
  ['May reveal who a child is (not sure). Closest known example: A child', 'May reveal who a child is.'],
  ['Insults the reader', 'Insults the reader.'],
  ['A sort code: six digits in pairs; an account', 'A sort code: six digits in pairs.'],
])('the first clause of a reason is a sentence: %s', (because, short) => {
  expect(shortReasonOf({ because })).toBe(short)
})
