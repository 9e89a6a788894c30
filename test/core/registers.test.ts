import { beforeEach, describe, expect, test } from 'vitest'
import { TERMS } from '../../src/core/pack/commissioner/terms.data.ts'
import { REGISTERS } from '../../src/core/register/all.ts'
import { DAYS, fieldsOf } from '../../src/core/register/describe.ts'
import { officeIn, officeOn, seedsOf } from '../../src/core/register/office.ts'
import { end, put } from '../../src/core/register/plan.ts'
import { readValues } from '../../src/core/register/read.ts'
import { looksLikeSecret } from '../../src/core/register/secret.ts'
import { QUESTIONS } from '../../src/core/register/set-up.ts'
import { known } from '../../src/core/registers.ts'
import { nextOrdinaryElection, setUpOf } from '../../src/core/set-up.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'
import { office } from '../tools/reading.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'
const GWEN = 'gwen.hollis'

let world: ReturnType<typeof memoryPorts>
let registers: Service['registers']
beforeEach(() => {
  world = memoryPorts()
  registers = createService(world.ports).registers
})

const ROLES = ['chief-executive'] as const
const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code })

test('every field to type into says what to type, and no field shows a code', () => {
  const typed = new Set(['text', 'list', 'long', 'url', 'email', 'number'])
  // People do not type calibrations.
  const fields = REGISTERS.filter(({ id }) => id !== 'calibrations').flatMap((one) =>
    one.fields.map((field) => ({ ...field, at: `${one.id}.${field.name}` })),
  )
  expect(fields.filter(({ kind, hint }) => typed.has(kind) && !hint).map(({ at }) => at)).toEqual([])
  const shown = fields.map(({ at, label, hint, options }) =>
    [at, label, hint, ...Object.values(options ?? {})].join(' '),
  )
  expect(shown.filter((text) => /[A-Z]{2,}_[A-Z]|\b[a-z]+-[a-z]+\/[a-z]+\b/.test(text))).toEqual([])
})

test('an office file survives a round trip through the registers', async () => {
  const back = officeOn(await world.ports.registers(), '2026-11-24')
  const plain = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, held) =>
        key === 'id' || (Array.isArray(held) && held.length === 0) ? undefined : held,
      ),
    )
  const sorted = (list: readonly object[]) =>
    plain(list)
      .map((one: object) => JSON.stringify(Object.entries(one).sort()))
      .sort()
  const [before, after] = [known(office), known(back)]
  for (const name of ['people', 'contacts', 'parties', 'media', 'labels', 'references', 'accounts'] as const)
    expect(sorted(after[name])).toEqual(sorted(before[name]))
  expect(back.office).toEqual(office.office)
  expect([...after.secureDomains].sort()).toEqual([...before.secureDomains].sort())
  expect(plain(back.marks)).toMatchObject(plain(office.marks))
  expect(back.elections.map(({ id }) => id).sort()).toEqual(office.elections.map(({ id }) => id).sort())
})

test('an office file may leave out lists, which are then empty', () => {
  const { people } = office
  const file = officeIn(JSON.stringify({ office: office.office, people }))
  const seeds = seedsOf(file)
  expect(seeds.get('people')).toHaveLength(people.length)
  for (const list of ['marks', 'secure-domains', 'contacts', 'retention']) expect(seeds.get(list)).toEqual([])
  expect(known(file).topics).toEqual([])
})

test('an embargo of an office file becomes a row', () => {
  const embargo = { item: 'The budget', until: '2027-01-05T09:00:00Z', text: 'The budget rises by a tenth.' }
  const seeds = seedsOf({ ...office, embargoes: [embargo] }).get('embargoes')
  expect(seeds).toEqual([{ values: { item: embargo.item, embargo: embargo.until, text: embargo.text } }])
})

test('an office file with an unknown list is refused at the first start, and changes nothing later', async () => {
  const misspelt = { ...office, contcts: office.contacts }
  const empty = createService({ ...world.ports, registers: async () => new Map() })
  const refusal = empty.registers.seed(misspelt)
  await expect(refusal).rejects.toEqual(refused('bad-input'))
  await expect(refusal).rejects.toThrow('contcts')
  await expect(registers.seed(misspelt)).resolves.toBeUndefined()
})

test.each(REGISTERS.map((register) => [register.id, register] as const))('%s describes itself', (_id, register) => {
  const fields = fieldsOf(register)
  const names = fields.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of [register.name, ...register.unique]) expect(names).toContain(name)
  for (const field of fields) {
    expect(Boolean(field.options), field.name).toBe(field.kind === 'choice' || field.kind === 'choices')
    if (field.kind === 'row') expect(REGISTERS.map(({ id }) => id)).toContain(field.of)
    expect(register.single || register.fields.every(({ name }) => DAYS.every((day) => day.name !== name))).toBeTruthy()
  }
  expect(register.paragraphs.length).toBeGreaterThan(0)
})

