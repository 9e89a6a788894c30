import { beforeEach, describe, expect, test } from 'vitest'
import { nameOf } from '../../src/core/office-snapshot.ts'
import { memoryApp } from '../tools/app.ts'

let app: ReturnType<typeof memoryApp>
beforeEach(() => {
  app = memoryApp()
})

const draft = {
  kind: 'web-page',
  title: 'Canal patrols',
  text: 'Extra patrols start along the canal on Monday.',
  files: [{ name: 'times.txt', type: 'text/plain', base64: btoa('From six until ten.') }],
}
const ADDRESS = 'https://www.example.org/canal'
const publisher = { as: 'publisher' }

async function approved(more: object = {}) {
  const { answer: item } = await app.ask('/v1/items', { as: 'tom', json: { ...draft, ...more } })
  const json = { version: item.version, shown: item.shown, outcome: 'approved' }
  const { status } = await app.ask(`/v1/items/${item.id}/decisions`, { as: 'helen', json })
  expect(status).toBe(200)
  return item as { id: string; version: string }
}
const offered = async () => (await app.ask('/v1/publications?channel=website', publisher)).answer as { id: string }[]

describe('a publisher', () => {
  test('gets what was approved for the website, once the approval is final, and reports where it is published', async () => {
    const { id, version } = await approved()
    expect(await offered()).toEqual([])
    expect(await app.ask(`/v1/publications/${id}`, publisher)).toMatchObject({
      status: 409,
      answer: { type: '/problems/too-early' },
    })
    app.wait(121_000)
    expect(await offered()).toEqual([expect.objectContaining({ id, version, title: 'Canal patrols' })])
    const { answer: taken } = await app.ask(`/v1/publications/${id}`, publisher)
    expect(taken).toMatchObject({ text: draft.text, files: draft.files })
    const release = await app.ask('/v1/release-checks', { json: { draft, certificate: taken.certificate } })
    expect(release.answer).toMatchObject({ release: true })
    const answered = await app.ask(`/v1/publications/${id}`, { ...publisher, json: { version, address: ADDRESS } })
    expect(answered.answer).toEqual({ progress: 'released', addresses: [ADDRESS] })
    expect(await offered()).toEqual([])
    const second = `${ADDRESS}/cy`
    const again = await app.ask(`/v1/publications/${id}`, { ...publisher, json: { version, address: second } })
    expect(again.answer.addresses).toEqual([ADDRESS, second])
    const [released] = (await app.ports.read(id)).filter(({ what }) => what === 'released')
    expect(released).toMatchObject({ by: 'key:website' })
    expect(nameOf(await app.ports.officeSnapshot(), 'key:website')).toBe('the machine website')
  })

  test('gets the alt text that was signed off; another alt text is another version', async () => {
    const [file] = draft.files
    const withAlt = (alt: string) => ({ files: [{ ...file, alt }] })
    const plain = await approved()
    const { id, version } = await approved(withAlt('A van beside the canal.'))
    expect(version).not.toBe(plain.version)
    expect((await approved(withAlt('   '))).version).toBe(plain.version)
    app.wait(121_000)
    const { answer: taken } = await app.ask(`/v1/publications/${id}`, publisher)
    expect(taken.files).toEqual([{ ...file, alt: 'A van beside the canal.' }])
    const check = async (alt: string) => {
      const json = { draft: { ...draft, ...withAlt(alt) }, certificate: taken.certificate }
      return (await app.ask('/v1/release-checks', { json })).answer.release
    }
    expect(await check('A van beside the canal.')).toBe(true)
    expect(await check('A bus beside the canal.')).toBe(false)
    const json = { ...draft, ...withAlt('A letter that says: her NHS number is 999 000 0018.') }
    const { findings } = (await app.ask('/v1/checks', { as: 'tom', json })).answer
    expect(findings).toContainEqual(
      expect.objectContaining({ part: 'attachment:1/alt', rule: 'personal-data/nhs-number' }),
    )
  })

  test('gets nothing that is on hold, for later, for the press, or not approved', async () => {
    const held = await approved()
    const later = await approved({ title: 'Later' })
    await approved({ title: 'For the press', kind: 'press-release' })
    await app.ask('/v1/items', { as: 'tom', json: { ...draft, title: 'Not approved' } })
    await app.ask(`/v1/items/${held.id}/holds`, { as: 'helen', json: { reason: 'A family has to be told first.' } })
    const json = { for: new Date(Date.parse(app.ports.now()) + 3_600_000).toISOString(), means: 'by-hand' }
    expect((await app.ask(`/v1/items/${later.id}/schedules`, { as: 'tom', json })).status).toBe(200)
    app.wait(121_000)
    expect(await offered()).toEqual([])
    app.wait(3_600_000)
    expect(await offered()).toEqual([expect.objectContaining({ id: later.id })])
    const { answer } = await app.ask(`/v1/publications/${held.id}`, {
      ...publisher,
      json: { version: held.version, address: ADDRESS },
    })
    expect(answer.type).toBe('/problems/on-hold')
  })

  test('cannot record a version that is no longer the approved one', async () => {
    const { id, version } = await approved()
    app.wait(121_000)
    await app.ask(`/v1/items/${id}/versions`, { as: 'tom', json: { ...draft, text: 'Patrols start on Tuesday.' } })
    const answered = await app.ask(`/v1/publications/${id}`, { ...publisher, json: { version, address: ADDRESS } })
    expect(answered).toMatchObject({ status: 409, answer: { type: '/problems/stale-version' } })
  })

  test('is a machine with that scope, and can do nothing else', async () => {
    const path = '/v1/publications?channel=website'
    expect((await app.ask(path)).answer.type).toBe('/problems/key-needed')
    expect((await app.ask(path, { as: 'tom' })).answer.type).toBe('/problems/machines-only')
    expect((await app.ask(path, { as: 'gateway' })).answer.type).toBe('/problems/wrong-scope')
    expect((await app.ask('/v1/items', publisher)).answer.type).toBe('/problems/people-only')
  })
})
