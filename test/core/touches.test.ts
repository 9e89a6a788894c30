import { expect, test } from 'vitest'
import { mayTouch } from '../../src/core/gates/touches.ts'
import type { Review } from '../../src/core/review.ts'
import { draftOf } from '../tools/memory-ports.ts'

const CLEAR: Review = { findings: [], unread: [], failures: [] }
const BAN = 'Nothing about live investigations'
const about = (body: string, title = 'News') => draftOf({ title, body })

test.each<[string, string, string, boolean]>([
  ['no word of its subject', BAN, 'The garden opens.', false],
  ['a form of its subject', BAN, 'Officers investigated.', true],
  ['its subject in capitals', BAN, 'LIVE music tonight.', true],
  ['another ban, untouched', 'No comment on pay.', 'The garden opens.', false],
  ['another ban, touched', 'No comment on pay.', 'The payment to officers.', true],
  ['an act that it asks for', 'Show it to Anneka first', 'The garden opens.', true],
  ['a place that it names', 'Local papers only', 'The garden opens.', true],
  ['its subject in a hashtag', BAN, 'Read on: #TheLiveInvestigation.', true],
  ['its subject with an accent and a soft hyphen', 'Nothing about cafés', 'The ca\u00adfe\u0301 opens.', true],
  ['another sentence behind the ban', 'Nothing about pay. Show it to Anneka first.', 'The garden opens.', true],
  ['an exception behind the ban', 'Nothing about pay unless Anneka agrees', 'The garden opens.', true],
  ['a list of bans', 'Nothing about pay; ask Anneka first', 'The garden opens.', true],
  ['a ban without a subject', 'Nothing about it', 'The garden opens.', true],
])('a condition is asked about: %s', (_, condition, body, touched) => {
  expect(mayTouch(condition, { draft: about(body), review: CLEAR })).toBe(touched)
})

test('a condition is asked about where the check cannot tell: before it, with a file, something unread or found', () => {
  const draft = about('The garden opens.')
  expect(mayTouch(BAN, { draft })).toBe(true)
  const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([65]) }
  expect(mayTouch(BAN, { draft: { ...draft, files: [file] }, review: CLEAR })).toBe(true)
  expect(mayTouch(BAN, { draft, review: { ...CLEAR, unread: [{ part: 'body', why: 'It is in Welsh.' }] } })).toBe(true)
  expect(mayTouch(BAN, { draft, review: { ...CLEAR, failures: [{ rule: 'a/b', why: 'It broke.' }] } })).toBe(true)
})
