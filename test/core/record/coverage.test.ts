import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../../detectors/index.ts'
import { CONTROLS } from '../../../src/core/pack/commissioner/controls.data.ts'
import { projectRoot } from '../../../src/entry/root.ts'
import { memoryApp } from '../../tools/app.ts'

const own = [
  ...Array.from({ length: 62 }, (_, index) => `${index + 1}`),
  ...[...'abcdefghijkl'].map((one) => `A.${one}`),
]

test('the report lists each paragraph of the policy once, in order', () => {
  expect(CONTROLS.map(([paragraph]) => paragraph)).toEqual(own)
})

test('each gate is claimed by a paragraph, and no paragraph claims an unknown gate', () => {
  const folder = `${projectRoot()}/src/core/gates`
  const source = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  const claimed = new Set(CONTROLS.flatMap(([, , , , gates = []]) => gates))
  for (const gate of claimed) expect(source, gate).toContain(`'${gate}'`)
  for (const [, gate] of source.matchAll(/gate: '([a-z-]+)'/g)) expect([...claimed]).toContain(gate)
})

test('a paragraph with rules is never reported as carried elsewhere', () => {
  const resting = new Set(rules.flatMap(({ paragraphs }) => paragraphs))
  for (const [paragraph, , reach] of CONTROLS) if (resting.has(paragraph)) expect(reach, paragraph).not.toBe('outside')
})

test('counts for each paragraph come from the record of the requested days', async () => {
  const { ask, wait } = memoryApp()
  const of = async (paragraph: string, days = '') => {
    const { answer } = await ask(`/v1/record/policy${days}`, { as: 'tom' })
    return answer.find((one: { paragraph: string }) => one.paragraph === paragraph)
  }
  expect((await of('12')).did.routed).toBe(0)
  const text = 'Call Joanna Merriweather on 07700 900123. She lives at 14 Larch Road, Dudley DY1 4QX.'
  expect((await ask('/v1/items', { as: 'tom', json: { kind: 'press-release', text } })).status).toBe(201)
  const found = await of('46')
  expect(found.did.findings).toBeGreaterThan(0)
  expect(found.rules.map(({ id }: { id: string }) => id).join()).toContain('personal-data/')
  expect((await of('12')).did.routed).toBeGreaterThan(0)
  const values = { name: 'Ottoline Farthingale', role: 'Minister' }
  await ask('/v1/registers/public-figures/rows', { as: 'helen', json: { values } })
  expect((await of('18')).did.rows).toBe(1)
  wait(3 * 86_400_000)
  expect((await of('46', '?from=2026-11-25')).did.findings).toBe(0)
  expect((await ask('/v1/record/policy?from=soon', { as: 'tom' })).status).toBe(400)
  expect((await ask('/v1/record/policy')).status).toBe(401)
})
