import { expect, test } from 'vitest'
import { DAY, HELEN, officeWith, openDesk, refused, TOM } from '../../tools/desk.ts'
import { draftOf } from '../../tools/house.ts'

const AT = 'https://www.westmids-opcc.example/news/patrols'
const BODY = 'Extra patrols start on Monday. They go on until the end of March.'
const office = officeWith({}, { websites: [{ host: 'www.westmids-opcc.example' }] })

async function published(page: string | undefined, address = AT, setting: Parameters<typeof openDesk>[0] = { office }) {
  const desk = openDesk(setting)
  let shown = page
  const looked: string[] = []
  desk.world.ports.lookAt = async (where, allowed) => {
    expect(allowed(where)).toBe(true)
    looked.push(where)
    return shown
  }
  await desk.house.items.submit(
    'a',
    draftOf({ kind: 'web-page', channel: 'website', title: 'Patrols', body: BODY }),
    TOM,
  )
  await desk.approve('a', HELEN)
  await desk.house.items.release.confirm('a', { by: TOM, receipt: 'Published at ten.', address })
  return {
    ...desk,
    looked,
    show: (text: string) => (shown = text),
    found: async () => (await desk.house.items.read('a')).pages,
  }
}
const told = (desk: Awaited<ReturnType<typeof published>>) =>
  desk.world.told().filter((line) => line.endsWith(': page-differs'))

test('the page is looked at two minutes after somebody said that it is there, and says what was approved', async () => {
  const desk = await published(`Home\nPatrols\n${BODY}\nContact`)
  await desk.later(60_000)
  expect(desk.looked).toEqual([])
  await desk.later(60_000)
  expect(desk.looked).toEqual([AT])
  expect(await desk.found()).toMatchObject([{ address: AT, found: { outcome: 'same', missing: 0 } }])
  await desk.later(2 * DAY)
  expect(desk.looked).toHaveLength(1)
  expect(told(desk)).toEqual([])
})

test('another text is told to its author and to whoever approved it, and looked at again', async () => {
  const desk = await published(`Patrols\n${BODY.replace('Monday', 'Friday')}`)
  await desk.later(120_000)
  expect(await desk.found()).toMatchObject([{ found: { outcome: 'differs', missing: 1, of: 3 } }])
  expect(told(desk).sort()).toEqual([`${HELEN}: page-differs`, `${TOM}: page-differs`])
  desk.show(`Patrols\n${BODY}`)
  await desk.later(1_800_000)
  expect(await desk.found()).toMatchObject([{ found: { outcome: 'same' } }])
  expect((await desk.house.items.read('a')).progress).toBe('released')
})

test('a page that cannot be had is said, tried three times, and no more', async () => {
  const desk = await published(undefined)
  for (let time = 0; time < 6; time++) await desk.later(DAY)
  expect(desk.looked).toHaveLength(3)
  expect(await desk.found()).toMatchObject([{ found: { outcome: 'unreachable' } }])
})

test.each([
  ['a website that is not on the register', 'https://elsewhere.example/news'],
  ['a plain connection', AT.replace('https', 'http')],
  ['another port', AT.replace('.example/', '.example:8443/')],
  ['a name with a password', AT.replace('://', '://a:b@')],
])('the house does not look at %s', async (_, address) => {
  const desk = await published('Anything', address)
  await desk.later(DAY)
  expect(desk.looked).toEqual([])
  expect(await desk.found()).toEqual([])
  await expect(desk.house.items.release.comparePages('a', TOM)).rejects.toMatchObject(refused('wrong-state'))
})

test('anybody who sees the item may ask for another look; what was withdrawn is not looked at', async () => {
  const desk = await published(`Patrols\n${BODY}`)
  await desk.house.items.release.comparePages('a', HELEN)
  expect(await desk.found()).toMatchObject([{ found: { by: HELEN, outcome: 'same' } }])
  await desk.house.items.withdraw('a', TOM, 'It is not true any more.')
  await desk.later(DAY)
  expect(desk.looked).toHaveLength(1)
  await expect(desk.house.items.release.comparePages('a', HELEN)).rejects.toMatchObject(refused('wrong-state'))
})
