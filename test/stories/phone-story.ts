import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chooseKind, submitDraft } from '../web/people.ts'

export type Served = {
  readonly base: string
  readonly browser: Browser
  /** Runs the clock, which sends notices. */
  tick(): Promise<void>
}

const PHONE = { width: 375, height: 740 }
const DESKTOP = { width: 1280, height: 900 }

const mainText = async (page: Page) => (await page.textContent('main')) ?? ''
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/**
 * Three people in three browsers, on Node and in the Worker: each sees what the others do, and the emails link to it.
 */
export function phoneStory(served: () => Served): void {
  async function signIn(person: string, viewport: { width: number; height: number }): Promise<Page> {
    const { base, browser } = served()
    const page = await (await browser.newContext({ viewport, hasTouch: viewport === PHONE })).newPage()
    await page.goto(`${base}/sign-in`)
    await page.check(`[value="${person}"]`)
    await page.click('main button')
    await page.waitForURL(`${base}/`)
    return page
  }

  test('three people sign in: one submits, one delegates her sign-off, one decides on a phone, and the mail is read', {
    timeout: 180_000,
  }, async () => {
    const { base, tick } = served()
    const tom = await signIn('tom.ashdown', DESKTOP)
    await tom.goto(`${base}/me`)
    const declare = tom.locator('button:text("Make the declaration")')
    if (await declare.count()) {
      await declare.click()
      await tom.waitForURL(/done=declared/)
    }
    await tom.goto(`${base}/new`)
    await chooseKind(tom, 'social-post')
    await tom.fill('[name=title]', 'Lost property')
    await tom.fill('[name=text]', 'Lost property at the front desk is open from nine to three.')
    const item = await submitDraft(tom)
    await tom.goto(item)
    expect(await mainText(tom)).toContain('Waiting for sign-off')

    const helen = await signIn('helen.marchetti', PHONE)
    await helen.goto(`${base}/delegations`)
    await helen.selectOption('[name=to]', 'gwen.hollis')
    await helen.fill('[name=reason]', 'Away this afternoon')
    await helen.tap('button:text("Offer it")')
    await helen.waitForSelector('main >> text=Gwen Hollis may sign off')
    expect(await fits(helen)).toBe(true)

    const gwen = await signIn('gwen.hollis', PHONE)
    expect(await mainText(gwen)).toContain('Helen Marchetti offers you a delegation')
    await gwen.goto(`${base}/delegations`)
    await gwen.tap('button:text("Accept")')
    await gwen.waitForSelector('button:text("Accept")', { state: 'detached' })
    await gwen.goto(`${base}/`)
    await gwen.tap('main >> text=Lost property')
    await gwen.waitForURL(`${item}/decide`)
    expect(await fits(gwen)).toBe(true)
    expect(await mainText(gwen)).toContain('You decide for Helen Marchetti')
    await gwen.tap('button:text("Approve version 1")')
    await gwen.waitForURL(/done=decided/)
    expect(await mainText(gwen)).toContain('Approved')
    expect(await fits(gwen)).toBe(true)

    await tick()
    await tom.goto(`${base}/standin/outbox`)
    for (let looks = 0; looks < 40 && !(await tom.textContent('body'))?.includes('Your draft was approved'); looks++) {
      await tom.waitForTimeout(500)
      await tom.reload()
    }
    const mail = (await tom.textContent('body')) ?? ''
    expect(mail).toContain('Your draft was approved')
    expect(mail).toContain('tom.ashdown@westmids-opcc.example')
    // Mail is read on lock screens, so it holds a title that the reader may know and none of the content.
    expect(mail).toContain('social media post “Lost property”')
    expect(mail).not.toMatch(/nine to three|lamps/i)
    expect(mail).toContain(item)
    await tom.goto(item)
    expect(await mainText(tom)).toMatch(/Approved.*Gwen Hollis/s)
  })
}
