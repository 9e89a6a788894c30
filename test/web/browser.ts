import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A browser from an npm package, so that the tests need no other. CHROMIUM names another one. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? (await sparticuz.executablePath())
  // In one process, closing a page closes the browser.
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({ executablePath, args: [...args, '--disable-quic', '--no-first-run'], headless: true })
}
