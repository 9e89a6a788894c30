import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { DAY, GWEN, HELEN, openScenario, TOM } from '../tools/scenario.ts'

const PHONE = 'Call Jo on 07700 900123.'
const RULE = 'personal-data/phone'

test('acts on items count for their rules, each item once', async () => {
  const { service, approve } = openScenario()
  await service.items.submit('a', draftOf({ body: PHONE }), TOM)
  await approve('a', GWEN, { outcome: 'advised', reason: 'The number is public' })
  await approve('a', HELEN)
  await service.items.submit('b', draftOf({ body: PHONE, title: 'b' }), TOM)
  expect((await service.audit.reportJudged()).get(RULE)).toEqual({ rule: RULE, right: 0, wrong: 1 })
  await service.items.submit('b', draftOf({ body: 'Come and see us.', title: 'b' }), TOM)
  expect((await service.audit.reportJudged()).get(RULE)).toEqual({ rule: RULE, right: 1, wrong: 1 })
  await service.items.comment('b', { by: TOM, text: 'Thank you' })
  expect((await service.audit.reportJudged()).get(RULE)).toEqual({ rule: RULE, right: 1, wrong: 1 })
})

test('what was judged more than a year ago no longer counts', async () => {
  const { service, approve, world } = openScenario()
  await service.items.submit('a', draftOf({ body: PHONE }), TOM)
  await approve('a', GWEN, { outcome: 'advised', reason: 'The number is public' })
  await approve('a', HELEN)
  world.wait(367 * DAY)
  expect((await service.audit.reportJudged()).size).toBe(0)
})
