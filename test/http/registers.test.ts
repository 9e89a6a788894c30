import { expect, test } from 'vitest'
import { registerOf } from '../../src/core/register/all.ts'
import { csvText, fromCsv, toCsv } from '../../src/http/csv.ts'
import { memoryApp } from '../tools/app.ts'
import { HELEN, OWAIN, officeWith, openScenario, PRIYA, refused } from '../tools/scenario.ts'

const TEXT = 'A statement by Ottoline Farthingale on the towpath.'

test('the next check knows a public figure entered here, and an imported file is exported unchanged', async () => {
  const { ask } = memoryApp()
  const people = async () =>
    (await ask('/v1/checks', { as: 'tom', json: { kind: 'press-release', text: TEXT } })).answer.findings.filter(
      ({ type, severity }: { type: string; severity: string }) => type === 'PERSON' && severity !== 'note',
    )
  expect(await people()).toHaveLength(1)
  const values = { name: 'Ottoline Farthingale', role: '=Minister' }
  expect((await ask('/v1/registers/public-figures/rows', { as: 'tom', json: { values } })).status).toBe(403)
  const { status, answer } = await ask('/v1/registers/public-figures/rows', { as: 'helen', json: { values } })
  expect(status).toBe(201)
  expect(await people()).toEqual([])

  const { answer: csv, type } = await ask('/v1/registers/public-figures/export', { as: 'tom' })
  expect(type).toContain('text/csv')
  expect(csv).toContain(`'=Minister`)
  const dry = await ask('/v1/registers/public-figures/imports', { as: 'helen', json: { csv } })
  expect(dry.answer.lines.map(({ does }: { does: string }) => does)).toEqual(Array(4).fill('nothing'))
  const changed = csv.replace(`'=Minister`, 'Minister')
  const applied = await ask('/v1/registers/public-figures/imports', {
    as: 'helen',
    json: { csv: changed, apply: true },
  })
  expect(applied.answer).toMatchObject({ applied: true })
  const row = await ask(`/v1/registers/public-figures/rows/${answer.id}`, { as: 'tom' })
  expect(row.answer.values.role).toBe('Minister')
  const lines = await ask(`/v1/registers/public-figures/rows/${answer.id}/history`, { as: 'tom' })
  expect(lines.answer.map(({ how, by }: { how: string; by: string }) => [how, by])).toEqual([
    ['added', 'helen.marchetti'],
    ['imported', 'helen.marchetti'],
  ])
})

test('errors are reported field by field, and a machine or an unknown caller gets nothing', async () => {
  const { ask } = memoryApp()
  const wrong = await ask('/v1/registers/elections/rows', {
    as: 'helen',
    json: { id: 'x', values: { kind: 'pcc', poll: 'soon' } },
  })
  expect(wrong.status).toBe(400)
  expect(wrong.type).toContain('problem+json')
  expect(wrong.answer.fields.map(({ field }: { field: string }) => field)).toEqual(['id', 'poll', 'area'])
  expect((await ask('/v1/registers/people', { as: 'gateway' })).status).toBe(403)
  expect((await ask('/v1/registers/people')).status).toBe(401)
  expect((await ask('/v1/registers/none', { as: 'helen' })).status).toBe(404)
  expect((await ask('/v1/items/register:people/entries', { as: 'helen' })).status).toBe(404)
})

test('the registrar or the Chief Executive enters a language with a human checker, and the next check knows it', async () => {
  const { ask } = memoryApp()
  const text = "Bydd y Comisiynydd yn cwrdd â'r teulu yn yr ysgol fore Mawrth, ond nid yw'r plant i gael eu henwi."
  const check = async () => (await ask('/v1/checks', { as: 'tom', json: { kind: 'press-release', text } })).answer
  expect(await check()).toMatchObject({
    verdict: 'sign-off',
    unread: [{ part: 'body', start: 0, end: text.length - 1, language: 'cy' }],
  })
  const values = { language: 'Welsh', checkedBy: ['tom.ashdown'], passesTo: ['*.gov.example'] }
  const path = '/v1/registers/languages/rows'
  for (const as of ['tom', 'gwen']) expect((await ask(path, { as, json: { values } })).status).toBe(403)
  const wrong = await ask(path, { as: 'helen', json: { values: { language: 'Klingon', checkedBy: ['nobody'] } } })
  expect(wrong.answer.fields.map(({ field }: { field: string }) => field)).toEqual(['language', 'checkedBy'])
  expect((await ask(path, { as: 'helen', json: { values } })).status).toBe(201)
  expect((await check()).unread).toEqual([])
  const { answer: csv } = await ask('/v1/registers/languages/export', { as: 'tom' })
  expect(csv).toContain(',cy,tom.ashdown,*.gov.example,')
})

