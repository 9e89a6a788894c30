import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { memoryApp } from '../../tools/app.ts'

const zipOf = ({ answer }: { answer: { content: string } }) => {
  const files = unzipSync(new Uint8Array(Buffer.from(answer.content, 'base64')))
  const read = (name: string) => new TextDecoder().decode(files[name])
  return { index: read('index.html'), held: JSON.parse(read('held.json')) }
}

test('a copy about a person holds all that names them and nothing else, and is recorded', async () => {
  const { ask, ports } = memoryApp()
  const { answer } = await ask('/v1/items', { as: 'tom', json: { kind: 'press-release', text: 'A garden opens.' } })
  const path = '/v1/record/people/tom.ashdown/copies'
  const copy = await ask(path, { as: 'gwen', json: { reference: 'SAR-2026-3' } })
  expect(copy.status).toBe(201)
  const { index, held } = zipOf(copy)
  expect(index).toContain('What is held about Tom Ashdown')
  const entries = (await ports.read(answer.id)) as readonly { by: string }[]
  expect(held.entries.map(({ number }: { number: number }) => number)).toContain(1)
  expect(held.entries.length).toBeLessThan(entries.length)
  for (const { entry } of held.entries) expect(JSON.stringify(entry)).toContain('"tom.ashdown"')
  const registers = held.rows.map(({ register }: { register: string }) => register)
  expect(registers).toEqual(expect.arrayContaining(['people', 'permissions', 'declarations']))
  expect(held.rows.filter(({ register }: { register: string }) => register === 'people')).toHaveLength(1)
  expect((await ports.read('subject-access:tom.ashdown')).at(-1)).toMatchObject({
    ...{ by: 'gwen.hollis', what: 'copied', for: 'subject-access', reference: 'SAR-2026-3', hash: copy.answer.hash },
  })
  expect((await ask(path, { as: 'helen', json: { reference: 'SAR-1' } })).status).toBe(403)
  expect((await ask(path, { as: 'gwen', json: { reference: '' } })).status).toBe(400)
  const nobody = await ask('/v1/record/people/nobody/copies', { as: 'gwen', json: { reference: 'SAR-1' } })
  expect(nobody.status).toBe(404)
})
