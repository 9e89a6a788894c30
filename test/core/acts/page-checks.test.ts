import { expect, test } from 'vitest'
import { draftOf } from '../../tools/memory-ports.ts'
import { DAY, HELEN, officeWith, openScenario, refused, TOM } from '../../tools/scenario.ts'

const AT = 'https://www.westmids-opcc.example/news/patrols'
const BODY = 'Extra patrols start on Monday. They go on until the end of March.'
const office = officeWith({}, { websites: [{ host: 'www.westmids-opcc.example' }] })

async function published(
  page: string | undefined,
  address = AT,
  setting: Parameters<typeof openScenario>[0] = { office },
) {
  const opened = openScenario(setting)
  let shown = page
  const looked: string[] = []
  opened.world.ports.fetchPublishedText = async (where, allowed) => {
    expect(allowed(where)).toBe(true)
    looked.push(where)
    return shown
  }
  await opened.service.items.submit(
    'a',
    draftOf({ kind: 'web-page', channel: 'website', title: 'Patrols', body: BODY }),
    TOM,
  )
  await opened.approve('a', HELEN)
  await opened.service.items.release.confirm('a', { by: TOM, receipt: 'Published at ten.', address })
  return {
    ...opened,
    looked,
    show: (text: string) => (shown = text),
    found: async () => (await opened.service.items.read('a')).pages,
  }
}
const comparison = (opened: Awaited<ReturnType<typeof published>>) =>
  opened.world.noticesSent().filter((line) => line.endsWith(': page-differs'))

test('the page is compared with the approval two minutes after its address is reported', async () => {
  const opened = await published(`Home\nPatrols\n${BODY}\nContact`)
  await opened.later(60_000)
  expect(opened.looked).toEqual([])
  await opened.later(60_000)
  expect(opened.looked).toEqual([AT])
  expect(await opened.found()).toMatchObject([{ address: AT, found: { outcome: 'same', missing: 0 } }])
  await opened.later(2 * DAY)
  expect(opened.looked).toHaveLength(1)
  expect(comparison(opened)).toEqual([])
})

test('a changed page notifies its author and its approver, and is checked again', async () => {
  const opened = await published(`Patrols\n${BODY.replace('Monday', 'Friday')}`)
  await opened.later(120_000)
  expect(await opened.found()).toMatchObject([{ found: { outcome: 'differs', missing: 1, of: 3 } }])
  expect(comparison(opened).sort()).toEqual([`${HELEN}: page-differs`, `${TOM}: page-differs`])
  opened.show(`Patrols\n${BODY}`)
  await opened.later(1_800_000)
  expect(await opened.found()).toMatchObject([{ found: { outcome: 'same' } }])
  expect((await opened.service.items.read('a')).progress).toBe('released')
})

test('a page that cannot be fetched is reported, and tried three times at most', async () => {
  const opened = await published(undefined)
  for (let time = 0; time < 6; time++) await opened.later(DAY)
  expect(opened.looked).toHaveLength(3)
  expect(await opened.found()).toMatchObject([{ found: { outcome: 'unreachable' } }])
})

test.each([
  ['a website that is not on the register', 'https://elsewhere.example/news'],
  ['a plain connection', AT.replace('https', 'http')],
  ['another port', AT.replace('.example/', '.example:8443/')],
  ['a name with a password', AT.replace('://', '://a:b@')],
])('%s is not fetched', async (_, address) => {
  const opened = await published('Anything', address)
  await opened.later(DAY)
  expect(opened.looked).toEqual([])
  expect(await opened.found()).toEqual([])
  await expect(opened.service.items.release.comparePages('a', TOM)).rejects.toMatchObject(refused('wrong-state'))
})

test('every reader of the item may ask for another check; a recalled page is not checked', async () => {
  const opened = await published(`Patrols\n${BODY}`)
  await opened.service.items.release.comparePages('a', HELEN)
  expect(await opened.found()).toMatchObject([{ found: { by: HELEN, outcome: 'same' } }])
  await opened.service.items.withdraw('a', TOM, 'It is not true any more.')
  await opened.later(DAY)
  expect(opened.looked).toHaveLength(1)
  await expect(opened.service.items.release.comparePages('a', HELEN)).rejects.toMatchObject(refused('wrong-state'))
})
