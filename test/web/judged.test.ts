import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const [TOM, GWEN] = ['tom.ashdown', 'gwen.hollis'] as const
const RULE = 'personal-data/phone'
const PHONE = 'Call Jo on 07700 900123.'

const keep = (right: number, wrong: number) => {
  const at = new Date().toISOString()
  return served.ports.keepJudged('01J0000000000000000JUDGED1', { at, rules: [{ rule: RULE, right, wrong }] })
}

test('a finding says how often its rule was right once ten cases were judged', async () => {
  await served.service.items.submit('01J0000000000000000JUDGED2', draftOf({ body: PHONE }), TOM)
  const pages = ['/items/01J0000000000000000JUDGED2', '/items/01J0000000000000000JUDGED2/decide'] as const
  await keep(8, 1)
  for (const path of pages) expect((await served.page(path, GWEN)).text).not.toContain('times here')
  await keep(41, 3)
  for (const path of pages) expect((await served.page(path, GWEN)).text).toContain('right 41 of 44 times here')
  const draft = await served.page('/drafts/check', TOM, { kind: 'article', text: PHONE })
  expect(draft.text).toContain('right 41 of 44 times here')
})

test('the statistics list each rule with its judged cases', async () => {
  await keep(41, 3)
  const { text } = await served.page('/statistics', GWEN)
  expect(text).toContain('How often rules were right')
  expect(text).toContain('right 41 of 44 times in this office')
})
