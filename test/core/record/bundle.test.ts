import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { blackedOut } from '../../../src/core/record/bundle/blacked.ts'
import type { Finding } from '../../../src/core/review.ts'
import { memoryApp } from '../../tools/app.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, openScenario, TOM } from '../../tools/scenario.ts'

const PHONE = '07700 900123'
const COMPLAINT = `The complaint came from Joanna Merriweather, whose number is ${PHONE}. It is about the canal.`

async function opened() {
  const scenario = openScenario()
  const file = { name: '../../notes.txt', type: 'text/plain', bytes: new TextEncoder().encode(COMPLAINT) }
  await scenario.service.items.submit('a', draftOf({ body: COMPLAINT, files: [file] }), TOM)
  await scenario.service.items.comment('a', { by: HELEN, text: `Is <b>${PHONE}</b> hers?` })
  const zip = unzipSync(await scenario.service.audit.bundle('a', { by: GWEN, reference: 'FOI-2026-017' }))
  const read = (name: string) => new TextDecoder().decode(zip[name])
  return { ...scenario, zip, read, names: Object.keys(zip) }
}

test('the full copy holds all content, and no path leads outside its folder', async () => {
  const { read, names, zip } = await opened()
  expect(names).toEqual(expect.arrayContaining(['full/index.html', 'full/version-1.txt', 'full/record.json']))
  expect(names.every((name) => /^(full|redacted)\/(files\/version-1\/)?[^/]+$/.test(name))).toBe(true)
  const file = names.find((name) => name.startsWith('full/files/'))!
  expect(new TextDecoder().decode(zip[file])).toBe(COMPLAINT)
  expect(read('full/version-1.txt')).toContain(COMPLAINT)
  const index = read('full/index.html')
  expect(index).toContain('Helen Marchetti')
  expect(index).toContain('&#60;b&#62;')
  expect(index).toContain('it holds, from the first to the last')
  for (const section of ['s.22', 's.36', 's.40']) expect(index).toContain(section)
  expect(index).not.toContain('s.42')
})

test('the redacted copy holds no personal data in texts, comments or names', async () => {
  const { read, names } = await opened()
  const own = names.filter((name) => name.startsWith('redacted/'))
  expect(own).toEqual(['redacted/index.html', 'redacted/version-1.txt', 'redacted/files/version-1/1.txt'])
  expect(read('redacted/files/version-1/1.txt')).toContain('It is about the canal.')
  expect(read('redacted/files/version-1/1.txt')).toContain('A redacted text of file 1.')
  for (const name of own) {
    expect(read(name)).not.toContain(PHONE)
    expect(read(name)).not.toContain('Merriweather')
    expect(read(name)).not.toContain('Helen Marchetti')
    expect(read(name)).toContain('[redacted:')
  }
  expect(read('redacted/version-1.txt')).toContain('It is about the canal.')
  expect(read('redacted/index.html')).toContain('Chief Executive')
})

test('the copy of an item whose content was erased holds the record, and says so', async () => {
  const { service, world } = await opened()
  await service.items.recall('a', TOM, 'Not needed')
  world.wait(1_000_000)
  await service.retention.erase('a', { by: GWEN, reason: 'Asked for' })
  const zip = unzipSync(await service.audit.bundle('a', { by: GWEN, reference: 'FOI-2' }))
  const index = new TextDecoder().decode(zip['full/index.html'])
  expect(index).toContain('The content of 1 of its versions was erased')
  expect(index).toContain('erased its content')
  expect(Object.keys(zip).filter((name) => name.includes('version-'))).toEqual([])
})

test('a copy is recorded with its hash, and made only by a record keeper, for a request', async () => {
  const { service } = await opened()
  expect((await service.items.history('a')).at(-1)).toMatchObject({
    by: GWEN,
    what: 'copied',
    reference: 'FOI-2026-017',
  })
  await expect(service.audit.bundle('a', { by: HELEN, reference: 'FOI-1' })).rejects.toMatchObject({
    code: 'not-yours',
  })
  await expect(service.audit.bundle('a', { by: GWEN, reference: ' ' })).rejects.toMatchObject({ code: 'bad-input' })
  await expect(service.audit.bundle('z', { by: GWEN, reference: 'FOI-1' })).rejects.toMatchObject({ code: 'not-found' })
})

test('the API returns the ZIP whose hash is on the record', async () => {
  const { ask, ports } = memoryApp()
  const { answer } = await ask('/v1/items', { as: 'tom', json: { kind: 'press-release', text: COMPLAINT } })
  const path = `/v1/items/${answer.id}/copies`
  expect((await ask(path, { as: 'tom', json: { reference: 'FOI-1' } })).status).toBe(403)
  const copy = await ask(path, { as: 'gwen', json: { reference: 'FOI-1' } })
  expect(copy.status).toBe(201)
  expect(await ports.digest(Buffer.from(copy.answer.content, 'base64'))).toBe(copy.answer.hash)
  expect((await ports.read(answer.id)).at(-1)).toMatchObject({ what: 'copied', hash: copy.answer.hash })
})

test('overlapping findings are removed as one, a finding on a whole part removes all of it, a note removes nothing', () => {
  const part = { id: 'body', kind: 'body', text: '0123456789 the rest' }
  const finding = (start: number, end: number, more: object = {}) =>
    ({
      detector: 'personal-data',
      severity: 'sign-off',
      type: 'NHS_NUMBER',
      part: 'body',
      start,
      end,
      ...more,
    }) as Finding
  expect(blackedOut(part, [finding(2, 5), finding(4, 9), finding(6, 7)])).toBe('01[redacted: nhs number]9 the rest')
  expect(blackedOut(part, [finding(0, 0, { type: 'FACE' })])).toBe('[redacted: face]')
  const joint = finding(0, 0, { type: 'JOINT_RISK' })
  expect(blackedOut(part, [joint])).toBe('[redacted: details that identify someone]')
  expect(blackedOut(part, [finding(2, 5, { severity: 'note' }), finding(2, 5, { detector: 'markings' })])).toBe(
    part.text,
  )
  const elsewhere = finding(0, 3, { part: 'title', related: [{ part: 'body', start: 11, end: 14 }] })
  expect(blackedOut(part, [elsewhere])).toBe('0123456789 [redacted: nhs number] rest')
  expect(blackedOut({ ...part, kind: 'recipients' }, [])).not.toContain('0123')
})
