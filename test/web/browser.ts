import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A browser that comes as a package, so that the tests need nothing else. CHROMIUM names another one. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? (await sparticuz.executablePath())
  // In one process, a page that is closed takes the browser with it.
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({ executablePath, args: [...args, '--disable-quic', '--no-first-run'], headless: true })
}
