import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { phoneStory } from '../stories/phone-story.ts'
import { freePort } from '../tools/free-port.ts'
import { openBrowser } from '../web/browser.ts'
import { openPlatform, type Platform } from './platform.ts'

let platform: Platform
let browser: Browser
beforeAll(async () => {
  platform = await openPlatform({ port: await freePort() })
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await platform?.close()
})

describe('three people, under workerd', () => phoneStory(() => ({ base: platform.base, browser, tick: platform.tick })))
