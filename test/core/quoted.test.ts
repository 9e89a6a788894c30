import { expect, test } from 'vitest'
import { quotedBack } from '../../src/core/mail/quoted.ts'
import type { Review } from '../../src/core/review.ts'

const reader = 'agnieszka.wojcik@example.org'
const text = `Fine.\n\nOn 23 November 2026, Agnieszka <${reader}> wrote:\n> Write to ${reader}`
const start = text.lastIndexOf(reader)
const finding = { rule: 'personal-data/email', part: 'body', start, end: start + reader.length, severity: 'sign-off' }
const review = { findings: [finding], unread: [] } as unknown as Review

test('what is quoted of one recipient goes back to that one only', () => {
  const back = (...recipients: string[]) => quotedBack(review, [{ id: 'body', text }], recipients).size
  expect(back(reader)).toBe(1)
  expect(back(reader, 'news@paper.example')).toBe(0)
  expect(back('news@paper.example')).toBe(0)
})

test('a quoted sender with accents is the recipient without them', () => {
  const address = 'jose.garcia@example.org'
  const quoted = `Fine.\n\nOn 23 November 2026, José García wrote:\n> Write to ${address}`
  const at = quoted.lastIndexOf(address)
  const found = { ...review, findings: [{ ...finding, start: at, end: at + address.length }] } as unknown as Review
  expect(quotedBack(found, [{ id: 'body', text: quoted }], [address]).size).toBe(1)
  expect(quotedBack(found, [{ id: 'body', text: quoted }], ['jose.lopez@example.org']).size).toBe(0)
})
