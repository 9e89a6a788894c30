import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { APPLICATIONS, applicationDraft } from '../../src/core/applications.ts'
import type { Draft, DraftFile } from '../../src/core/draft.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { draftSchema, draftWith } from '../../src/http/schemas.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'
import { HELEN, officeWith } from '../tools/scenario.ts'
import { type Asked, type DraftStory, draftStories, envelopeOf } from './drafts.ts'

test('every row of the routing table, and every earlier check, has a story', () => {
  const rowsCovered = new Set(draftStories.flatMap(({ expected }) => expected.row?.split('/') ?? []))
  const steps = [...policy.before, ...policy.routing, ...policy.routing.flatMap(({ preceded = [] }) => preceded)]
  expect(steps.map(({ id }) => id).filter((id) => !rowsCovered.has(id))).toEqual([])
})

describe.each(draftStories.map((story) => [story.name, story] as const))('%s', (name, story) => {
  const { by, given, application, message, expected, setting: rowsCovered } = story

  test('ends as expected', async () => {
    const { elections = [], people = {}, registers = {} } = rowsCovered
    const { ports } = memoryPorts(undefined, { office: officeWith(people, registers), elections: () => elections })
    const files = story.files.map((file) => ({ ...file, type: '' }))
    const service = createService(ports)
    await live(service, story, files)
    const draft = () => (application ? appliedFor(application) : draftWith(draftSchema.parse(given), files))
    const handIn = () => (message ? sent(service, message) : service.items.submit(join('story', name), draft(), by))
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

async function sent(service: Service, raw: Uint8Array) {
  const { sender, recipient } = envelopeOf(raw)
  const message = { raw, sender, recipients: [recipient] }
  const { mail } = await service.mail.screen(message, { gateway: 'mail-gateway', queue: 'A1' })
  return service.items.read(mail.item!)
}

async function live(service: Service, { setting: { earlier = [] }, given }: DraftStory, files: DraftFile[]) {
  for (const [number, { by, outcome, text }] of earlier.entries()) {
    const id = `earlier-${number}`
    const before = draftSchema.parse({ ...given, ...(text ? { text } : {}) })
    const { version, shown } = await service.items.submit(id, draftWith(before, files), by)
    await service.items.decide(id, {
      ...{ by: HELEN, version: version!, shown: shown!, outcome },
      ...{ acknowledged: [], reason: 'So.' },
    })
    if (outcome === 'approved') await service.items.release.confirm(id, { by, receipt: 'Published' })
  }
}
