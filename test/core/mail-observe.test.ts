import { describe, expect, test } from 'vitest'
import { isReleasedByObserving, observing } from '../../src/core/mail/observe.ts'
import { observedMessage } from '../../src/core/mail/observed-message.ts'
import { observedReport } from '../../src/core/mail/observed-report.ts'
import type { Review } from '../../src/core/review.ts'

const period = (covers: string) => ({ covers, from: '2026-11-01', until: '2026-11-30' })
const reason = (rule: string, type: string, severity = 'sign-off') => ({
  rule,
  type,
  severity,
  paragraphs: [],
  advice: '',
})
const released = (covers: string[], ...reasons: ReturnType<typeof reason>[]) =>
  isReleasedByObserving('sign-off', reasons, observing(covers.map(period), '2026-11-24'))

describe('a message that would be held', () => {
  test.each([
    ['a failed check of the block list', reason('markings/banner', 'NOT_CHECKED')],
    ['a check that was cut short', reason('inspection', 'NOT_CHECKED')],
    ['a failure of something unknown', reason('toString', 'NOT_CHECKED')],
    ['a doubtful identity that the law protects', reason('personal-data/legal-anonymity', 'COMPLAINANT')],
    ['a suspected marking by a rule that cannot block', reason('markings/classed', 'TOP_SECRET')],
    ['a suspected credential', reason('confidentiality/second-voice', 'CREDENTIAL')],
    ['a program under another name', reason('confidentiality/attachment-type', 'PROGRAM')],
    ['a block among the reasons', reason('conduct/abuse', 'ABUSE', 'block')],
  ])('stays held for %s, even if all mail is observed', (_, given) => {
    expect(released(['gateway'], given)).toBe(false)
    expect(released(['gateway'], reason('conduct/abuse', 'ABUSE'), given)).toBe(false)
  })

  test.each([
    ['a finding', reason('conduct/abuse', 'ABUSE')],
    ['a part that could not be read', reason('reading/unread', 'UNREAD')],
    ['macros', reason('confidentiality/attachment-type', 'ATTACHMENT_TYPE')],
    ['a failed check of another rule', reason('conduct/abuse', 'NOT_CHECKED')],
    ['a classifier that failed', reason('second-voice', 'NOT_CHECKED')],
    ['a language that nobody checks', reason('languages', 'NOT_CHECKED')],
  ])('is released for %s if all mail is observed, and for no other detector', (_, given) => {
    expect(released(['gateway'], given)).toBe(true)
    expect(released(['political'], given)).toBe(false)
  })

  test('is released only if each reason is covered, and never without a reason', () => {
    const two = [reason('conduct/abuse', 'ABUSE'), reason('personal-data/phone', 'PHONE')]
    expect(released(['conduct'], ...two)).toBe(false)
    expect(released(['conduct', 'personal-data/phone'], ...two)).toBe(true)
    expect(released(['gateway'])).toBe(false)
  })
})

test.each([
  ['2026-10-31', 0],
  ['2026-11-01', 1],
  ['2026-11-30', 1],
  ['2026-12-01', 0],
])('a period counts from its first day to its last: on %s', (day, count) => {
  expect(observing([period('gateway')], day)).toHaveLength(count)
})

describe('what is kept of a message', () => {
  const finding = (start: number, end: number, more: object = {}) => ({
    ...{ rule: 'personal-data/phone', detector: 'personal-data', type: 'PHONE', severity: 'sign-off' },
    ...{ confidence: 0.9, part: 'body', partKind: 'body', start, end, paragraphs: [], because: 'A number', advice: '' },
    ...more,
  })
  const kept = (text: string, found: object, reasons = [reason('personal-data/phone', 'PHONE')]) =>
    observedMessage(
      { ref: 'M1', at: '2026-11-24T09:00:00.000Z', reasons },
      {
        by: 'tom',
        draft: { files: [{ bytes: new Uint8Array(7) }], recipients: [{}] },
        review: { findings: [found], unread: [], failures: [] } as unknown as Review,
        text: { parts: [{ id: 'body', text }] },
      },
    )

  test('is the sentence of a finding, and no more of a long text than a few words', () => {
    const text = 'Dear Sir. Call Ann on 01632 960123 today. She knows your case.'
    const at = text.indexOf('01632')
    expect(kept(text, finding(at, at + 12)).excerpts[0]?.text).toBe('Call Ann on 01632 960123 today.')
    const long = `${'word '.repeat(500)}01632 960123${' word'.repeat(500)}`
    expect(kept(long, finding(2500, 2512)).excerpts[0]!.text.length).toBeLessThan(220)
    expect(kept(long, finding(0, long.length)).excerpts[0]!.text.length).toBeLessThan(420)
  })

  test('is no text where a picture or a whole part was found', () => {
    expect(kept('All of it.', finding(0, 0)).excerpts[0]?.text).toBe('')
    expect(kept('All of it.', finding(0, 5, { part: 'attachment:1' })).excerpts[0]?.text).toBe('')
  })

  test('is one case for each rule and kind, however many parts could not be read', () => {
    const unread = [1, 2, 3].map(() => reason('reading/unread', 'UNREAD'))
    expect(kept('', finding(0, 0), unread)).toMatchObject({
      bytes: 7,
      cases: [{ rule: 'reading/unread', type: 'UNREAD' }],
    })
  })
})

test('the report adds up the kinds of a rule, most cases first, and gives its precision', () => {
  const cases = [
    { rule: 'a/b', type: 'ONE', messages: 2, right: 1, wrong: 1 },
    { rule: 'c/d', type: 'ONE', messages: 4, right: 0, wrong: 0 },
    { rule: 'a/b', type: 'TWO', messages: 3, right: 2, wrong: 0 },
  ]
  const days = [{ day: '2026-11-24', checked: 20, observed: 6 }]
  expect(observedReport({ days, cases }, undefined, '2026-11-24T12:00:00.000Z', 7)).toEqual({
    ...{ from: '2026-11-18', until: '2026-11-24', periods: [], checked: 20, observed: 6, days },
    rules: [
      { rule: 'a/b', cases: 5, right: 3, wrong: 1, precision: 0.75 },
      { rule: 'c/d', cases: 4, right: 0, wrong: 0, precision: null },
    ],
    kinds: [
      { type: 'ONE', cases: 6, right: 1, wrong: 1 },
      { type: 'TWO', cases: 3, right: 2, wrong: 0 },
    ],
  })
})
