import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const [TOM, HELEN, PRIYA] = ['tom.ashdown', 'helen.marchetti', 'priya.nandakumar'] as const
const AT = '/items/sample-officers'
const REASON = 'Somebody is in danger at the canal, and people must be warned.'

async function release(more: Record<string, string>) {
  const { version, shown } = await served.service.items.read('sample-officers')
  const form = { version: version!, shown: shown!, reason: REASON, receipt: 'On the website at 09:01', ...more }
  return served.page(`${AT}/emergency`, PRIYA, form)
}

test('a person on call releases an item although everything is stopped, and it is taken down after the review', async () => {
  expect((await served.page(AT, TOM)).text).not.toContain('Release it in an emergency')
  expect((await served.page(AT, PRIYA)).text).toMatch(/Release it in an emergency.*Ring first.*01632 960101/s)
  await served.page('/stop', HELEN, { reason: 'A major incident' })
  const refused = await release({})
  expect(refused.text).toMatch(/There is a problem.*Everything that goes out was stopped/s)
  // The form stays open with what was typed, although the refusal is about no field.
  expect(refused.text).toMatch(
    /<details[^>]* open=""><summary[^>]*><span[^>]*>Release it in an emergency<.*danger at the canal/s,
  )
  expect(refused.text).toMatch(/<section[^>]* aria-label="Stop"><strong>Everything that goes out is stopped/)
  expect((await release({ despiteStop: 'yes' })).to).toBe(`${AT}?done=emergency`)
  expect((await served.page(AT, PRIYA)).text).not.toContain('Record the review')
  expect((await served.page(AT, HELEN)).text).toMatch(
    /Priya Nandakumar released it without approval.*Record the review/s,
  )
  const review = { outcome: 'not-ratified', reason: 'It could have waited an hour.' }
  expect((await served.page(`${AT}/review`, HELEN, review)).to).toBe(`${AT}?done=review`)
  const { text } = await served.page(AT, HELEN)
  expect(text).toMatch(/Withdrawn.*To be taken down/s)
  expect(text).not.toContain('Record the review')
})
