import { afterAll, beforeAll, test } from 'vitest'
import { everyPagePasses, openFullOffice } from './every-page-passes.ts'

let full: Awaited<ReturnType<typeof openFullOffice>>
beforeAll(async () => {
  full = await openFullOffice()
}, 180_000)
afterAll(() => full?.office.close())

// 320 and 640 are the widths of a 1280 window at 400 % and 200 % zoom; up to 640 pages look as at 320.
test('every page passes axe at 320 and 1280 pixels, and fits there and at 375 and 640', { timeout: 300_000 }, () =>
  everyPagePasses(full, [320, 375, 640, 1280]),
)
