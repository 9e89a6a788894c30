import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
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

export async function wrongs(page: Page): Promise<string[]> {
  // The content security policy allows no script from elsewhere, so this evaluates its text.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

/** Opens a page, and checks that it fits the window and passes axe. With `pass` false, checks the width only. */
export async function expectPage(page: Page, base: string, path: string, pass = true): Promise<void> {
  await page.goto(base + path)
  const at = `${path} at ${page.viewportSize()?.width}`
  expect(await fits(page), `${at} is wider than the window`).toBe(true)
  if (pass) expect(await wrongs(page), at).toEqual([])
}

/** Checks every page like `expectPage`. */
export async function everyPagePasses({ office, held }: { office: Opened; held: string }, width: number, pass = true) {
  const page = await office.signIn(width, 'helen.marchetti')
  for (const path of pathsWith(held)) await expectPage(page, office.base, path, pass)
  await page.context().close()
}
