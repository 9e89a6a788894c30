import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { APPLICATIONS, applicationDraft } from '../../src/core/applications.ts'
import type { Draft, DraftFile } from '../../src/core/draft.ts'
import { policy } from '../../src/core/policy.ts'
import type { Values } from '../../src/core/register/describe.ts'
import type { ElectionKind, Office, Person } from '../../src/core/registers.ts'
import { draftFrom, draftSchema } from '../../src/http/schemas.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline.ts'
import { HELEN, officeWith } from '../tools/desk.ts'
import { memoryPorts } from '../tools/house.ts'

/** A draft and what becomes of it. Files beside draft.json are its attachments; a message.eml is what its author sent instead. */
type Expected = {
  readonly verdict: string
  /** Types that must be among the findings that ask for a decision, and types that must not. */
  readonly finds: readonly string[]
  readonly not?: readonly string[]
  /** The routing row, and who decides; null = nobody may approve it. */
  readonly row: string | null
  readonly holder: string | null
  /** The gates that refuse it; then nothing else is expected. */
  readonly refused?: readonly string[]
  /** The gates that ask whoever decides. */
  readonly asks?: readonly string[]
}

/** What an application asks for, and why. */
type Asked = { readonly for: string; readonly values: Values; readonly why: string }

/** What the office is like, where the story hangs on it. */
type Told = {
  readonly elections?: readonly ElectionKind[]
  readonly people?: Record<string, Partial<Person>>
  readonly registers?: Partial<Office>
  /** What was decided before; the same content unless it has a text of its own. */
  readonly earlier?: readonly { by: string; outcome: 'approved' | 'rejected'; text?: string }[]
}

const root = new URL('../../fixtures/drafts/', import.meta.url)
const stories = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const read = (story: string, file: string) => readFileSync(new URL(`${story}/${file}`, root))
const json = (story: string, file: string) => JSON.parse(read(story, file).toString('utf8'))

test('every row of the routing table, and everybody who looks before, has a story', () => {
  const told = new Set(stories.flatMap(({ name }) => (json(name, 'expected.json') as Expected).row?.split('/') ?? []))
  const steps = [...policy.before, ...policy.routing, ...policy.routing.flatMap(({ preceded = [] }) => preceded)]
  expect(steps.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
})

describe.each(stories.map(({ name }) => name))('%s', (story) => {
  const { by, application, ...given } = json(story, 'draft.json') as { by: string; application?: Asked }
  const expected = json(story, 'expected.json') as Expected
  const names = readdirSync(new URL(`${story}/`, root))
  const told = (names.includes('setting.json') ? json(story, 'setting.json') : {}) as Told
  const attached = names.filter((name) => !/^(draft|expected|setting)\.json$/.test(name))

  test('comes out as expected', async () => {
    const { elections = [], people = {}, registers = {}, earlier = [] } = told
    const { ports } = memoryPorts(undefined, { office: officeWith(people, registers), elections: () => elections })
    const files = attached.map((name) => ({ name, type: '', bytes: new Uint8Array(read(story, name)) }))
    const pipeline = createPipeline(ports, policy)
    await live(pipeline, earlier, given, files)
    const draft = () => (application ? appliedFor(application) : draftFrom(draftSchema.parse(given), files))
    const handIn = () =>
      names.includes('message.eml')
        ? sent(pipeline, new Uint8Array(read(story, 'message.eml')))
        : pipeline.submit(join('story', story), draft(), by)
    if (expected.refused) {
      const fields = expected.refused.map((field) => expect.objectContaining({ field }))
      await expect(handIn()).rejects.toMatchObject({ code: 'not-ready', fields: expect.arrayContaining(fields) })
      return
    }
    const item = await handIn()
    expect(item.submitted?.missing ?? []).toEqual(expect.arrayContaining([...(expected.asks ?? [])]))
    const found = item.review!.findings.filter(({ severity }) => severity !== 'note').map(({ type }) => type)
    expect(item.review!.failures).toEqual([])
    expect({ verdict: item.verdict, found }).toMatchObject({ verdict: expected.verdict })
    for (const type of expected.finds) expect(found).toContain(type)
    for (const type of expected.not ?? []) expect(found).not.toContain(type)
    expect(item.outstanding[0]?.row ?? null).toBe(expected.row)
    expect(item.outstanding[0]?.holder ?? null).toBe(expected.holder)
  })
})

function appliedFor({ for: what, values, why }: Asked): Draft {
  return applicationDraft(APPLICATIONS.find(({ id }) => id === what)!, { values, why, name: (id) => id })
}

/** Mail of the office as the gateway asks about it, and the item that holds it. */
async function sent(pipeline: Pipeline, raw: Uint8Array) {
  const header = (name: string) =>
    new RegExp(`^${name}:.*?([^\\s<]+@[^\\s>]+)`, 'm').exec(Buffer.from(raw).toString())![1]!
  const message = { raw, sender: header('From'), recipients: [header('To')] }
  const { mail } = await pipeline.message(message, { gateway: 'mail-gateway', queue: 'A1' })
  return pipeline.read(mail.item!)
}

/** What was handed in and decided before. */
async function live(pipeline: Pipeline, earlier: NonNullable<Told['earlier']>, given: object, files: DraftFile[]) {
  for (const [number, { by, outcome, text }] of earlier.entries()) {
    const id = `earlier-${number}`
    const before = draftSchema.parse({ ...given, ...(text ? { text } : {}) })
    const { version, shown } = await pipeline.submit(id, draftFrom(before, files), by)
    await pipeline.decide(id, {
      ...{ by: HELEN, version: version!, shown: shown!, outcome },
      ...{ acknowledged: [], reason: 'So.' },
    })
    if (outcome === 'approved') await pipeline.confirm(id, { by, receipt: 'Published' })
  }
}
