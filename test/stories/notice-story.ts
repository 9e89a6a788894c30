import { beforeEach, describe, expect, test } from 'vitest'
import type { FakeTenant } from '../../src/dev/fake-tenant.ts'
import type { Fault } from '../../src/dev/faults.ts'
import type { Browser } from '../access/browser.ts'
import { eventually } from '../tools/eventually.ts'

/** A deployment of Countersign whose notices leave by Graph. */
export type NoticeWorld = {
  readonly fakeTenant: Pick<FakeTenant, 'faults' | 'mailboxes'>
  browser(): Browser
  /** Runs the clock, which sends notices. */
  tick(): Promise<void>
  /** Makes all waiting retries due now. */
  due(): Promise<void>
}

/** Notices when Graph fails, on Node and in the Worker. */
export function noticeStory(open: () => NoticeWorld): void {
  let tom: Browser
  let gwen: Browser
  const inMail = (item: string) =>
    open().fakeTenant.mailboxes.sent.filter(({ content }) => content.includes(item)).length
  const shown = async () => (await gwen.go('/administration/notices')).text

  beforeEach(async () => {
    open().fakeTenant.faults.clear()
    if (tom) return
    tom = open().browser()
    gwen = open().browser()
    await tom.signIn('tom.ashdown')
    await gwen.signIn('gwen.hollis')
    await open().tick()
  }, 60_000)

  async function goesOnce(item: string): Promise<void> {
    await open().tick()
    expect(
      await eventually(
        async () => inMail(item),
        (count) => count > 0,
      ),
    ).toBe(1)
    await open().tick()
    expect(inMail(item)).toBe(1)
  }

  async function handIn(): Promise<string> {
    const draft = { kind: 'social-post', title: 'Towpath lamps', text: 'New lamps are switched on this evening.' }
    const { status, answer } = await tom.json('/v1/items', draft)
    expect(status).toBe(201)
    return (answer as { id: string }).id
  }

  describe('a notice', () => {
    test('is sent once, with a link, the title and no other content', async () => {
      const item = await handIn()
      await goesOnce(item)
      const mail = JSON.stringify(open().fakeTenant.mailboxes.sent)
      expect(mail).toContain(`/items/${item}/decide`)
      expect(mail).toContain('Towpath lamps')
      expect(mail).not.toMatch(/switched|evening|Tom/i)
    }, 60_000)

    test.each<[Fault, readonly Fault[], string]>([
      ['graph-401', ['graph-401', 'graph-401'], 'Graph does not allow sending from this mailbox'],
      ['graph-403', ['graph-403'], 'Graph does not allow sending from this mailbox'],
      ['graph-429', ['graph-429'], 'Graph asked to wait'],
      ['graph-503', ['graph-503'], 'Graph reported an error'],
    ])(
      'waits after %s, the administrator sees why, and it is sent once',
      async (_, faults, says) => {
        open().fakeTenant.faults.add(...faults)
        const item = await handIn()
        await open().tick()
        expect(await eventually(shown, (text) => text.includes(says))).toContain(says)
        expect(inMail(item)).toBe(0)
        await open().due()
        await goesOnce(item)
        expect(await shown()).toContain('Everything was sent')
      },
      60_000,
    )

    test('that may have been sent is shown as such, and sent again only by the administrator', async () => {
      open().fakeTenant.faults.add('graph-hang')
      const item = await handIn()
      await open().tick()
      const text = await eventually(shown, (page) => page.includes('it may have arrived'), 40_000)
      expect(text).toContain('it may have arrived')
      await open().due()
      await open().tick()
      expect(inMail(item)).toBe(0)
      const retry = /action="([^"]*\/notices\/[^"]+\/retry)"/.exec(text)![1]!
      // Time has passed since she signed in, and sending again asks for a new sign-in.
      await gwen.signIn('gwen.hollis', '/sign-in/confirm')
      await gwen.go(retry, { form: {} })
      await goesOnce(item)
    }, 90_000)
  })
}
