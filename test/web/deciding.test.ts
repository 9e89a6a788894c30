import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const [TOM, GWEN, HELEN] = ['tom.ashdown', 'gwen.hollis', 'helen.marchetti'] as const
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

const CLEAN = 'The garden in the goods yard opens on Monday. Anybody may come from nine until five.'

async function submit(id: string, title: string, body = CLEAN) {
  const { version, shown } = await served.service.items.submit(id, draftOf({ title, body }), TOM)
  return { version: version!, shown: shown! }
}

/** The text of a page as a reader sees it, up to these words. */
function readUpTo(html: string, end: string): string {
  const main = html.split(/<main[^>]*>/)[1]!.split('</main>')[0]!
  const before = main.slice(0, main.indexOf(end))
  return before.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ')
}

test('after a decision the page says what was decided, offers to undo it, and leads to the next one', async () => {
  const one = await submit('01J0000000000000000DECIDE1', 'The garden opens')
  await submit('01J0000000000000000DECIDE2', 'The pond opens')
  const decided = await served.page('/items/01J0000000000000000DECIDE1/decide', HELEN, { ...one, outcome: 'approved' })
  const { text } = await served.page(decided.to, HELEN)
  expect(text).toContain('You approved “The garden opens”. We have notified Tom Ashdown, who can release it.')
  expect(text).toMatch(/take your approval back until.*Undo.*Next: .*\(\d+ left\)/s)
  const next = /<a class="govuk-button" href="(\/items\/[^"]+\/decide)">\s*Next: /.exec(text)![1]!
  expect(next).not.toContain('DECIDE1')
  expect((await served.page(next, HELEN)).text).toContain('Your decision')
  expect((await served.page('/items/01J0000000000000000DECIDE1', TOM)).text).not.toContain('Next: ')
})

