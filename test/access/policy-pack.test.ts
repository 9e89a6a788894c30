import { afterAll, beforeAll, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { REGISTERS } from '../../src/core/register/all.ts'
import type { Office } from '../../src/core/registers.ts'
import { sampleTenant } from '../../src/entry/sample-tenant.ts'
import { createPostman } from '../../src/notify/postman.ts'
import { GUIDE_NAMES } from '../../src/web/help/guides.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { office as sampleOffice } from '../tools/reading.ts'
import { HELEN, TOM } from '../tools/scenario.ts'
import { ELSEWHERE } from './listing-paths.ts'
import { BASE, openOffice } from './office.ts'

/** What the office itself calls them, over the terms of its pack. */
const OWN = { chiefExecutive: 'Chief Officer', policy: 'media code' }

/**
 * Terms of the first pack, and those of the second that the office calls otherwise. The register of elections keeps the
 * kinds of the past, and the regulator its name.
 */
const OTHER_TERMS =
  /Chief Executive|(?<!Information |Police and Crime )Commissioner|OPCC|communications (?:policy|code)|Director of Policing/

let office: Awaited<ReturnType<typeof openOffice>>
let helen: ReturnType<typeof office.browser>
const text = 'Call Joanna Merriweather on 07700 900123. She lives at 14 Larch Road, Dudley DY1 4QX.'

beforeAll(async () => {
  const named = JSON.stringify(sampleOffice)
    .replaceAll('Chief Executive', 'Chief Officer')
    .replaceAll('Police and Crime Commissioner', 'Mayor')
    .replaceAll('Commissioner', 'Mayor')
    .replaceAll('OPCC', 'Mayor’s office')
  const renamed = JSON.parse(named) as Office
  const clock = () => new Date('2026-11-24T09:30:00Z')
  office = await openOffice(clock, {
    ...(await sampleTenant(renamed, BASE, false, clock)),
    office: renamed,
    terms: OWN,
  })
  const { items, registers } = office.service
  await registers.declare(TOM, '4.0', [])
  await items.submit('old', draftOf({ title: 'Canal lamps', body: 'Lamps along the towpath are replaced.' }), TOM)
  const { version, shown } = await items.read('old')
  await items.decide('old', { by: HELEN, version: version!, shown: shown!, outcome: 'approved', acknowledged: [] })
  await registers.saveRow('policy-packs', { by: HELEN, given: { pack: 'M1.0', from: '2026-11-24' } })
  for (const person of [TOM, HELEN]) await registers.declare(person, 'M1.0', [])
  await items.submit('new', draftOf({ title: 'Bus lanes', body: text }), TOM)
  helen = office.browser()
  await helen.signIn(HELEN)
})
afterAll(() => office.close())

test('no page says other terms than those of the pack and of the office', async () => {
  const lists = Object.keys(ELSEWHERE).flatMap((route) => (/^GET \/(?!v1)/.test(route) ? [ELSEWHERE[route]!] : []))
  const paths = [
    ...lists,
    ...GUIDE_NAMES.map((name) => `/help/guides/${name}`),
    ...REGISTERS.flatMap(({ id }) => [`/registers/${id}`, `/registers/${id}/new`]),
    ...['permission', 'account', 'mark'].map((name) => `/applications/${name}`),
    ...['', '/decide', '/keeping', '/text'].map((page) => `/items/new${page}`),
  ]
  const visible = async (path: string) => (await helen.go(path)).text.replaceAll(/<script[\s\S]*?<\/script>/g, '')
  const saying: string[] = []
  for (const path of paths) {
    const found = OTHER_TERMS.exec(await visible(path))
    if (found) saying.push(`${path}: ${found.input.slice(found.index - 60, found.index + 40)}`)
  }
  expect(saying).toEqual([])
  expect(paths.length).toBeGreaterThan(90)
})

test('a kind that the pack does not have is not offered', async () => {
  const page = (await helen.go('/new')).text
  expect(page).toContain('Press release')
  expect(page).not.toContain('Like or share')
})

test('advice and help of every rule speak the terms of the pack, and cite its paragraphs', async () => {
  const [rule] = rules.filter(({ advice }) => advice.includes('Chief Executive'))
  const page = await helen.go(`/help/rules/${rule!.id}`)
  expect(page.text).toContain('Chief Officer')
  expect((await helen.go('/items/new')).text).toContain('4.4')
  expect((await helen.go('/policy')).text).toContain('Nobody submits without this year’s declaration.')
})

test('what was decided before keeps its words, its paragraphs and the version of its policy', async () => {
  const page = await helen.go('/items/old')
  expect(page.text).toContain('communications policy, version 4.0')
  const { certificate } = await office.service.items.read('old')
  const check = await helen.go(`/check/old/${certificate!.version.slice(0, 16)}`)
  expect(check.text).toContain('Communications policy, version 4.0')
  expect(check.text).toContain('Chief Executive')
  expect(await office.ports.check(certificate!.jws)).toMatchObject({ policy: { id: 'commissioner', version: '4.0' } })
})

test('a notice speaks the terms of the pack', async () => {
  const texts: string[] = []
  const send = async ({ text: sent }: { text: string }) => {
    texts.push(sent)
    return { state: 'sent' } as const
  }
  const { registers } = office.service
  const row = await registers.readRow('people', TOM, HELEN)
  const given = { ...row.values, email: `other.${String(row.values['email'])}` }
  await registers.saveRow('people', { by: HELEN, row: TOM, given, seen: row.seq, confirmed: true, proved: true })
  await createPostman({ ...office.store, ...office.ports }, { send }, BASE)()
  expect(texts.join('\n')).toContain('tell the Chief Officer now')
  expect(texts.join('\n')).not.toMatch(OTHER_TERMS)
})

test('a refusal of a register speaks the terms of the office, and an import may use its names', async () => {
  const { registers } = office.service
  const refused: string[] = []
  await registers.eraseRow('people', HELEN, TOM).catch((fault: Error) => refused.push(fault.message))
  const record = { name: 'Ada Quill', title: 'Deputy', type: 'The Mayor', roles: 'Chief Officer; Auditor' }
  for (const email of ['ada@elsewhere.example', 'no address'])
    for (const { says } of await registers.importRows('people', {
      by: HELEN,
      records: [{ ...record, email }],
      apply: false,
    }))
      refused.push(...says)
  expect(refused.join('\n')).toContain('Only the Chief Officer or the data protection officer can erase a row.')
  expect(refused.join('\n')).toContain('Email address: the Chief Officer’s must be at the office’s own domain')
  expect(refused.join('\n')).not.toMatch(OTHER_TERMS)
  expect(refused.join('\n')).not.toContain('is none of')
})
