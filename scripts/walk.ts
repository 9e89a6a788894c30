import type { Locator, Page } from 'playwright-core'

/** 240 words a minute, and the keystroke-level model. */
const SECONDS_PER_WORD = 60 / 240
const SECONDS_PER_TAP = 1.5
const SECONDS_PER_CHARACTER = 0.3

/** By what the pages say, and what it cost. */
export function walkOf(page: Page) {
  const begun = performance.now()
  const cost = { taps: 0, fields: 0, characters: 0, words: 0 }
  let last = 'the first page'
  let read = 0
  page.on('framenavigated', () => {
    read = 0
  })

  async function shown(what: Locator, name: string): Promise<Locator> {
    last = `“${name}”`
    const one = what.filter({ visible: true }).first()
    await one.waitFor()
    const words = await one.evaluate(wordsBefore)
    cost.words += Math.max(0, words - read)
    read = Math.max(read, words)
    return one
  }

  async function press(name: string): Promise<void> {
    const text = page.getByRole('button', { name }).or(page.getByRole('link', { name }))
    await (await shown(text, name)).click()
    cost.taps += 1
    await page.waitForLoadState()
  }

  async function fill(label: string, text: string): Promise<void> {
    await (await shown(page.getByLabel(label), label)).fill(text)
    cost.fields += 1
    cost.characters += text.length
  }

  async function tick(label: string): Promise<void> {
    await (await shown(page.getByLabel(label, { exact: true }), label)).check()
    cost.taps += 1
  }

  async function tickAll(label: string): Promise<void> {
    await shown(page.getByLabel(label), label)
    for (const box of await page.getByLabel(label).all()) {
      await box.check()
      cost.taps += 1
    }
  }

  async function pick(label: string, option: string): Promise<void> {
    await (await shown(page.getByLabel(label), label)).selectOption({ label: option })
    cost.taps += 2
  }

  async function see(text: string): Promise<void> {
    await shown(page.getByText(text), text)
  }

  async function file(name: string): Promise<void> {
    const saved = page.waitForEvent('download')
    await press(name)
    await saved
  }

  function row(): string {
    const waited = (performance.now() - begun) / 1000
    const reads = cost.words * SECONDS_PER_WORD
    const acts = cost.taps * SECONDS_PER_TAP + cost.characters * SECONDS_PER_CHARACTER
    return [
      cost.taps,
      cost.fields,
      cost.words,
      `${waited.toFixed(1)} s`,
      `${Math.round(waited + reads + acts)} s`,
    ].join(' | ')
  }

  return { press, fill, tick, tickAll, pick, see, file, row, at: () => last }
}

export type Walk = ReturnType<typeof walkOf>

/** Headings count; what is folded or hidden does not. */
function wordsBefore(control: Element): number {
  const main = document.querySelector('main')
  if (!main?.contains(control)) return 0
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  let words = 0
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (control.contains(node) || !(control.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING)) continue
    if (node.parentElement?.checkVisibility()) words += node.textContent?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  }
  return words
}
