import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Browser } from '../access/browser.ts'

/** A deployment of Countersign in which a test sets the clock. */
export type TimeWorld = {
  browser(): Browser
  /** Sets the clock this many hours after the beginning. */
  ahead(hours: number): Promise<void>
  /** Runs the timer of Node or the cron of a Worker. */
  tick(): Promise<void>
  /** Calls the API as the mail gateway. */
  message(path: string, body: string): Promise<{ status: number; answer: Record<string, unknown> }>
  count(table: string): Promise<number>
  /** The anchors that left the database, by name. */
  anchors(): Promise<ReadonlyMap<string, string>>
}

type Entry = { what: string; because?: string; by: string }
type Item = { id: string; progress: string }

const STEP_HOURS = 8
const DAY_HOURS = 24
const MAIL_PATH = '/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=resident@outside.example'
const MAIL =
  'From: tom.ashdown@westmids-opcc.example\r\nTo: resident@outside.example\r\nSubject: The meeting\r\n\r\n' +
  'The NHS number of the other tenant is 999 000 0018.\r\n'

/** Deadlines, reminders, retention and anchors, on Node and in the Worker. */
export function timeStory(open: () => TimeWorld): void {
  const signedIn = async (person: string) => {
    const one = open().browser()
    await one.signIn(person)
    return one
  }
  const got = async <T>(path: string, person = 'tom.ashdown') =>
    JSON.parse((await (await signedIn(person)).go(path)).text) as T

  test('waiting items are escalated, held mail is returned, and no time approves anything', async () => {
    const world = open()
    const tom = await signedIn('tom.ashdown')
    await tom.go('/me/declaration', { form: { policy: '4.0', mailbox: '' } })
    const draft = { kind: 'press-release', title: 'Roads', text: 'The NHS number 999 000 0018 was on the letter.' }
    const { answer } = await tom.json('/v1/items', draft)
    const { id } = answer as Item
    const held = await world.message(MAIL_PATH, MAIL)
    expect(held.answer).toMatchObject({ verdict: 'hold' })
    await tom.go('/drafts/01JDF0000000000000000000AA/keep', {
      form: { kind: 'article', title: 'Later', text: 'One day.' },
    })
    expect(await world.count('unfinished')).toBe(1)

    const seen = new Map<string, number>()
    for (let hours = 0; hours <= 20 * DAY_HOURS && !seen.has('late'); hours += STEP_HOURS) {
      await world.ahead(hours)
      await world.tick()
      for (const { because } of await calledFor(id)) if (because && !seen.has(because)) seen.set(because, hours)
    }
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['turn', 'due', 'late']))
    expect(seen.get('turn')).toBe(0)
    expect(seen.get('due')!).toBeLessThanOrEqual(seen.get('late')!)
    // A second run in the same minute finds nothing to do.
    const before = await calledFor(id)
    await world.tick()
    expect(await calledFor(id)).toEqual(before)
    expect(await got<Item>(`/v1/items/${id}`)).toMatchObject({ progress: 'awaiting' })

    await world.ahead(40 * DAY_HOURS)
    await world.tick()
    expect(await got<Item>(`/v1/items/${held.answer['item']}`)).toMatchObject({ progress: 'expired' })
    expect(await got<Item>(`/v1/items/${id}`)).toMatchObject({ progress: 'awaiting' })
  }, 400_000)

  test('what may no longer be kept is erased', async () => {
    const world = open()
    // Unfinished drafts are kept for thirty days; the test before went forty ahead.
    expect(await world.count('unfinished')).toBe(0)
    expect(await world.count('mail')).toBeGreaterThan(0)
    expect(await world.count('signIn')).toBeGreaterThan(0)
    await world.ahead(91 * DAY_HOURS)
    await world.tick()
    expect(await world.count('mail')).toBe(0)
    expect(await world.count('session')).toBe(0)
    await world.ahead(40 * DAY_HOURS + 401 * DAY_HOURS)
    await world.tick()
    expect(await world.count('signIn')).toBe(0)
    expect(await world.count('entry')).toBeGreaterThan(0)
  }, 120_000)

  test('each day with a run has one anchor outside the database, and its line is the hash of the heads that follow', async () => {
    const world = open()
    const days = await got<{ day: string; line: string }[]>('/v1/record/anchors', 'gwen.hollis')
    const texts = [...(await world.anchors())]
    expect(days.length).toBeGreaterThan(3)
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
    expect(texts.map(([name]) => name.slice(0, 10)).sort()).toEqual(days.map(({ day }) => day).sort())
    for (const [, text] of texts) {
      const line = text.slice(0, text.indexOf('\n'))
      expect(days.map((one) => one.line)).toContain(line)
      expect(line.split(' ').at(-1)).toBe(
        createHash('sha256')
          .update(text.slice(line.length + 1))
          .digest('hex'),
      )
    }
    await world.tick()
    expect((await world.anchors()).size).toBe(texts.length)
  }, 60_000)

  async function calledFor(item: string): Promise<Entry[]> {
    return (await got<Entry[]>(`/v1/items/${item}/entries`)).filter(({ what }) => what === 'called')
  }
}