test.each(['=1+1\nand more', "'=1+1", '@sum(1)', '-1'])(
  '%j runs in no spreadsheet, and comes back unchanged',
  (text) => {
    const register = registerOf('political-interests')
    const csv = toCsv(register, [{ id: 'a', seq: 1, values: { details: text } }])
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-]/m)
    expect(fromCsv(register, csv)[0]!['details']).toBe(text)
  },
)

test.each([
  ['UTF-8', [0xef, 0xbb, 0xbf, 0x4e, 0xc3, 0xa9]],
  ['the old Windows characters', [0x4e, 0xe9]],
  ['UTF-16', [0xff, 0xfe, 0x4e, 0x00, 0xe9, 0x00]],
])('a list of a spreadsheet in %s keeps its letters', (_, bytes) => {
  expect(csvText(new Uint8Array(bytes))).toBe('Né')
})

test('an import of the Chief Executive is taken back by nobody who may not set its values', async () => {
  const { service } = openScenario({ office: officeWith({ [OWAIN]: { roles: ['registrar'] } }) })
  const records = [{ id: PRIYA, roles: 'auditor' }]
  await service.registers.importRows('people', { records, by: HELEN, apply: true, proved: true })
  const seq = (await service.registers.lastImport('people', HELEN))!
  const undo = (by: string) => service.registers.undoImport('people', { seq, by, proved: true })
  await expect(undo(OWAIN)).rejects.toMatchObject(refused('not-yours'))
  await undo(HELEN)
  const { values } = await service.registers.readRow('people', PRIYA, HELEN)
  expect(values['roles']).not.toContain('auditor')
})

test('a list that was taken back can be imported again, and counts again', async () => {
  const { service } = openScenario()
  const live = async (register: string) => (await service.registers.listRows(register, HELEN)).map(({ id }) => id)
  for (const [register, record] of [
    ['media', { outlet: 'Riverside Post', emails: 'desk@riverside.example' }],
    ['people', { name: 'Sam Okafor', title: 'Officer', email: 'sam.okafor@westmids-opcc.example' }],
  ] as const) {
    const load = () => service.registers.importRows(register, { records: [record], by: HELEN, apply: true })
    const [added] = await load()
    const seq = (await service.registers.lastImport(register, HELEN))!
    await service.registers.undoImport(register, { seq, by: HELEN })
    expect(await live(register)).not.toContain(added!.row)
    const [again] = await load()
    expect(again).toMatchObject({ does: 'change', row: added!.row, says: ['It had ended, and is in force again.'] })
    expect(await live(register)).toContain(added!.row)
    expect((await load())[0]).toMatchObject({ does: 'nothing' })
  }
})

test('an import is not taken back when a row is saved at the same moment', async () => {
  const { service, world } = openScenario()
  const record = { outlet: 'Riverside Post', emails: 'desk@riverside.example' }
  await service.registers.importRows('media', { records: [record], by: HELEN, apply: true })
  const seq = (await service.registers.lastImport('media', HELEN))!
  const { read } = world.ports
  world.ports.read = async (stream) => {
    const entries = await read(stream)
    world.ports.read = read
    const given = { outlet: 'Canal Times', emails: 'desk@canal.example' }
    await service.registers.saveRow('media', { by: HELEN, given })
    return entries
  }
  const undone = service.registers.undoImport('media', { seq, by: HELEN })
  await expect(undone).rejects.toMatchObject(refused('stale-version'))
})
