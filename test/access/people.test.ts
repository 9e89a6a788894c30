import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Values } from '../../src/core/register/values.ts'
import type { Browser } from './browser.ts'
import { openOffice } from './office.ts'

const HELEN = 'helen.marchetti'
const OWAIN = 'owain.pritchard'
const TOM = 'tom.ashdown'
const PEOPLE = '/v1/registers/people'
const LATER = 16 * 60_000

let office: Awaited<ReturnType<typeof openOffice>>
let helen: Browser
let skew = 0
beforeEach(async () => {
  skew = 0
  office = await openOffice(() => new Date(Date.now() + skew))
  await office.ports.officeSnapshot()
  helen = office.browser()
  await helen.signIn(HELEN)
})
afterEach(() => office.close())

const valuesOf = async (person: string): Promise<Values> =>
  (await office.service.registers.readRow('people', person, HELEN)).values

async function change(person: string, more: object, confirmed = {}) {
  const values = { ...(await valuesOf(person)), ...more }
  const { status, answer } = await helen.json(`${PEOPLE}/rows/${person}`, { values, ...confirmed })
  return { status, ...(answer as { type?: string; detail?: string; fields?: unknown }) }
}

/** Changes a person on the page as Helen. */
async function changeOnPage(person: string, more: Record<string, string>) {
  const { name, title, email, type } = (await valuesOf(person)) as Record<string, string>
  const form = { name: name!, title: title!, email: email!, type: type!, seq: '1', ...more }
  return helen.go(`/registers/people/rows/${person}/edit`, { form })
}

const sentTo = (address: string) => office.fakeTenant.mailboxes.sent.filter(({ to }) => to.includes(address))

describe('giving a role that the tenant does not grant', () => {
  const says =
    'Owain Pritchard will not be able to act as On the emergency list until the Microsoft role OnCall is granted.'
  const roles = ['author', 'independent-reviewer', 'on-call']
  beforeEach(() => office.browser().signIn(OWAIN))

  test('is answered with a warning, and saved when it is confirmed', async () => {
    const refused = await change(OWAIN, { roles })
    expect(refused).toMatchObject({ status: 409, type: '/problems/confirm-roles', detail: says })
    expect(refused.fields).toEqual([{ field: 'roles', says }])
    expect((await valuesOf(OWAIN))['roles']).not.toContain('on-call')
    expect((await change(OWAIN, { roles }, { confirmed: true })).status).toBe(200)
    expect((await valuesOf(OWAIN))['roles']).toEqual(roles)
  })

  test('shows a warning on the page, and is saved when it is sent again', async () => {
    const first = await changeOnPage(OWAIN, { roles: 'on-call' })
    expect(first.status).toBe(400)
    expect(first.text).toContain(says)
    expect(first.text).toContain('Nothing is saved yet')
    expect(first.text).toContain('<input type="hidden" name="confirmed" value="yes"/>')
    expect(first.text).toContain('Save all the same')
    const second = await changeOnPage(OWAIN, { roles: 'on-call', confirmed: 'yes' })
    expect(second.status).toBe(200)
    expect((await valuesOf(OWAIN))['roles']).toEqual(['on-call'])
  })

  test('shows a warning for each line of an imported file, and is imported when it is confirmed', async () => {
    const { name, title, email, type } = await valuesOf(OWAIN)
    const csv = `id,name,title,email,type,roles\n${OWAIN},${name},${title},${email},${type},author;on-call`
    const looked = await helen.json(`${PEOPLE}/imports`, { csv })
    expect(looked.answer).toMatchObject({ applied: false, lines: [{ does: 'change', says: [says], warns: true }] })
    const page = await helen.go('/registers/people/import', { form: { csv, wish: 'look' } })
    expect(page.text).toContain(says)
    expect(page.text).toContain('Import anyway')
    expect((await helen.json(`${PEOPLE}/imports`, { csv, apply: true })).status).toBe(409)
    const done = await helen.json(`${PEOPLE}/imports`, { csv, apply: true, confirmed: true })
    expect(done.answer).toMatchObject({ applied: true })
  })

  test('needs no warning where the tenant grants the role or its grants are unknown', async () => {
    expect((await change(OWAIN, { roles: ['author'] })).status).toBe(200)
    expect((await change(OWAIN, { roles: ['author', 'independent-reviewer'] })).status).toBe(200)
    expect((await change(TOM, { roles: ['author', 'on-call'] })).status).toBe(200)
  })
})

