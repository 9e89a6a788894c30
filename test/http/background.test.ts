import { expect, test } from 'vitest'
import { createService } from '../../src/use-cases/service.ts'
import { memoryApp } from '../tools/app.ts'

const draft = { kind: 'press-release', title: 'Canal patrols', text: 'Extra patrols start along the canal on Monday.' }

/** A service whose checks run out of time and continue in the background. */
function slow() {
  const world = memoryApp()
  const { ports } = world
  const unread = [{ part: 'attachment:1', why: 'Reading it took too long.', retry: true as const }]
  const looked = { review: { findings: [], unread, failures: [] }, text: { parts: [], observations: [] } }
  Object.assign(ports, {
    review: async () => looked,
    background: { goesOn: true, ask: async () => {}, review: async () => looked },
  })
  return world
}

test('a draft whose check runs out of time is accepted, and the API shows the progress of the check', async () => {
  const { ask, reached } = slow()
  const { status, answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
  expect(status).toBe(201)
  expect(item).toMatchObject({ progress: 'checking', outstanding: [] })
  expect(item.review.unread).toEqual([{ part: 'attachment:1', why: 'Reading it took too long.', retry: true }])
  const check = async () => (await ask(`/v1/items/${item.id}/check`, { as: 'tom' })).answer
  expect(await check()).toEqual({ state: 'waiting', says: 'Waiting to be checked' })
  reached.set(item.id, { stage: 'reading', file: 2, files: 3, page: 4, pages: 12 })
  expect(await check()).toEqual({
    ...{ state: 'reading', says: 'Reading file 2 of 3, page 4 of 12', file: 2, files: 3, page: 4, pages: 12 },
  })
  reached.set(item.id, { stage: 'checking' })
  expect(await check()).toEqual({ state: 'checking', says: 'Checking what was read' })
})

test('during the check nobody can decide on the draft, and its author can withdraw it', async () => {
  const { ask } = slow()
  const { answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
  const { version, shown } = item
  const decision = { version, shown, outcome: 'approved' }
  const refused = await ask(`/v1/items/${item.id}/decisions`, { as: 'helen', json: decision })
  expect(refused.status).toBe(409)
  expect(refused.answer.detail).toContain('still being checked')
  expect((await ask('/v1/items?view=waiting', { as: 'helen' })).answer).toEqual([])
  await ask(`/v1/items/${item.id}/recalls`, { as: 'tom', json: { reason: 'Not yet.' } })
  expect((await ask(`/v1/items/${item.id}`, { as: 'tom' })).answer.progress).toBe('recalled')
  expect((await ask(`/v1/items/${item.id}/check`, { as: 'tom' })).answer).toEqual({ state: 'done', says: 'Checked' })
})

test('a check that nothing waits for any more writes nothing', async () => {
  const { ask, ports } = slow()
  const { answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
  await createService(ports).items.finishCheck(item.id, () => {}, AbortSignal.abort())
  expect((await ask(`/v1/items/${item.id}`, { as: 'tom' })).answer.progress).toBe('checking')
})

test('until the check is complete only the author and the Chief Executive read the draft', async () => {
  const { ask, ports } = slow()
  const { answer: item } = await ask('/v1/items', { as: 'tom', json: { ...draft, share_with: ['priya.nandakumar'] } })
  const statuses = async () => {
    const asked = ['tom', 'helen', 'priya', 'gwen'].map(
      async (as) => (await ask(`/v1/items/${item.id}`, { as })).status,
    )
    return Promise.all(asked)
  }
  expect(await statuses()).toEqual([200, 200, 404, 403])
  expect((await ask(`/v1/items/${item.id}`, { as: 'gwen' })).answer.detail).toContain('not been checked to its end')
  const share = await ask(`/v1/items/${item.id}/shares`, { as: 'tom', json: { person: 'owain.pritchard' } })
  expect(share.answer.detail).toContain('still being checked')
  await createService(ports).items.finishCheck(item.id)
  expect(await statuses()).toEqual([200, 200, 200, 200])
})

test('the progress of a check needs a session and an existing item', async () => {
  const { ask } = slow()
  expect((await ask('/v1/items/none/check')).status).toBe(401)
  expect((await ask('/v1/items/none/check', { as: 'tom' })).status).toBe(404)
})

test('captions of what was heard are given to readers of the item, once it was heard', async () => {
  const { ask, ports } = slow()
  const { answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
  const path = `/v1/items/${item.id}/captions?part=attachment:1`
  expect((await ask(path, { as: 'tom' })).status).toBe(404)
  const passages = [{ from: 0, to: 900, understood: true, words: [{ text: 'Welcome.', at: 0 }] }]
  const recordings = [{ part: 'attachment:1', length: 900, passages }]
  await ports.keepText(item.version, { parts: [], observations: [], recordings })
  expect((await ask(path, { as: 'tom' })).status).toBe(200)
  expect((await ask(path, { as: 'priya' })).status).toBe(404)
  expect((await ask(path)).status).toBe(401)
})