test('a decision page has at most 120 words before “Approve” where nothing was found', async () => {
  const body = `${CLEAN} ${'The beds were planted by volunteers from the estate. '.repeat(4).trim()}`
  await submit('01J0000000000000000DECIDE3', 'The garden opens again', body)
  const { text } = await served.page('/items/01J0000000000000000DECIDE3/decide', HELEN)
  const words = readUpTo(text, 'Approve version 1').match(/[\p{L}\p{N}’'-]+/gu)!
  expect(words.join(' ')).toContain('planted by volunteers')
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(120)
})

test('the page after an act says what was done, and to what', async () => {
  const id = '01J0000000000000000DECIDE9'
  await submit(id, 'The gate opens')
  const act = async (name: string, form: Record<string, string>, by = TOM) => {
    const { to } = await served.page(`/items/${id}/${name}`, by, form)
    return served.page(to, by).then(({ text }) => readUpTo(text, '</h1>'))
  }
  expect(await act('hold', { reason: 'Wait for the council.' })).toContain('You put “The gate opens” on hold.')
  expect(await act('lift', { reason: 'They agree.' })).toContain('You lifted the hold on “The gate opens”.')
  expect(await act('comment', { text: 'The council agrees.' })).toContain('Your comment is added.')
  expect(await act('recall', { reason: 'A slip.' })).toContain('You took “The gate opens” back.')
  // An address that claims an act does not make the page say so.
  expect((await served.page(`/items/${id}?done=confirm`, TOM)).text).not.toContain('You recorded that')
})

test('a condition of a permission asks for a check only where the draft may touch it', async () => {
  const condition = 'has a condition: Nothing about live investigations'
  await submit('01J0000000000000000DECIDE6', 'The garden opens once more')
  const quiet = (await served.page('/items/01J0000000000000000DECIDE6/decide', HELEN)).text
  expect(quiet.split('Conditions that nothing in this draft touches')[1]).toContain(condition)
  expect(quiet).not.toContain('to check before it goes out')
  await submit('01J0000000000000000DECIDE7', 'The garden', `${CLEAN} The council is investigating the fence.`)
  const asked = (await served.page('/items/01J0000000000000000DECIDE7/decide', HELEN)).text
  expect(asked).toMatch(new RegExp(`Before it goes out</h2>.*${condition}`, 's'))
  const typed = { draft: '01J0000000000000000GARDEN8', kind: 'article', title: 'A garden', text: CLEAN }
  const { to } = await served.page('/new', TOM, { ...typed, wish: 'review' })
  const answers = (await served.page(to, TOM)).text
  expect(answers.split('Conditions that nothing in this draft touches')[1]).toContain(condition)
  expect((await served.page('/items/01J0000000000000000DECIDE6', TOM)).text).not.toContain(condition)
  const address = '/new?draft=01J0000000000000000GARDEN8'
  expect((await served.page(address, TOM)).text).not.toContain('no draft at this address')
  expect((await served.page(address, HELEN)).text).toContain('You have no draft at this address')
  expect(asked).toContain('1 thing to check before it goes out')
})

test('words that must go are picked from what was found, without copying them', async () => {
  const id = '01J0000000000000000DECIDE8'
  const { version, shown } = await submit(id, 'The fence', 'Ask about the fence. Call Jo on 07700 900123 today.')
  const advice = { version, shown, outcome: 'advised', reason: 'No objection.' }
  await served.page(`/items/${id}/decide`, GWEN, advice)
  const { text } = await served.page(`/items/${id}/decide`, HELEN)
  const [, words] = /<option value="([^"]*07700 900123[^"]*)"/.exec(text)!
  const acknowledged = [...text.matchAll(/name="acknowledged" value="(\w+)"/g)].map(([, name]): [string, string] => [
    'acknowledged',
    name!,
  ])
  const { to } = await served.page(`/items/${id}/decide`, HELEN, [
    ...Object.entries({ version, shown, outcome: 'approved-with-conditions', condition_kind: 'text-removed' }),
    ['condition_passage', words!],
    ['condition_words', ''],
    ...acknowledged,
  ])
  expect(to).toBe(`/items/${id}?done=decided`)
  expect((await served.service.items.read(id)).conditions).toMatchObject([
    { kind: 'text-removed', spans: [{ part: 'body' }] },
  ])
})

test('a batch ends on a page with each item and its own undo, which shows what is true after a reload', async () => {
  const ids = ['01J0000000000000000DECIDE4', '01J0000000000000000DECIDE5'] as const
  const chosen: [string, string][] = []
  for (const id of ids) {
    const { version, shown } = await submit(id, `Batch ${id.at(-1)}`)
    chosen.push(['item', [id, version, shown].join('|')])
  }
  const list = (await served.page('/approve-many', HELEN)).text
  expect(list).toMatch(/<a class="govuk-link" href="\/items\/01J0000000000000000DECIDE4\/decide"[^>]*>Batch 4/)
  expect(list).not.toMatch(/<label[^>]*>\s*<a /)
  const { to } = await served.page('/approve-many', HELEN, chosen)
  expect(to).toBe(`/approve-many/approved?item=${ids[0]}&item=${ids[1]}`)
  const shown = (await served.page(to, HELEN)).text
  expect(shown).toMatch(/You approved 2 items.*Batch 4.*Undo.*Batch 5.*Undo/s)
  const undone = await served.page('/approve-many/undo', HELEN, [['undo', ids[0]], ...ids.map(toItem)])
  expect(undone.to).toBe(to)
  expect((await served.page(to, HELEN)).text).toMatch(/You approved 1 item.*Batch 5.*Not approved.*Batch 4/s)
  const again = await served.page('/approve-many/undo', HELEN, [['undo', ids[0]], ...ids.map(toItem)])
  expect(again.status).toBe(409)
  expect(again.text).toMatch(/There is a problem.*There is no approval to take back.*You approved 1 item/s)
  expect((await served.service.items.read(ids[0])).progress).toBe('awaiting')
  expect((await served.page(to, 'simon.fosterly')).text).not.toContain('Batch')
  const none = await served.page('/approve-many', HELEN, chosen.slice(1))
  expect(none.status).toBe(409)
  expect(none.text).toMatch(/There is a problem/)
})

const toItem = (id: string): [string, string] => ['item', id]

test('everything is stopped with a reason, let go by ticking, and ended; a reader without the right learns no reason', async () => {
  const one = await submit('01J0000000000000000DECIDE9', 'The gate opens')
  await served.page('/items/01J0000000000000000DECIDE9/decide', HELEN, { ...one, outcome: 'approved' })
  expect((await served.page('/', HELEN)).text).toContain('href="/stop"')
  expect((await served.page('/', TOM)).text).not.toContain('href="/stop"')
  const refusedOnce = await served.page('/stop', HELEN, { reason: '' })
  expect(refusedOnce.status).toBe(409)
  expect(refusedOnce.text).toMatch(/href="#reason">Say why everything must stop.*id="reason-error"/s)
  const reason = 'A major incident in Dudley.'
  expect((await served.page('/stop', HELEN, { reason, email: 'waits' })).to).toBe('/stop?done=stopped')
  const list = (await served.page('/stop?done=stopped', HELEN)).text
  expect(list).toMatch(/Everything is stopped.*A major incident in Dudley.*The gate opens/s)
  expect(list).toContain('Email to people outside waits too')
  expect((await served.page('/stop/let-email-go', HELEN, {})).to).toBe('/stop?done=email')
  expect((await served.page('/stop', HELEN)).text).not.toContain('Let email go')
  const others = (await served.page('/stop', TOM)).text
  expect(others).toContain('Helen Marchetti stopped everything')
  expect(others).not.toContain('Dudley')
  expect((await served.page('/', TOM)).text).toContain('Everything that goes out is stopped</strong> since')
  const early = await served.page('/stop/end', HELEN, { reason: 'Over.' })
  expect(early.text).toMatch(/There is a problem.*Let each item go first/s)
  const items = [...list.matchAll(/name="item" value="([^"]+)"/g)].map(([, id]) => toItem(id!))
  expect((await served.page('/stop/let-go', HELEN, items)).to).toBe('/stop?done=let-go')
  expect((await served.page('/stop/end', HELEN, { reason: 'Over.' })).to).toBe('/stop?done=ended')
  expect((await served.page('/stop', HELEN)).text).toContain('Stop everything now')
})

test('a stopped or held item offers no act that would be refused', async () => {
  const id = '01J000000000000000HALTED01'
  const offered = /Approved: release it|Confirm that it went out|Schedule it|Email it to/
  const page = async (person: string = TOM) => (await served.page(`/items/${id}`, person)).text
  const one = await submit(id, 'The weir opens')
  await served.page(`/items/${id}/decide`, HELEN, { ...one, outcome: 'approved' })
  expect(await page()).toMatch(offered)
  await served.page(`/items/${id}/hold`, HELEN, { reason: 'The weir is closed.' })
  expect(await page()).not.toMatch(offered)
  expect(await page()).toContain('It is on hold, so it cannot go out.')
  await served.page(`/items/${id}/lift`, HELEN, { reason: 'It is open.' })
  await served.page('/stop', HELEN, { reason: 'A royal death' })
  expect(await page()).not.toMatch(offered)
  expect(await page(HELEN)).toMatch(/href="\/stop">Everything that goes out is stopped.*until it is let go/s)
  const going = [...(await served.page('/stop', HELEN)).text.matchAll(/name="item" value="([^"]+)"/g)]
  await served.page(
    '/stop/let-go',
    HELEN,
    going.map(([, value]) => toItem(value!)),
  )
  await served.page('/stop/end', HELEN, { reason: 'Over.' })
  expect(await page()).toMatch(offered)
})

test('all new notices are listed before they can be marked as read', async () => {
  const id = '01J000000000000000NOTICED2'
  await submit(id, 'The lido opens')
  await served.page('/notices/read', TOM, {})
  for (let count = 0; count < 45; count++) await served.service.items.comment(id, { by: HELEN, text: `Day ${count}?` })
  const { text } = await served.page('/notices', TOM)
  expect(text).toContain('45 new notices')
  expect(text.match(/>New comment on a draft/g)).toHaveLength(45)
})

test('the bell counts what is new, and its page leads to the thing itself', async () => {
  const id = '01J000000000000000NOTICED1'
  await submit(id, 'The bandstand opens')
  await served.page('/notices/read', TOM, {})
  expect((await served.page('/', TOM)).text).toMatch(/Notices: .*none new/s)
  await served.service.items.comment(id, { by: HELEN, text: 'On which day?' })
  expect((await served.page('/', TOM)).text).toMatch(/Notices: .*cs-bell__count">1</s)
  const { text } = await served.page('/notices', TOM)
  expect(text).toMatch(/1 new notice.*href="\/items\/01J000000000000000NOTICED1"[^>]*>New comment on a draft: press/s)
  expect(text).not.toContain('On which day?')
  expect((await served.page('/notices/read', TOM, {})).to).toBe('/notices?done=read')
  expect((await served.page('/notices', TOM)).text).toContain('No new notices')
  expect((await served.page('/notices', 'simon.fosterly')).text).toContain('Nothing has come yet')
})

test('a calendar program reads the calendar at a secret address, which is shown once and can be ended', async () => {
  await submit('01J00000000000000CALENDAR1', 'The arbour opens')
  expect((await served.page('/calendar', HELEN)).text).toMatch(/Decide by: press release “The arbour opens”/)
  const made = (await served.page('/calendar/address', HELEN, {})).text
  const path = /(\/calendar\/feed\/[\w-]+\.ics)/.exec(made)![1]!
  expect((await served.page('/calendar', HELEN)).text).not.toContain('/calendar/feed/')
  const feed = () => served.app.request(`${served.base}${path}`)
  const answer = await feed()
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = (await answer.text()).replaceAll('\r\n ', '')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n.*SUMMARY:Decide by: press release “The arbour opens”/s)
  expect((await served.page('/calendar/address/end', HELEN, {})).to).toBe('/calendar?done=ended')
  expect((await feed()).status).toBe(404)
})

test('an adviser is asked to advise, and a page whose time has passed says so in a whole sentence', async () => {
  const id = '01J0000000000000000DECIDE10'
  const body = `${CLEAN} Mrs Marjorie Ellwood-Tate, 74, of 18 Fennel Close, Dudley, planted the beds.`
  await submit(id, 'The beds', body)
  expect((await served.page('/', GWEN)).text).toMatch(/\d items? to advise on/)
  const { text } = await served.page(`/items/${id}/decide`, GWEN)
  expect(text.replace(/<[^>]*>/g, '')).toMatch(/Advise in \d+ hours.*Ready to advise/s)
  expect(text).not.toContain('Ready to decide')
})

test('the former address of the page for several items leads to it', async () => {
  expect((await served.page('/together', HELEN)).to).toBe('/approve-many')
})

test('an unfinished draft is deleted only after a question, and only by its author', async () => {
  const kept = { id: '01J0000000000000000DELETE1', item: '', at: served.ports.now(), typed: { title: 'The old fence' } }
  await served.store.unfinished.save(TOM, kept)
  const path = `/drafts/${kept.id}/discard`
  expect((await served.page('/', TOM)).text).toContain(`href="${path}"`)
  const asked = (await served.page(path, TOM)).text
  expect(asked).toMatch(/Delete this draft\?.*The old fence.*You cannot undo this/s)
  expect((await served.page(path, HELEN)).to).toBe('/')
  await served.page(path, HELEN, {})
  expect(await served.store.unfinished.open(TOM, kept.id)).toBeDefined()
  const done = await served.page(path, TOM, {})
  expect((await served.page(done.to, TOM)).text).toContain('You deleted the draft.')
  expect(await served.store.unfinished.open(TOM, kept.id)).toBeUndefined()
})
