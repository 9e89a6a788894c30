import { expect, test } from 'vitest'
import type { Severity } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import type { Finding } from '../../src/core/review.ts'
import { runRules } from '../../src/review/run-rules.ts'
import { FindingList } from '../../src/web/findings/list.tsx'
import { numbered } from '../../src/web/findings/marked.tsx'
import { shortAdviceOf, shortReasonOf, TWO_LINES } from '../../src/web/findings/one.tsx'
import { readingOf } from '../tools/reading.ts'

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
  const because = 'Has the form of an NHS number (sure in about 9 cases of 10). Closest known example: a letter.'
  const advice =
    'Take it out. Or use a reference that means nothing to anybody who does not work in the ward or in its office.'
  const list = await listOf([finding(0, 'sign-off', { because, advice })])
  const [shown, folded] = list.split('<details class="cs-why">')
  expect(shown).toContain('<p class="cs-finding__why">Has the form of an NHS number.</p>')
  expect(shown).toContain('<p class="cs-finding__advice">Take it out.</p>')
  expect(shown).not.toMatch(/9 cases|reference|olicy/)
  expect(folded).toMatch(/Why am I seeing this\?.*9 cases.*a reference.*The check is sure.*Policy paragraph 18/s)
})

test.each([
  [
    'Contains tracked changes: readers can restore what was deleted',
    'Contains tracked changes: readers can restore what was deleted.',
  ],
  ['May reveal who a child is (not sure: wrong). Closest known example: A child', 'May reveal who a child is.'],
  ['Insults the reader', 'Insults the reader.'],
  [
    `Shows the emblem crest (The crest), and no permission is on the register: it is ${'very '.repeat(9)}small`,
    'Shows the emblem “The crest”, and no permission is on the register.',
  ],
  [`Is ${'very '.repeat(20)}long`, `Is ${'very '.repeat(20)}long.`],
])('a reason is cut where a clause ends, and only where it is too long: %s', (because, short) => {
  expect(shortReasonOf({ because })).toBe(short)
})

test('the first thing to do fits into two lines, for every rule', () => {
  const long = rules.map(({ advice }) => shortAdviceOf(advice)).filter((one) => one.length > TWO_LINES)
  expect(long).toEqual([])
})

test('why something was found fits into two lines, for every example of every rule', () => {
  const long = rules.flatMap(({ find, examples }) =>
    examples.found
      .flatMap((example) => [...find(readingOf(example))].map(shortReasonOf))
      // An emblem has the name that the office gives it.
      .map((reason) => reason.replace(/“[^”]*”/g, '“It”'))
      .filter((one) => one.length > TWO_LINES),
  )
  expect([...new Set(long)]).toEqual([])
})

test('advice fits what was found: nothing is to be taken out where a consent or a permission covers it', () => {
  const consent = { id: 'c1', person: 'Agnieszka Wójcik', purpose: 'A film' }
  const text = 'Agnieszka Wójcik told us that the night bus matters.'
  const found = runRules(readingOf({ text, known: { consents: [consent] } }), rules).findings
  expect(found.length).toBeGreaterThan(0)
  expect(found.map(shortReasonOf)).toEqual(found.map(() => expect.stringMatching(/^A consent covers it[.:]/)))
  expect(new Set(found.map(({ advice }) => advice))).toEqual(
    new Set(['Nothing to do, if the person knows that it is used for this.']),
  )
})