describe('values', () => {
  const consents = REGISTERS.find(({ id }) => id === 'consents')!

  test('are parsed as people and spreadsheets write them', () => {
    const given = { person: '  Ada  ', purpose: 'A film', kinds: 'Video; press-release', child: 'No', from: '1/4/2026' }
    expect(readValues(consents, given)).toEqual({
      wrong: [],
      values: { person: 'Ada', purpose: 'A film', kinds: ['video', 'press-release'], child: false, from: '2026-04-01' },
    })
  })

  test('take only email addresses for the press list', async () => {
    const attempt = (emails: string) =>
      registers.saveRow('media', { given: { outlet: 'Example Courier', emails }, by: HELEN })
    const fields = [{ field: 'emails', says: expect.stringContaining('“99 news” is not an email address') }]
    await expect(attempt('news@courier.example\n99 news')).rejects.toMatchObject({ code: 'bad-input', fields })
    await expect(attempt('news@courier.example; desk@courier.example')).resolves.toBeDefined()
  })

  test('get all their errors at once', async () => {
    const given = { person: 'Ada', kinds: 'poem', child: 'perhaps', until: '31/2/2026', colour: 'red' }
    const attempt = registers.saveRow('consents', { given, by: HELEN })
    await expect(attempt).rejects.toMatchObject({ code: 'bad-input' })
    const { fields } = await attempt.catch((fault) => fault)
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual([
      'child',
      'colour',
      'kinds',
      'purpose',
      'until',
    ])
  })

  test.each([
    ['Tr0ub4dor&3', true],
    ['password: tulip', true],
    ['The PIN is 4471', true],
    ['xK9mPq2vLw77', true],
    ['9f86d081884c7d659a2feaa0c55ad015', true],
    ['1Password: OPCC X main', false],
    ['Sealed envelope 12, safe on floor 3, Lloyd House', false],
    ['https://vault.example/entries/4f9a2b7c', false],
    ['media@westmids-opcc.example', false],
    ['@WestMids2026PCC', false],
    ['Press and PR (Midlands) 2026-27', false],
  ])('%s looks like a secret: %s', (text, secret) => {
    expect(looksLikeSecret(text)).toBe(secret)
  })

  test('of a pattern must match its example, and run in linear time', async () => {
    const put = (pattern: string) =>
      registers.saveRow('references', {
        given: { type: 'CRIME_REFERENCE', pattern, example: '20/123456/26' },
        by: HELEN,
      })
    await expect(put('\\d{9}')).rejects.toEqual(refused('bad-input'))
    await expect(put('(\\d+)+x')).rejects.toEqual(refused('bad-input'))
    await expect(put('(')).rejects.toEqual(refused('bad-input'))
    await put('20/\\d{6}/\\d{2}')
  })
})

describe('access to registers', () => {
  test('lets an author read and not write', async () => {
    expect((await registers.listRows('parties', TOM)).length).toBeGreaterThan(5)
    await expect(registers.saveRow('parties', { given: { name: 'New Party' }, by: TOM })).rejects.toEqual(
      refused('not-yours'),
    )
    const [party] = await registers.listRows('parties', TOM)
    await expect(registers.endRow('parties', party!.id, { day: '2026-11-24', by: TOM, reason: 'x' })).rejects.toEqual(
      refused('not-yours'),
    )
    await expect(registers.eraseRow('parties', party!.id, TOM)).rejects.toEqual(refused('not-yours'))
  })

  test('lets no person give themselves a role, and no registrar give a role', async () => {
    const row = await registers.readRow('people', GWEN, GWEN)
    const roles = [...(row.values['roles'] as string[]), 'chief-executive']
    await expect(registers.saveRow('people', { row: GWEN, given: { ...row.values, roles }, by: GWEN })).rejects.toEqual(
      refused('own-work'),
    )
    const person = {
      name: 'Nia Field',
      title: 'Registrar',
      email: 'nia.field@westmids-opcc.example',
      roles: ['registrar'],
    }
    await registers.saveRow('people', { chosen: 'nia.field', given: person, by: GWEN })
    const tom = await registers.readRow('people', TOM, 'nia.field')
    const raise = { ...tom.values, roles: ['author', 'chief-executive'] }
    await expect(registers.saveRow('people', { row: TOM, given: raise, by: 'nia.field' })).rejects.toEqual(
      refused('bad-input'),
    )
  })

  test('keeps at least one Chief Executive in the office', async () => {
    const end = registers.endRow('people', HELEN, { day: '2026-11-01', by: GWEN, reason: 'Left' })
    await expect(end).rejects.toEqual(refused('bad-input'))
  })

  test('shows a political interest to the person and the Chief Executive only', async () => {
    const row = await registers.saveRow('political-interests', { given: { person: TOM, interest: 'stand' }, by: TOM })
    expect(await registers.listRows('political-interests', TOM)).toHaveLength(1)
    expect(await registers.listRows('political-interests', GWEN)).toEqual([])
    await expect(registers.readRow('political-interests', row, GWEN)).rejects.toEqual(refused('not-found'))
    await expect(registers.rowHistory('political-interests', row, GWEN)).rejects.toEqual(refused('not-found'))
    const about = { given: { person: GWEN, interest: 'stand' }, by: TOM }
    await expect(registers.saveRow('political-interests', about)).rejects.toEqual(refused('not-yours'))
    const own = { given: { person: TOM, interest: 'agent', decision: 'cleared' }, by: TOM }
    await expect(registers.saveRow('political-interests', own)).rejects.toEqual(refused('bad-input'))
  })
})

