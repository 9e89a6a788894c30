import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/core/calendar.ts'
import type { Office } from '../../src/core/registers.ts'
import type { Browser } from '../access/browser.ts'
import { type DraftStory, draftStories, envelopeOf } from '../stories/drafts.ts'
import { READER_KEY, serveReader } from '../tools/reader.ts'
import { officeWith } from '../tools/scenario.ts'
import { openPlatform, type Platform } from './platform.ts'

/** The date on which the stories happen. */
const DAY = '2026-11-24'
const DAY_MS = 86_400_000
const today = new Date().toISOString().slice(0, 10)
const later = (Date.parse(today) - Date.parse(DAY)) / DAY_MS

/** The office of a story, moved from the day of the story to today. */
function officeOf({ setting: { people = {}, registers = {}, elections = [] } }: DraftStory): Office {
  const moved = JSON.parse(JSON.stringify({ people, registers }), (_, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? addDays(value, later) : value,
  )
  const office = officeWith(moved.people, moved.registers)
  const polls = elections.map((kind) => ({ id: `${kind}-now`, kind, area: 'West Midlands', poll: addDays(today, 10) }))
  return { ...office, elections: polls }
}

/** Stories that share an office run one after the other; few need one of their own, and each restarts the Worker. */
const allOffices = draftStories.reduce((all, story) => {
  const office = JSON.stringify(officeOf(story))
  return all.set(office, [...(all.get(office) ?? []), story])
}, new Map<string, DraftStory[]>())

/** The stories of every third office, or all of them: Node runs them all with the same core. */
const EVERY = process.env['EVERY_STORY'] === 'yes' ? 1 : 3
const offices = new Map([...allOffices].filter((_, at) => at % EVERY === 0))

let reader: Awaited<ReturnType<typeof serveReader>>
let platform: Platform
beforeAll(async () => {
  reader = await serveReader()
  platform = await openPlatform({ bindings: { READER_URL: reader.url, READER_KEY, SAMPLE_OFFICE: 'yes' } })
}, 240_000)
afterAll(async () => {
  await platform?.close()
  await reader?.close()
})

type Item = {
  id: string
  version: string
  shown: string
  review: { verdict: string; findings: { type: string; severity: string }[] }
  outstanding: { row: string; holder: string }[]
}

describe.each([...offices])('the same stories under workerd', (office, stories) => {
  const inside = new Map<string, Browser>()
  beforeAll(async () => {
    inside.clear()
    await platform.restart({ data: `office-${[...offices.keys()].indexOf(office)}` })
    await (await platform.files()).put('office.json', office)
  }, 60_000)

  async function as(person: string): Promise<Browser> {
    const browser = inside.get(person) ?? platform.browser()
    if (!inside.has(person)) await browser.signIn(person)
    inside.set(person, browser)
    return browser
  }
  const post = async (person: string, path: string, body: object) => (await as(person)).json(path, body)

  async function live({ setting: { earlier = [] }, given }: DraftStory): Promise<void> {
    for (const { by, outcome, text } of earlier) {
      const { answer } = await post(by, '/v1/items', { ...given, ...(text ? { text } : {}) })
      const { id, version, shown } = answer as Item
      const decision = { version, shown, outcome, acknowledged: [], reason: 'So.' }
      expect((await post('helen.marchetti', `/v1/items/${id}/decisions`, decision)).status).toBe(200)
      if (outcome === 'approved') await post(by, `/v1/items/${id}/releases`, { receipt: 'Published' })
    }
  }

  const seen = async (id: string, person = 'helen.marchetti'): Promise<Item> =>
    JSON.parse((await (await as(person)).go(`/v1/items/${id}`)).text)

  /** Submitted, requested or sent: the item, or the returned problem. */
  async function begun({ by, given, application, message, files }: DraftStory): Promise<unknown> {
    if (message) {
      const query = new URLSearchParams(envelopeOf(message))
      const { answer } = await platform.message(`/v1/messages?${query}`, new TextDecoder().decode(message))
      // Mail that waits for its sender is closed to everybody else.
      return seen(answer['item'] as string, by)
    }
    if (application) {
      const { answer } = await post(by, '/v1/applications', { ...application, accepts: true })
      const { id } = answer as { id?: string }
      return id ? seen(id) : answer
    }
    const attached = files.map(({ name, bytes }) => ({
      ...{ name, type: '', base64: Buffer.from(bytes).toString('base64') },
    }))
    return (await post(by, '/v1/items', { ...given, ...(attached.length > 0 ? { files: attached } : {}) })).answer
  }

  test.each(stories.map((story) => [story.name, story] as const))(
    '%s',
    async (_, story) => {
      const { by, expected } = story
      await live(story)
      const answer = await begun(story)
      if (expected.refused) {
        const fields = expected.refused.map((field) => expect.objectContaining({ field }))
        expect(answer).toMatchObject({ type: '/problems/not-ready', fields: expect.arrayContaining(fields) })
        return
      }
      expect(answer).toMatchObject({ id: expect.any(String), review: {} })
      const { id, review, outstanding } = answer as Item
      const entries = JSON.parse((await (await as(by)).go(`/v1/items/${id}/entries`)).text) as { missing?: string[] }[]
      expect(entries[0]!.missing ?? []).toEqual(expect.arrayContaining([...(expected.asks ?? [])]))
      const found = review.findings.filter(({ severity }) => severity !== 'note').map(({ type }) => type)
      expect({ verdict: review.verdict, found }).toMatchObject({ verdict: expected.verdict })
      for (const type of expected.finds) expect(found).toContain(type)
      for (const type of expected.not ?? []) expect(found).not.toContain(type)
      expect(outstanding[0]?.row ?? null).toBe(expected.row)
      expect(outstanding[0]?.holder ?? null).toBe(expected.holder)
    },
    60_000,
  )
})

test('runs stories of a third of the offices', () => {
  expect([...allOffices.values()].flat()).toHaveLength(draftStories.length)
  expect(draftStories.length).toBeGreaterThan(30)
  expect(offices.size).toBeGreaterThanOrEqual(allOffices.size / 3)
})
