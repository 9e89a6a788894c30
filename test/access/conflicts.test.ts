import { expect, test } from 'vitest'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { openOffice } from './office.ts'

const TOM = 'tom.ashdown'
const OWAIN = 'owain.pritchard'

test('the independent reviewer sees a declared conflict of interest on the item, with the answer beside it', async () => {
  const office = await openOffice()
  await office.ports.officeSnapshot()
  await office.service.registers.declare(TOM, policy.version, [])
  const [tom, owain, priya] = [office.browser(), office.browser(), office.browser()]
  await tom.signIn(TOM)
  await owain.signIn(OWAIN)
  await priya.signIn('priya.nandakumar')
  const { answer } = await tom.json('/v1/items', {
    ...{ kind: 'press-release', channel: 'press', account: 'corporate', author: 'staff', title: 'A bench' },
    ...{ text: 'A new bench was opened near the market.', files: [], recipients: [] },
    conflicts: [{ person: 'helen.marchetti', why: 'Her brother made the bench.' }],
  })
  const { id, open_conflicts: open } = answer as { id: string; open_conflicts: unknown }
  expect(open).toEqual([{ person: 'helen.marchetti', by: TOM, why: 'Her brother made the bench.' }])
  const theirs = (await tom.go(`/items/${id}`)).text
  expect(theirs).toContain('Tom Ashdown says that Helen Marchetti has a conflict of interest.')
  expect(theirs).toContain('Take this back')
  expect(theirs).not.toContain('It is no conflict')
  const page = (await owain.go(`/items/${id}`)).text
  expect(page).toContain('Until this is answered, Helen Marchetti cannot approve it.')
  expect(page).toContain('It is no conflict')
  expect((await priya.once(`/items/${id}`)).status).toBe(404)
  const form = { person: 'helen.marchetti', outcome: 'confirmed', reason: '' }
  expect((await owain.go(`/items/${id}/conflict-answer`, { form })).status).toBe(200)
  const item = await office.service.items.read(id)
  expect([...item.excluded.keys()]).toEqual(['helen.marchetti'])
  expect(item.outstanding[0]?.holder).toBe('independent-reviewer')
  await office.close()
})

test('the page says in whose name a draft speaks, and asks the reviewer', async () => {
  const office = await openOffice()
  await office.ports.officeSnapshot()
  await office.service.registers.declare(TOM, policy.version, [])
  const [tom, owain] = [office.browser(), office.browser()]
  await tom.signIn(TOM)
  await owain.signIn(OWAIN)
  const { answer } = await tom.json('/v1/items', {
    ...{ kind: 'press-release', channel: 'press', account: 'corporate', author: 'staff', title: 'A bench' },
    ...{ text: 'A new bench was opened near the market.', files: [], recipients: [] },
    on_behalf_of: 'helen.marchetti',
  })
  const { id, open_conflicts: open } = answer as { id: string; open_conflicts: unknown }
  expect(open).toEqual([
    { person: 'helen.marchetti', by: TOM, why: 'It speaks in their name.', because: 'on-behalf-of' },
  ])
  const theirs = (await tom.go(`/items/${id}`)).text
  expect(theirs).toContain('Tom Ashdown says that this speaks in the name of Helen Marchetti.')
  expect(theirs).not.toContain('Take this back')
  expect((await owain.go(`/items/${id}`)).text).toContain('It does not: Helen Marchetti may decide')
  const form = { person: 'helen.marchetti', outcome: 'confirmed', reason: '' }
  expect((await owain.go(`/items/${id}/conflict-answer`, { form })).status).toBe(200)
  expect((await office.service.items.read(id)).outstanding[0]?.holder).toBe('independent-reviewer')
  await office.close()
})
