import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openOffice } from './people.ts'

let office: Opened
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const DRAFT = 'TOP SECRET\n\nHer NHS number is 999 000 0018. Vote Labour!'

const place = (page: Page) => page.textContent('[data-step-at]')

test('a new check of a draft keeps the filter, the open details, the focus and the finding stepped to', {
  timeout: 60_000,
}, async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=text]', DRAFT)
  await tom.waitForSelector('.cs-finding:has-text("NHS number")')
  await tom.click('.cs-filter >> text=/Must change/')
  await tom.click('button[data-step="1"]')
  await expect.poll(() => place(tom)).toMatch(/^1 of \d+: .*Must change/)
  const before = await place(tom)
  await tom.focus('button[data-step="1"]')

  // A finding before the others gives each another number.
  const answered = tom.waitForResponse(
    async (response) => response.url().endsWith('/drafts/check') && (await response.text()).includes('999 000 0026'),
  )
  await tom.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('[name=text]')!
    field.value = `His NHS number is 999 000 0026.\n\n${field.value}`
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await answered
  await tom.waitForFunction(() => document.querySelectorAll('.cs-finding').length > 4)
  expect(await tom.textContent('.cs-finding.cs-here h3')).toContain('TOP SECRET marking')
  expect(await tom.$eval('.cs-finding.cs-here > details', (one) => (one as HTMLDetailsElement).open)).toBe(true)
  expect(await tom.$eval('.cs-filter input:checked', (one) => (one as HTMLInputElement).value)).toBe('block')
  expect(await tom.evaluate(() => (document.activeElement as HTMLElement).dataset['step'])).toBe('1')
  expect(await place(tom)).toMatch(/^\d of \d: .*Must change/)
  expect((await place(tom))!.split(': ')[1]).toBe(before!.split(': ')[1])
})
