import { afterAll, beforeAll, describe } from 'vitest'
import { type TimeWorld, timeStory } from '../stories/time-story.ts'
import { openPlatform, type Platform } from './platform.ts'

let platform: Platform
let world: TimeWorld
beforeAll(async () => {
  platform = await openPlatform()
  world = {
    browser: platform.browser,
    // The sample office's clock is moved forward; stored data stays.
    ahead: (hours) => platform.restart({ bindings: { SAMPLE_AHEAD_HOURS: String(hours) } }),
    tick: platform.tick,
    message: platform.message,
    count: async (table) => Number((await platform.rows(`select count(*) as n from "${table}"`))[0]!['n']),
    async anchors() {
      const bucket = await platform.files()
      const { objects } = await bucket.list({ prefix: 'anchors/' })
      const texts = objects.map(
        async ({ key }) => [key.slice('anchors/'.length), await (await bucket.get(key))!.text()] as const,
      )
      return new Map(await Promise.all(texts))
    },
  }
}, 240_000)
afterAll(() => platform?.close())

describe('changes over time, under workerd, by cron', () => timeStory(() => world))