describe('dates of rows', () => {
  test('keep a row that has not begun or has ended out of the office snapshot of that day', async () => {
    await registers.saveRow('topics', {
      given: { topic: 'Cells', words: ['cells'], from: '2026-12-01', until: '2026-12-31' },
      by: HELEN,
    })
    const topics = async (day: string) =>
      (await world.ports.officeSnapshot(day)).office.topics.map(({ topic }) => topic)
    expect(await topics('2026-11-30')).toEqual([])
    expect(await topics('2026-12-31')).toEqual(['Cells'])
    expect(await topics('2027-01-01')).toEqual([])
  })

  test('end a row with a choice that is no longer offered, which a change keeps', () => {
    const consents = REGISTERS.find(({ id }) => id === 'consents')!
    const values = { person: 'Ada Quill', purpose: 'A portrait', types: ['PORTRAIT'] }
    const rows = [{ id: 'c', seq: 1, values }]
    const registers = new Map([['consents', { length: 1, rows }]])
    const now = { registers, roles: ROLES, today: '2026-11-24', terms: TERMS }
    const change = (more: object) => put(consents, 'c', { row: 'c', given: { ...values, ...more }, by: HELEN }, now)
    expect(change({ evidence: 'A drive' }).changes).toMatchObject([{ values: { types: ['PORTRAIT'] } }])
    expect(() => change({ types: ['VOICE'] })).toThrow(/“VOICE” is none of/)
    const ended = end(consents, 'c', { day: '2026-11-24', by: HELEN, reason: 'It was withdrawn.' }, now)
    expect(ended.changes).toMatchObject([{ values: { ...values, until: '2026-11-24' } }])
  })

  test('keep the name of a person who has left, who may do nothing', async () => {
    await registers.endRow('people', TOM, { day: '2026-11-23', by: GWEN, reason: 'Left' })
    expect((await world.ports.officeSnapshot()).office.people.find(({ id }) => id === TOM)?.name).toBe('Tom Ashdown')
    await expect(
      registers.saveRow('sightings', { given: { where: 'x', what: 'spoof' }, by: GWEN }),
    ).resolves.toBeTruthy()
    await expect(registers.saveRow('takedowns', { given: { target: 'x', basis: 'y' }, by: TOM })).rejects.toEqual(
      refused('not-yours'),
    )
  })
})

describe('an imported file', () => {
  test('gets errors line by line, and changes nothing until all lines are right', async () => {
    const records = [
      { outlet: 'Lakeside Gazette', domains: 'lakeside.example' },
      { outlet: '' },
      { outlet: 'lakeside gazette' },
      { id: 'no-such-row', outlet: 'Hill Post' },
    ]
    const lines = await registers.importRows('media', { records, by: HELEN, apply: true })
    expect(lines.map(({ line, does }) => [line, does])).toEqual([
      [2, 'add'],
      [3, 'wrong'],
      [4, 'add'],
      [5, 'wrong'],
    ])
    expect(await registers.listRows('media', HELEN, { search: 'lakeside' })).toEqual([])
    await registers.importRows('media', { records: records.slice(0, 1), by: HELEN, apply: true })
    expect(await registers.listRows('media', HELEN, { search: 'gazette lakeside' })).toHaveLength(1)
  })
})

test('a new office has every question of set-up open, and a register that is filled answers its own', async () => {
  const [snapshot, all] = [await world.ports.officeSnapshot(), await world.ports.registers()]
  const day = '2026-11-24'
  const first = snapshot.office.people.filter(({ id }) => [HELEN, GWEN].includes(id))
  const people = first.map((person) => (person.id === GWEN ? { ...person, roles: ['admin' as const] } : person))
  const begun = { ...snapshot, delegations: [], office: { ...snapshot.office, people } }
  const states = (registers: typeof all, more = {}) =>
    setUpOf({ snapshot: begun, day, sends: false, registers, ...more }).map(
      ({ question, state }) => `${question} ${state}`,
    )
  const none = new Map<never, never>()
  expect(states(none)).toEqual(Object.keys(QUESTIONS).map((question) => `${question} open`))
  const filled = ['accounts', 'media', 'marks', 'elections', 'contacts'].map((one) => `${one} done`)
  expect(states(all)).toEqual(expect.arrayContaining([...filled, 'people open', 'delegate open']))
  expect(states(none, { sends: true, snapshot })).toEqual(expect.arrayContaining(['people done', 'notices done']))
})

test.each([
  ['2026-11-24', '2027-05-06'],
  ['2028-05-04', '2028-05-04'],
  ['2028-05-05', '2029-05-03'],
])('on %s the next ordinary election is on %s', (today, poll) => {
  expect(nextOrdinaryElection(today)).toBe(poll)
})
