import { afterAll, beforeAll, test } from 'vitest'
import { everyPagePasses, openFullOffice } from './every-page-passes.ts'

let full: Awaited<ReturnType<typeof openFullOffice>>
beforeAll(async () => {
  full = await openFullOffice()
}, 180_000)
afterAll(() => full?.office.close())

test('every page passes axe and fits at 375 pixels', { timeout: 300_000 }, () => everyPagePasses(full, 375))

// 640 is the width of a 1280 window at 200 % zoom.
test('every page fits at 640 pixels', { timeout: 300_000 }, () => everyPagePasses(full, 640, false))
