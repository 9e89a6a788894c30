import { beforeEach, expect, test } from 'vitest'
import { memoryApp } from '../tools/app.ts'

let ask: ReturnType<typeof memoryApp>['ask']
let id = ''

const PRIYA = 'priya.nandakumar'
const draft = { kind: 'press-release', title: 'Canal patrols', text: 'Extra patrols start along the canal on Monday.' }

beforeEach(async () => {
  ask = memoryApp().ask
  id = (await ask('/v1/items', { as: 'tom', json: draft })).answer.id
})

const status = async (as: string, path = '') => (await ask(`/v1/items/${id}${path}`, { as })).status
const act = (path: string, as: string, json: object) => ask(`/v1/items/${id}/${path}`, { as, json })
const listed = async (as: string, view: string) =>
  (await ask(`/v1/items?view=${view}`, { as })).answer.map(({ item }: { item: string }) => item)

test('a person named in a share reads the item, until the share ends', async () => {
  expect([await status('priya'), await status('priya', '/entries')]).toEqual([404, 404])
  const { answer } = await act('shares', 'tom', { person: PRIYA })
  expect(answer).toMatchObject({ shared_with: [PRIYA], open_to_office: false })
  expect([await status('priya'), await status('priya', '/entries')]).toEqual([200, 200])
  expect(await listed('priya', 'shared')).toEqual([id])
  expect((await ask('/v1/notices', { as: 'priya' })).answer).toEqual([expect.objectContaining({ kind: 'shared' })])
  expect((await act('unshares', 'tom', { person: PRIYA })).answer).toMatchObject({ shared_with: [] })
  expect(await status('priya')).toBe(404)
  expect(await listed('priya', 'shared')).toEqual([])
})

test('a person it is shared with may comment, and neither change nor share it', async () => {
  await act('shares', 'tom', { person: PRIYA })
  expect((await act('comments', 'priya', { text: 'Good.' })).status).toBe(200)
  for (const path of ['versions', 'corrections'])
    expect((await act(path, 'priya', { ...draft, text: 'Other words.' })).answer.type).toBe('/problems/not-yours')
  expect((await act('shares', 'priya', { office: true })).answer.type).toBe('/problems/not-yours')
})

test('sharing with the office is asked for and ended explicitly', async () => {
  expect((await act('shares', 'tom', { office: true })).answer).toMatchObject({ open_to_office: true })
  expect(await listed('priya', 'open')).toEqual([id])
  expect((await act('unshares', 'tom', { office: true })).answer).toMatchObject({ open_to_office: false })
  expect(await listed('priya', 'open')).toEqual([])
})

test.each([[{}], [{ person: PRIYA, office: true }], [{ office: false }]])(
  '%o names nobody to share with',
  async (json) => {
    expect((await act('shares', 'tom', json)).answer).toMatchObject({ type: '/problems/bad-input', status: 400 })
  },
)

test('submitting can share with people or the office, and refuses a name that is not on the register', async () => {
  const more = { ...draft, text: 'More patrols.', share_with: [PRIYA], open_to_office: true }
  const { answer } = await ask('/v1/items', { as: 'tom', json: more })
  expect(answer).toMatchObject({ shared_with: [PRIYA], open_to_office: true })
  const wrong = { ...draft, text: 'Most patrols.', share_with: ['no.body'] }
  const refused = (await ask('/v1/items', { as: 'tom', json: wrong })).answer
  expect(refused).toMatchObject({ type: '/problems/bad-input', fields: [{ field: 'share_with' }] })
})

test('sharing what is marked SECRET is refused with a reason', async () => {
  const marked = { ...draft, kind: 'report', text: 'SECRET\n\nThe plan of the cellars.' }
  id = (await ask('/v1/items', { as: 'tom', json: marked })).answer.id
  const { answer } = await act('shares', 'tom', { person: PRIYA })
  expect(answer).toMatchObject({ type: '/problems/closed', status: 403 })
  expect(answer.detail).toContain('Only its author and the Chief Executive may read it')
  expect([await status('tom'), await status('helen'), await status('gwen'), await status('priya')]).toEqual([
    200, 200, 403, 404,
  ])
})

test('the title and text of a released item are open to all people, until it is recalled', async () => {
  expect(await status('priya', '/released')).toBe(404)
  expect(await status('tom', '/released')).toBe(409)
  const { version, shown } = (await ask(`/v1/items/${id}`, { as: 'helen' })).answer
  await act('decisions', 'helen', { version, shown, outcome: 'approved' })
  await act('releases', 'tom', { receipt: 'At noon', address: 'https://www.example.org/news' })
  const { answer } = await ask(`/v1/items/${id}/released`, { as: 'priya' })
  expect(answer).toMatchObject({
    title: 'Canal patrols',
    text: draft.text,
    addresses: ['https://www.example.org/news'],
  })
  expect(Object.keys(answer).sort()).toEqual(['addresses', 'id', 'released', 'text', 'title'])
  expect(await status('priya')).toBe(404)
  await act('withdrawals', 'helen', { reason: 'Wrong day.' })
  expect(await status('priya', '/released')).toBe(404)
})

test('an item under embargo is not public after its release to the press', async () => {
  const later = { ...draft, text: 'More patrols.', embargo_until: '2026-11-30T09:00:00Z' }
  const item = (await ask('/v1/items', { as: 'tom', json: later })).answer
  id = item.id
  const before = { conditions: [], version: item.version, shown: item.shown, outcome: 'approved' }
  await act('decisions', 'helen', before)
  await act('releases', 'tom', { receipt: 'To the press list, under embargo' })
  expect(await status('priya', '/released')).toBe(404)
})

test('a stored answer is not repeated to a person after the share ended', async () => {
  await act('shares', 'tom', { person: PRIYA })
  const comment = () =>
    ask(`/v1/items/${id}/comments`, { as: 'priya', json: { text: 'Good.' }, headers: { 'idempotency-key': 'k1' } })
  expect((await comment()).status).toBe(200)
  expect((await comment()).status).toBe(200)
  await act('unshares', 'tom', { person: PRIYA })
  const again = await comment()
  expect(again.status).toBe(404)
  expect(JSON.stringify(again.answer)).not.toContain('Canal')
  await act('shares', 'tom', { person: PRIYA })
  expect((await comment()).status).toBe(200)
  expect((await ask(`/v1/items/${id}`, { as: 'tom' })).answer.comments).toHaveLength(1)
})
