import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '../access/office.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { GWEN, HELEN, openSampleOffice, TOM } from './sample-office.ts'

const world = openSampleOffice()
let office: Awaited<ReturnType<typeof openOffice>>
let skew = 0
beforeAll(async () => {
  office = await openOffice(() => new Date(Date.now() + skew))
})
afterAll(() => office.close())

test('50: nobody gets in without signing in at the tenant, and a session belongs to one person', async () => {
  const stranger = await office.browser().once('/items')
  expect(stranger.status).toBe(302)
  expect(stranger.headers.get('location')).toContain('/sign-in')
  const tom = office.browser()
  await tom.signIn(TOM)
  expect((await tom.signIn(HELEN, '/sign-in/confirm')).text).toContain('a different person')
})

test('38: an idle session ends, and a sensitive act asks for a new sign-in', async () => {
  const helen = office.browser()
  await helen.signIn(HELEN)
  const form = { to: 'owain.pritchard', starts: '2026-12-01', ends: '2026-12-05', up_to: 'sign-off', reason: 'Leave' }
  skew = 16 * 60_000
  expect((await helen.go('/delegations', { form })).status).toBe(403)
  skew += 31 * 60_000
  expect((await helen.once('/')).status).toBe(302)
  skew = 0
})

test.each([
  ['invoice.pdf.exe', 'block'],
  ['budget.xlsm', 'sign-off'],
])('41 and 51: the file %s needs a person, or is blocked', async (name, verdict) => {
  const bytes = new TextEncoder().encode('MZ a file')
  const seen = await world.service.items.check(draftOf({ body: 'See the file.', files: [{ name, type: '', bytes }] }))
  expect(seen.verdict).toBe(verdict)
  expect(seen.review.findings.flatMap(({ paragraphs }) => paragraphs)).toEqual(expect.arrayContaining(['41', '51']))
})

test('4: a breach is reported as a copy of the record, with its paragraphs and no judgement of the person', async () => {
  await world.service.items.submit('item-1', draftOf({ body: 'Her NHS number, 999 000 0018, was on the letter.' }), TOM)
  const zip = unzipSync(await world.service.audit.bundle('item-1', { by: GWEN, reference: 'HR-7' }))
  const all = Object.values(zip)
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n')
  expect(all).toContain('personal-data/nhs-number')
  expect(all).not.toMatch(/disciplinary|misconduct|sanction/i)
})
