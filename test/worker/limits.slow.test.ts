import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limitStory } from '../stories/limit-story.ts'
import { openPlatform, type Platform } from './platform.ts'

let platform: Platform
beforeAll(async () => {
  platform = await openPlatform()
}, 240_000)
afterAll(() => platform?.close())

describe('limits requests under workerd, for all isolates together', () =>
  limitStory(() => async (path, address, init = {}) => {
    const headers = { ...(init.headers as Record<string, string>), 'cf-connecting-ip': address }
    return platform.ask(new Request(`http://localhost${path}`, { ...init, headers }))
  }))

test('counters hold no address, and are deleted after an hour', async () => {
  const rows = await platform.rows('select subject from spent')
  expect(rows.length).toBeGreaterThan(2)
  for (const { subject } of rows) expect(subject).toMatch(/^[0-9a-f]{64}(?: bytes)?$/)
  await platform.restart({ bindings: { SAMPLE_AHEAD_HOURS: '2' } })
  await platform.tick()
  expect(await platform.rows('select count(*) as n from spent')).toEqual([{ n: 0 }])
})
