import { afterAll, beforeAll, test } from 'vitest'
import { everyPagePasses, openFullOffice } from './every-page-passes.ts'

let full: Awaited<ReturnType<typeof openFullOffice>>
beforeAll(async () => {
  full = await openFullOffice()
}, 180_000)
afterAll(() => full?.office.close())

test.each([375, 1280])('every page passes axe and fits at %i pixels', { timeout: 300_000 }, (width) =>
  everyPagePasses(full, width),
)

// 640 is the width of a 1280 window at 200 % zoom.
test('every page fits at 640 pixels', { timeout: 300_000 }, () => everyPagePasses(full, 640, false))
