import { PDFParse } from 'pdf-parse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openOffice } from './people.ts'

/** Print shows all text, folded or not, and no controls. */

let office: Opened

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function printed(page: Page, path: string): Promise<string> {
  await page.goto(office.base + path)
  const parser = new PDFParse({ data: new Uint8Array(await page.pdf({ format: 'A4' })) })
  const { text } = await parser.getText()
  await parser.destroy()
  return text.replace(/\s+/g, ' ')
}

test('an item, a decision, a certificate, its check and a register', { timeout: 60_000 }, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  const decide = await printed(helen, '/items/sample-victim/decide')
  const { version } = await office.service.items.read('sample-victim')
  // The last is folded on the screen.
  for (const words of [
    'Marjorie Ellwood-Tate',
    'Identity of a victim or child',
    'A person must decide',
    'To publish is to disclose',
  ])
    expect(decide).toContain(words)
  expect(decide.replaceAll(' ', '')).toContain(`SHA-256${version}`)
  for (const words of ['Approve version', 'Ask for changes', 'Sign out', 'Delegations', 'Skip to main content'])
    expect(decide).not.toContain(words)

  const item = await printed(helen, '/items/sample-survey')
  for (const words of [
    'Release certificate',
    'approved by Helen Marchetti',
    'What happened',
    'Helen Marchetti approved it',
  ])
    expect(item).toContain(words)
  expect(item.replaceAll(' ', '')).toContain('/check/sample-survey/')
  expect(item).not.toContain('Confirm that it went out')
  expect(await helen.$eval('details', (fold) => (fold as HTMLDetailsElement).open)).toBe(false)

  const check = (await helen.getAttribute('.cs-certificate p a', 'href'))!
  expect(await printed(helen, new URL(check).pathname)).toContain('This approval is valid')
  expect(await printed(helen, '/registers/people')).toMatch(/People and roles.*Tom Ashdown/)
  const policy = await printed(helen, '/policy')
  for (const words of ['1 Who it applies to', 'Nobody submits without', '2 Aims']) expect(policy).toContain(words)
})
