import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { contrastInTheDark } from './dark-contrast.ts'
import { EVERY_PAGE } from './every-page.ts'
import { fits, type Opened, openOffice } from './people.ts'
import { handInDocuments, holdMail, liveOneDay, NAMES } from './scene.ts'

/** An office with all that the Chief Executive can open, and the id of a held email from Tom. */
export async function openFullOffice(): Promise<{ office: Opened; held: string }> {
  const office = await openOffice()
  await office.service.items.submit('sample-names', NAMES, 'tom.ashdown')
  await handInDocuments(office)
  await liveOneDay(office)
  return { office, held: await holdMail(office) }
}

const DOCUMENTS = [
  'pdf',
  'pdf/pages/1?page=2',
  'word',
  'word/pages/1?page=2',
  'word/decide',
  'sheet',
  'scan',
  'poster',
  'mail',
]
  .concat('a-whole-day', 'sample-names')
  .map((id) => `/items/${id}`)
const pathsWith = (held: string) => [
  ...EVERY_PAGE,
  ...DOCUMENTS,
  '/items/poster/decide',
  `/mail/${held}`,
  `/items/${held}/decide`,
]

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** What axe finds, and texts that would be too faint in dark mode. */
export async function wrongs(page: Page): Promise<string[]> {
  // The content security policy allows no script from elsewhere, so this evaluates its text.
  await page.evaluate(axe)
  const { found, pairs } = await page.evaluate(async () => {
    type Data = { fgColor?: string; bgColor?: string; expectedContrastRatio?: string } | null
    type Result = { id: string; nodes: { html: string; any: { data: Data }[] }[] }
    type Axe = { run(): Promise<{ violations: Result[]; passes: Result[] }> }
    const { violations, passes } = await (window as unknown as { axe: Axe }).axe.run()
    const contrasts = passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes)
    return {
      found: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
      pairs: contrasts.flatMap(({ any }) => any.map(({ data }) => data)),
    }
  })
  const faint = pairs.flatMap((pair) => {
    const { fgColor: text, bgColor: behind, expectedContrastRatio: least = '4.5' } = pair ?? {}
    if (!text || !behind) return []
    return contrastInTheDark(text, behind) < Number.parseFloat(least) ? [`dark: ${text} on ${behind}`] : []
  })
  return [...found, ...new Set(faint)]
}

/** Opens a page, and checks that it passes axe and fits the window. */
export async function expectPage(page: Page, base: string, path: string): Promise<void> {
  await page.goto(base + path)
  await expectFits(page, path)
  await expectNoWrongs(page, path)
}

async function expectNoWrongs(page: Page, path: string): Promise<void> {
  expect(await wrongs(page), `${path} at ${page.viewportSize()?.width}`).toEqual([])
}

async function expectFits(page: Page, path: string): Promise<void> {
  expect(await fits(page), `${path} is wider than a window of ${page.viewportSize()?.width}`).toBe(true)
}

/** Opens every page once, and checks that it fits windows of these widths and passes axe at the first and the last. */
export async function everyPagePasses({ office, held }: { office: Opened; held: string }, widths: readonly number[]) {
  const page = await office.signIn(widths[0]!, 'helen.marchetti')
  const height = page.viewportSize()!.height
  for (const path of pathsWith(held)) {
    await page.goto(office.base + path)
    for (const width of widths) {
      await page.setViewportSize({ width, height })
      await expectFits(page, path)
      if (width === widths[0] || width === widths.at(-1)) await expectNoWrongs(page, path)
    }
  }
  await page.context().close()
}
