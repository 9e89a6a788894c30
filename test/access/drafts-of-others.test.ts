import { expect, test } from 'vitest'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { openOffice } from './office.ts'

const TOM = 'tom.ashdown'
const PRIYA = 'priya.nandakumar'

/** The text of the page without ids of drafts, which differ each time. */
const plain = (text: string) => text.replace(/[0-9A-HJKMNP-TV-Z]{26}/g, 'ID')

test('the draft form is the same for another person’s item and for one that does not exist', async () => {
  const office = await openOffice()
  await office.ports.officeSnapshot()
  await office.service.registers.declare(TOM, policy.version, [])
  const [tom, priya] = [office.browser(), office.browser()]
  await tom.signIn(TOM)
  await priya.signIn(PRIYA)
  const { answer } = await tom.json('/v1/items', {
    ...{ kind: 'press-release', channel: 'press', account: 'corporate', author: 'staff', title: 'A bench' },
    ...{ text: 'A new bench was opened near the market.', files: [], recipients: [] },
  })
  const { id } = answer as { id: string }
  const there = await priya.once(`/new?draft=${id}`)
  const none = await priya.once(`/new?draft=${office.ports.newId()}`)
  expect([there.status, none.status]).toEqual([200, 200])
  const [theirs, nobodys] = [await there.text(), await none.text()]
  expect(plain(theirs)).toBe(plain(nobodys))
  expect(theirs).not.toContain(id)
  expect((await tom.once(`/new?draft=${id}`)).status).toBe(303)
  const form = { draft: id, kind: 'press-release', title: 'Mine', text: 'Other words of Priya.', wish: 'check' }
  const sent = await priya.once('/new', { form })
  expect(await sent.text()).not.toContain(id)
  const saved = await priya.once(`/drafts/${id}/keep`, { form })
  const free = await priya.once(`/drafts/${office.ports.newId()}/keep`, { form })
  expect([saved.status, free.status]).toEqual([200, 200])

  const late = await tom.once(`/drafts/${id}/keep`, { form })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('You submitted this draft')])
  const home = await tom.once('/')
  expect(await home.text()).not.toContain('Unfinished')
  await office.close()
})