describe('a change of a person’s name, address or roles', () => {
  test.each([
    ['name', { name: 'Thomas Ashdown' }],
    ['address', { email: 't.ashdown@westmids-opcc.example' }],
    ['roles', { roles: ['author', 'auditor'] }],
  ])('needs a sign-in of the last fifteen minutes: %s', async (_, more) => {
    const before = await valuesOf(TOM)
    skew = LATER
    expect(await change(TOM, more)).toMatchObject({ status: 403, type: '/problems/confirm-it-is-you' })
    const { name, title, email, type } = { ...before, ...more } as Values
    const csv = `id,name,title,email,type,roles\n${TOM},${name},${title},${email},${type},author;auditor`
    const brought = await helen.json(`${PEOPLE}/imports`, { csv, apply: true, confirmed: true })
    expect(brought.answer).toMatchObject({ type: '/problems/confirm-it-is-you' })
    expect(await valuesOf(TOM)).toEqual(before)
    expect((await change(TOM, { title: 'Senior Media Officer' })).status).toBe(200)
  })

  test('keeps what was typed on the page until it is confirmed', async () => {
    skew = LATER
    const refused = await changeOnPage(TOM, { name: 'Thomas Ashdown' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('This needs a sign-in within the last 15 minutes')
    expect(refused.text).toContain('value="Thomas Ashdown"')
    await helen.signIn(HELEN, '/sign-in/confirm')
    expect((await changeOnPage(TOM, { name: 'Thomas Ashdown' })).status).toBe(200)
    expect((await valuesOf(TOM))['name']).toBe('Thomas Ashdown')
  })

  test('notifies the person of a new address at the old and the new address', async () => {
    expect((await change(TOM, { email: 't.ashdown@westmids-opcc.example' })).status).toBe(200)
    await office.post()
    expect(sentTo('tom.ashdown@westmids-opcc.example').map(({ content }) => content)).toEqual([
      expect.stringContaining('no longer comes to this address'),
    ])
    expect(sentTo('t.ashdown@westmids-opcc.example').map(({ content }) => content)).toEqual([
      expect.stringContaining('comes to this address'),
    ])
  })

  test('notifies the person of a new name, and of no other change', async () => {
    await change(TOM, { title: 'Senior Media Officer' })
    await office.post()
    expect(sentTo('tom.ashdown@westmids-opcc.example')).toEqual([])
    await change(TOM, { name: 'Thomas Ashdown' })
    await office.post()
    expect(sentTo('tom.ashdown@westmids-opcc.example')).toHaveLength(1)
  })
})

test.each([
  'helen@evil.example',
  'helen@westmids-opcc.example.evil.example',
  'helen%evil.example@westmids-opcc.example',
])('the Chief Executive’s address must be in the office’s domain: %s', async (email) => {
  const refused = await change(HELEN, { email })
  expect(refused).toMatchObject({ status: 400, fields: [{ field: 'email' }] })
  expect((await valuesOf(HELEN))['email']).toBe('helen.marchetti@westmids-opcc.example')
})

test('a person with an address outside the office cannot become Chief Executive', async () => {
  expect((await change(TOM, { email: 'tom@home.example' })).status).toBe(200)
  const roles = ['author', 'chief-executive']
  expect(await change(TOM, { roles })).toMatchObject({ status: 400, fields: [{ field: 'email' }] })
})

describe('a name that looks like another person’s is refused', () => {
  test.each([
    ['the same', 'Helen Marchetti'],
    ['another case', 'HELEN MARCHETTI'],
    ['white space', 'Helen  Marchetti '],
    ['no white space', 'HelenMarchetti'],
    ['accents', 'Hélen Marchettï'],
    ['letters of another alphabet', 'Неlen Mаrchetti'],
    ['a capital I for a small l', 'HeIen Marchetti'],
    ['invisible characters', 'Helen\u200b Marchetti'],
    ['full-width letters', 'Ｈｅｌｅｎ Ｍａｒｃｈｅｔｔｉ'],
    ['the product itself', 'Countersign'],
    ['the gateway', 'The Mail Gateway'],
  ])('%s', async (_, name) => {
    expect(await change(TOM, { name })).toMatchObject({ status: 400, fields: [{ field: 'name' }] })
    expect((await valuesOf(TOM))['name']).toBe('Tom Ashdown')
  })

  test('unless it differs in a letter', async () => {
    expect((await change(TOM, { name: 'Helena Marchetti' })).status).toBe(200)
  })

  test('also when both are in one file', async () => {
    const line = (id: string, name: string) => `${id},${name},Officer,${id}@westmids-opcc.example,staff`
    const csv = ['id,name,title,email,type', line('ann.lee', 'Ann Lee'), line('ann.lee2', 'Ann  Léé')].join('\n')
    const { status, answer } = await helen.json(`${PEOPLE}/imports`, { csv, apply: true })
    expect(status).toBe(400)
    expect(answer).toMatchObject({ fields: [{ field: 'name' }] })
  })
})

test.each(['house', 'mail-gateway', 'system', 'countersign'])('no person can have the reserved id %s', async (id) => {
  const values = { name: 'New Person', title: 'Officer', email: 'new@westmids-opcc.example', type: 'staff' }
  const { status, answer } = await helen.json(`${PEOPLE}/rows`, { id, values })
  expect(status).toBe(400)
  expect(answer).toMatchObject({ fields: [{ field: 'id' }] })
})
