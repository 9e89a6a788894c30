import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryApp } from '../tools/app.ts'
import { endless } from '../tools/endless.ts'

let app: ReturnType<typeof memoryApp>
beforeEach(() => {
  app = memoryApp()
})
afterEach(() => vi.restoreAllMocks())

const FILE = 'From six until ten.'
const draft = {
  kind: 'web-page',
  title: 'Canal patrols',
  text: 'Extra patrols start along the canal on Monday.',
  files: [{ name: 'times.txt', type: 'text/plain', base64: btoa(FILE) }],
}
const PATH = '/v1/release-checks'
const MB = 1 << 20

async function certificateOf() {
  const { answer: item } = await app.ask('/v1/items', { as: 'tom', json: draft })
  const json = { version: item.version, shown: item.shown, outcome: 'approved' }
  const { answer } = await app.ask(`/v1/items/${item.id}/decisions`, { as: 'helen', json })
  return { certificate: answer.certificate as string, version: item.version as string }
}

describe('a release check', () => {
  test('decodes and hashes no content before it has verified the certificate’s signature', async () => {
    const { certificate } = await certificateOf()
    const from = vi.spyOn(Buffer, 'from')
    const decoded = () => from.mock.calls.filter(([text]) => String(text) === btoa(FILE)).length
    const hashed = vi.spyOn(app.ports, 'digest')
    const forged = await app.ask(PATH, { json: { draft, certificate: 'forged' } })
    expect(forged.answer).toEqual({ release: false, because: 'This office did not sign this certificate.' })
    expect(decoded()).toBe(0)
    expect(hashed).not.toHaveBeenCalled()
    expect((await app.ask(PATH, { json: { draft, certificate } })).answer).toMatchObject({ release: true })
    expect(decoded()).toBe(1)
    expect(hashed).toHaveBeenCalled()
  })

  test('accepts the hash of a file instead of the file', async () => {
    const { certificate } = await certificateOf()
    const check = async (sha256: string) => {
      const json = { draft: { ...draft, files: [{ name: 'times.txt', sha256 }] }, certificate }
      return (await app.ask(PATH, { json })).answer
    }
    expect(await check(await app.ports.digest(new TextEncoder().encode(FILE)))).toMatchObject({ release: true })
    expect(await check(await app.ports.digest(`${FILE} `))).toMatchObject({ release: false })
    expect(await check('A1')).toMatchObject({ type: '/problems/bad-input', detail: expect.stringContaining('files.0') })
  })

  test('accepts the version alone, computed as the API describes', async () => {
    const { certificate, version } = await certificateOf()
    const hash = await app.ports.digest(new TextEncoder().encode(FILE))
    const parts = ['countersign-content-1', 'web-page', 'website', 'corporate', '', 'staff', draft.title, draft.text]
    const content = JSON.stringify([...parts, [['times.txt', hash]], '', [], ''])
    expect(await app.ports.digest(content)).toBe(version)
    expect((await app.ask(PATH, { json: { version, certificate } })).answer).toMatchObject({ release: true })
    const other = `${version.slice(0, -1)}${version.endsWith('0') ? '1' : '0'}`
    expect((await app.ask(PATH, { json: { version: other, certificate } })).answer).toMatchObject({ release: false })
  })

  test.each([
    ['neither draft nor version', {}],
    ['both', { draft, version: 'a'.repeat(64) }],
    ['a version that is no hash', { version: 'b' }],
  ])('refuses %s', async (_, held) => {
    const { status, answer } = await app.ask(PATH, { json: { ...held, certificate: 'x' } })
    expect({ status, type: answer.type }).toEqual({ status: 400, type: '/problems/bad-input' })
  })

  test.each(['####', 'QUJD=', 'QUJD\n', 'Q=JD', `${'A'.repeat(MB)}=AAA`])('refuses invalid base64', async (base64) => {
    const { certificate } = await certificateOf()
    const json = { draft: { ...draft, files: [{ name: 'a', base64 }] }, certificate }
    const { status, answer } = await app.ask(PATH, { as: 'tom', json })
    expect({ status, detail: answer.detail }).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/^files\.0\.base64/),
    })
  })

  test('accepts a large file from a known caller, and answers other requests while it decodes', async () => {
    const { certificate } = await certificateOf()
    const order: string[] = []
    const json = { draft: { ...draft, files: [{ name: 'a', base64: btoa('a'.repeat(9 * MB)) }] }, certificate }
    const large = app.ask(PATH, { as: 'tom', json }).then(({ answer }) => order.push(answer.because))
    const decoding = vi.spyOn(Buffer, 'from')
    const begun = () => decoding.mock.calls.some(([text]) => typeof text === 'string' && text.length === MB)
    await vi.waitUntil(begun, { interval: 0 })
    await app.ask('/healthz').then(() => order.push('healthz'))
    await large
    expect(order).toEqual(['healthz', 'The content is not what was approved.'])
  })
})

describe('an unknown caller', () => {
  const type = { 'content-type': 'application/json' }

  test('is stopped while the body is read, when its size is not given', async () => {
    const { body, taken } = endless('{"certificate":"x","draft":{"kind":"other","text":"')
    const { status, answer } = await app.ask(PATH, { body, headers: { ...type, 'transfer-encoding': 'chunked' } })
    expect({ status, type: answer.type }).toEqual({ status: 413, type: '/problems/too-large' })
    expect(answer.detail).toContain('SHA-256')
    expect(taken()).toBeLessThan(1.2 * MB)
  })

  test('is stopped before the body is read, when its size is given', async () => {
    const { body, taken } = endless()
    const { status } = await app.ask(PATH, { body, headers: { ...type, 'content-length': String(2 * MB) } })
    expect(status).toBe(413)
    expect(taken()).toBe(0)
  })

  test('can make no route read more than that', async () => {
    const { answer } = await app.ask('/v1/openapi.json')
    const writes = Object.entries(answer.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method) => ({ path: path.replace(/\{\w+\}/g, 'x'), method: method.toUpperCase() })),
    )
    expect(writes.length).toBeGreaterThan(40)
    for (const { path, method } of writes) {
      const { body, taken } = endless()
      const { status } = await app.ask(path, { method, body, headers: type })
      expect([401, 413], `${method} ${path}`).toContain(status)
      expect(taken(), `${method} ${path}`).toBeLessThan(1.2 * MB)
    }
  })
})
