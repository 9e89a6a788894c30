import { describe, expect, test } from 'vitest'
import { findingName } from '../../src/core/content.ts'
import { partiesNamed } from '../../src/core/mentions.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { office } from '../tools/reading.ts'
import { HELEN, openSampleOffice, PRIYA, TOM } from './sample-office.ts'

/** What the office's other items say about a draft (policy 15, 35). */

const world = openSampleOffice()
const SECRET =
  'Eleven custody nurses start in Sandwell next month, and a clinic for addiction opens behind the Smethwick desk.'
const REWORDED =
  'Heard this? A clinic for addiction opens behind the Smethwick desk, and eleven custody nurses start in Sandwell.'
const rulesOf = async (more: Parameters<typeof draftOf>[0]) =>
  (await world.service.items.check(draftOf(more), TOM)).review.findings.map(({ rule }) => rule)

describe('a text under embargo', () => {
  test('is recognised in another draft, partly reworded, until the embargo ends', async () => {
    const mail = {
      kind: 'email',
      channel: 'email',
      body: REWORDED,
      sender: 'tom.ashdown@westmids-opcc.example',
    } as const
    expect(await rulesOf(mail)).not.toContain('confidentiality/embargo')
    await world.service.items.submit('one', draftOf({ body: SECRET, embargoUntil: '2026-11-26T09:00:00Z' }), PRIYA)
    expect(await rulesOf(mail)).toContain('confidentiality/embargo')
    world.wait(3 * 86_400_000)
    expect(await rulesOf(mail)).not.toContain('confidentiality/embargo')
  })

  test('is allowed in a draft under the same embargo', async () => {
    await world.service.items.submit('one', draftOf({ body: SECRET, embargoUntil: '2026-11-26T09:00:00Z' }), PRIYA)
    expect(await rulesOf({ body: `${SECRET} Notes follow.`, embargoUntil: '2026-11-26T09:00:00Z' })).not.toContain(
      'confidentiality/embargo',
    )
  })
})

describe('even-handedness across recent releases', () => {
  const says = (party: string) => `The ${party} group asked about the new desk. The ${party} leader came to see it.`

  async function publish(id: string, body: string): Promise<void> {
    let item = await world.service.items.submit(id, draftOf({ body, electionPeriod: true }), PRIYA)
    while (item.outstanding.length > 0) {
      const { version, shown } = item
      const acknowledged = item.review!.findings.map((_, index) => findingName(index))
      item = await world.service.items.decide(id, {
        by: HELEN,
        version: version!,
        shown: shown!,
        outcome: 'approved',
        acknowledged,
      })
    }
    await world.service.items.release.confirm(id, { by: PRIYA, receipt: 'Published' })
  }

  test('reports one party named repeatedly, and not when another party was named as well', async () => {
    await publish('one', says('Labour'))
    await publish('two', says('Labour'))
    const draft = { body: 'The Labour group welcomed the hours.', electionPeriod: true }
    expect(await rulesOf(draft)).toContain('political/even-handedness')
    expect(await rulesOf({ ...draft, electionPeriod: false })).not.toContain('political/even-handedness')
    await publish('three', says('Conservative'))
    expect(await rulesOf(draft)).not.toContain('political/even-handedness')
  })

  test('does not take everyday words for parties', () => {
    const text = 'Labour costs rose, on a Conservative estimate; Green Lane is shut; the Labour group objects.'
    expect(partiesNamed(text, office.parties)).toEqual([{ party: 'Labour Party', count: 1 }])
  })
})
