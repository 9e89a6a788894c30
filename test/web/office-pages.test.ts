import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerOf } from '../../src/core/register/all.ts'
import { readValues } from '../../src/core/register/read.ts'
import type { Role } from '../../src/core/registers.ts'
import { questionView } from '../../src/web/set-up/question-view.ts'
import { draftOf } from './long-files.ts'
import { serveSample } from './served.ts'

const [TOM, HELEN] = ['tom.ashdown', 'helen.marchetti'] as const

let office: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  office = await serveSample()
})
afterAll(() => office.close())

const CHIEF = '<a class="govuk-link" href="tel:01632960101">01632 960101</a>'

/** Takes the number of the Chief Executive off the register, and puts it back afterwards. */
async function withoutNumber(look: () => Promise<void>) {
  const { office: now } = await office.ports.officeSnapshot()
  const { id: _, phone, ...rest } = now.people.find(({ id }) => id === HELEN)!
  const save = (more: object) =>
    office.service.registers.saveRow('people', { row: HELEN, given: { ...rest, ...more }, by: 'gwen.hollis' })
  await save({})
  await look().finally(() => save({ phone }))
}

test('the author of a draft that waits sees how to reach the people who decide', async () => {
  const draft = draftOf({ kind: 'article', title: 'The yard', body: 'The garden in the goods yard opens on Monday.' })
  await office.service.items.submit('contacts', draft, TOM)
  for (const path of ['/items/contacts/submitted', '/items/contacts']) {
    const { text } = await office.page(path, TOM)
    expect(text, path).toContain(CHIEF)
    expect(text, path).toContain('mailto:helen.marchetti@')
  }
  expect((await office.page('/items/contacts', HELEN)).text).not.toContain(CHIEF)
  await withoutNumber(async () => {
    const { text } = await office.page('/items/contacts/submitted', TOM)
    expect(text).toMatch(/Helen Marchetti[\s\S]{0,60}no telephone number is recorded, <a [^>]*mailto:helen/)
  })
})

test('the guide to an emergency names whom to ring, and says which number is missing', async () => {
  const guide = async (person: string) => (await office.page('/help/guides/emergency', person)).text
  expect(await guide(TOM)).toMatch(new RegExp(`Ring first</h2>[\\s\\S]*${CHIEF}[\\s\\S]*<ol`))
  expect(await guide(TOM)).toMatch(/Ring first<\/h2>[\s\S]*Priya Nandakumar[\s\S]*tel:01632960103[\s\S]*<ol/)
  await withoutNumber(async () => {
    expect(await guide(TOM)).toContain('Somebody who keeps the registers can add the number of Helen Marchetti')
    expect(await guide(HELEN)).toContain('Add the number of Helen Marchetti')
  })
})

test('the page of registers begins with those that change most, and every group is one line', async () => {
  const { text } = await office.page('/registers', HELEN)
  const [short, all] = text.split('All registers')
  expect(short).toMatch(/People and roles<\/a> <span[^>]*>7 rows today[\s\S]*Elections/)
  expect(short).not.toContain('Retention')
  expect(all).toMatch(/<details[^>]*><summary[^>]*><span[^>]*>People and permissions: \d+ registers/)
  for (const { register } of await office.service.registers.listRegisters(HELEN))
    expect(all, register.id).toContain(`href="/registers/${register.id}"`)
})

test('set-up asks for the roles of a person only those who may give roles', async () => {
  const [snapshot, registers] = [await office.ports.officeSnapshot(), await office.ports.registers()]
  const [person] = snapshot.office.people
  const namesFor = (roles: readonly Role[]) => {
    const view = { states: [], reader: { ...person!, roles }, snapshot, registers, today: '2026-11-24' }
    return questionView('people', view).fields.map(({ name }) => name)
  }
  expect([namesFor(['admin']), namesFor(['registrar'])]).toEqual([
    ['name', 'title', 'email', 'phone', 'roles'],
    ['name', 'title', 'email', 'phone'],
  ])
})

const people = registerOf('people')

test.each(['01632 960123', '+44 (0)1632 960123', '101', '01632 960123 ext 45'])(
  '“%s” is a telephone number',
  (phone) => {
    expect(readValues(people, { phone })).toMatchObject({ values: { phone }, wrong: [] })
  },
)

test.each(['ask Sam', '12', '01632 960123 or 01632 960124', '=1+1', '01632 960123 ext', `0${' '.repeat(400)}1`])(
  '“%s” is no telephone number',
  (phone) => {
    expect(readValues(people, { phone }).wrong).toMatchObject([{ field: 'phone' }])
  },
)
