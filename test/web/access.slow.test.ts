import { afterAll, beforeAll, test } from 'vitest'
import { everyPagePasses, openFullOffice } from './every-page-passes.ts'

let full: Awaited<ReturnType<typeof openFullOffice>>
beforeAll(async () => {
  full = await openFullOffice()
}, 180_000)
afterAll(() => full?.office.close())

// The other layout: up to 640 pixels pages look as at 320, where access.test.ts tries them.
test('every page passes axe at 1280 pixels', { timeout: 300_000 }, () => everyPagePasses(full, 1280))
