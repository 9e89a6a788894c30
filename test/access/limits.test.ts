import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limitStory } from '../stories/limit-story.ts'
import { BASE, openOffice } from './office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('request limits on Node', () =>
  limitStory(
    () =>
      async (path, address, init = {}) =>
        office.fetch(new Request(BASE + path, { redirect: 'manual', ...init }), { address }),
  ))

test('checks while typing, and submitted drafts, are limited for each person', async () => {
  const tom = office.browser()
  await tom.signIn('tom.ashdown')
  const seen: number[] = []
  for (let sent = 0; sent < 400 && seen.at(-1) !== 429; sent++)
    seen.push((await tom.once('/drafts/check', { form: { text: '' } })).status)
  expect(seen.at(-1)).toBe(429)
  expect(seen.length).toBeGreaterThan(180)
  const priya = office.browser()
  await priya.signIn('priya.nandakumar')
  expect((await priya.once('/drafts/check', { form: { text: '' } })).status).toBe(200)

  const handed: number[] = []
  for (let sent = 0; sent < 250 && handed.at(-1) !== 429; sent++) handed.push((await tom.json('/v1/items', {})).status)
  expect(handed.at(-1)).toBe(429)
  expect(handed.length).toBeGreaterThan(100)
}, 60_000)
