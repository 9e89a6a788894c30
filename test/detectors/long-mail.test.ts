import { expect, test } from 'vitest'
import { field } from '../../detectors/markings/field.ts'
import { email } from '../../detectors/personal-data/email.ts'
import { layoutOf } from '../../detectors/personal-data/layout.ts'
import { readingOf } from '../tools/reading.ts'

/** With quadratic steps these take longer. */
const HANGS_MS = 10_000

const MAIL = { kind: 'email' } as const

test('an email of thousands of subscription notices is read once', { timeout: HANGS_MS }, () => {
  const notice = (_: unknown, at: number) =>
    `You are currently subscribed to town-news as: a${at}.sample@postbox.example`
  const text = Array.from({ length: 4_000 }, notice).join('\n\n')
  expect([...email.find(readingOf({ text, circumstances: MAIL }))].length).toBe(4_000)
})

test('an email of thousands of closings is read once', { timeout: HANGS_MS }, () => {
  const text = `Hello\n\n${'Regards\nAnn Sample\n'.repeat(40_000)}`
  const reading = readingOf({ text, circumstances: MAIL })
  expect(layoutOf(reading.parts[0]!, reading).length).toBeGreaterThan(0)
})

test('a line of thousands of markings is read once', { timeout: HANGS_MS }, () => {
  const text = 'SECRET – OFFICIAL; '.repeat(20_000)
  expect([...field.find(readingOf({ text, circumstances: MAIL }))].length).toBe(0)
})
