import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { serveSample } from './served.ts'

let shared: Promise<Browser> | undefined

/** One browser for all files of a process. It ends with the process. */
async function sharedBrowser(): Promise<Browser> {
  if (!(await shared)?.isConnected()) shared = openBrowser()
  return shared!
}

/** The sample office with one server for a whole file of tests. */
export async function openOffice(how: Parameters<typeof serveSample>[0] = {}) {
  const [office, browser] = await Promise.all([serveSample(how), sharedBrowser()])
  return {
    ...office,
    browser,
    async signIn(width: number, person: string, more: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width, height: 740 }, acceptDownloads: true, ...more })
      const page = await context.newPage()
      await page.goto(`${office.base}/sign-in`)
      await page.check(`[value="${person}"]`)
      await page.click('main button')
      await page.waitForURL(`${office.base}/`)
      return page
    },
    close: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await office.close()
    },
  }
}

export type Opened = Awaited<ReturnType<typeof openOffice>>

export const mainText = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''

/** Chooses what the draft is; rarer kinds are behind a fold. */
export async function chooseKind(page: Page, kind: string): Promise<void> {
  const radio = page.locator(`[name=kind][value=${kind}]`)
  if (!(await radio.isVisible())) await page.click('summary:has-text("Other kinds")')
  await radio.check()
}

/** Submits the draft on the page by its two steps. Returns the address of the item. */
export async function submitDraft(page: Page): Promise<string> {
  await page.click('button:text("Continue")')
  await page.waitForSelector('h1:text("Check your answers")')
  await page.click('button:text("Submit")')
  // A version that met the condition of an approval is decided at once, and its item is shown.
  await page.waitForURL(/\/items\/[^/?]+(?:\/submitted|\?.*)?$/)
  return page.url().replace(/\/submitted$|\?.*/, '')
}

/** Whether nothing is wider than the window, once the page has loaded. */
export async function fits(page: Page): Promise<boolean> {
  await page.waitForLoadState()
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
}
