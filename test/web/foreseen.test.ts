import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayOf } from '../../src/core/deadline.ts'
import { whyThem } from '../../src/core/route.ts'
import { MAX_BODY_BYTES } from '../../src/http/router.ts'
import { draftOf } from './long-files.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const TOM = 'tom.ashdown'

test.each([
  ['nothing is found', 'The garden in the goods yard opens on Monday.'],
  ['personal data is found', 'Her NHS number is 999 000 0018, which the ward has on file.'],
])('the approver in the forecast is the approver after submission: %s', async (_, body) => {
  const draft = draftOf({ kind: 'article', title: 'The garden', body })
  const checked = await served.service.items.check(draft, TOM)
  const foreseen = await served.service.items.forecast(draft, TOM, checked)
  const id = served.ports.newId()
  const item = await served.service.items.submit(id, draft, TOM)
  expect(foreseen?.who).toBe(whyThem(await served.ports.officeSnapshot(), item, dayOf(served.ports.now())))
  // Both deadlines count the same working hours, from moments seconds apart.
  expect(Date.parse(item.outstanding[0]!.due) - Date.parse(foreseen!.due)).toBeLessThan(60_000)
})

test('the forecast names nobody for what nobody can sign off as it is', async () => {
  const draft = draftOf({ kind: 'report', title: 'The estate', body: 'SECRET\n\nThe plan for the stations.' })
  expect(await served.service.items.forecast(draft, TOM, await served.service.items.check(draft, TOM))).toBeUndefined()
})

test('the forecast stores nothing', async () => {
  const before = await served.ports.heads()
  const draft = draftOf({ kind: 'article', title: 'Kept nowhere', body: 'The garden opens.' })
  await served.service.items.forecast(draft, TOM, await served.service.items.check(draft, TOM))
  expect(await served.ports.heads()).toEqual(before)
})

test('the forecast is shown beside the draft', async () => {
  const cookie = await served.cookieOf(TOM)
  const body = new URLSearchParams({ kind: 'press-release', text: 'The garden in the goods yard opens on Monday.' })
  const headers = { cookie, origin: served.base }
  const answer = await served.app.request(`${served.base}/drafts/check`, { method: 'POST', headers, body })
  expect(await answer.text()).toMatch(/Who would decide.*(?:Helen Marchetti|Priya Nandakumar).*decided by/s)
})

test('the forecast is shown beside a file that is the whole draft, and not beside one of several', async () => {
  const cookie = await served.cookieOf(TOM)
  const asked = async (alone: boolean) => {
    const body = new FormData()
    body.set('kind', 'press-release')
    if (alone) body.set('alone', 'yes')
    body.append('files', new File(['The garden in the goods yard opens on Monday.'], 'release.txt'))
    const headers = { cookie, origin: served.base }
    return (await served.app.request(`${served.base}/drafts/check`, { method: 'POST', headers, body })).text()
  }
  expect(await asked(true)).toMatch(/Who would decide.*(?:Helen Marchetti|Priya Nandakumar).*decided by/s)
  expect(await asked(false)).not.toContain('Who would decide')
})

const form = (more: Record<string, string>): Record<string, string> => ({ kind: 'article', ...more })

test('before a draft is submitted, its answers show what it is, what was found, and who decides by when', async () => {
  const draft = served.ports.newId()
  const typed = form({ title: 'The garden', text: 'Her NHS number is 999 000 0018.', source: 'ONS, table 3', draft })
  const kept = await served.page('/new', TOM, { ...typed, wish: 'review' })
  expect(kept).toMatchObject({ status: 303, to: `/new/answers?draft=${draft}` })
  expect(await served.ports.read(draft)).toEqual([])
  const { text } = await served.page(kept.to, TOM)
  expect(text).toMatch(/Check your answers.*Article or blog.*The garden.*Her NHS number.*7 words.*On the website/s)
  expect(text).toMatch(/Source of figures and quotations.*ONS, table 3.*You and those who sign it off/s)
  expect(text).toMatch(/What was found.*NHS number.*Who would decide.*Helen Marchetti.*decided by/s)
  expect(text).toContain(`href="/new?draft=${draft}#title"`)
  expect((await served.page(`/new?draft=${draft}`, TOM)).text).toMatch(/name="title"[^>]*value="The garden"/)

  // What a browser would send.
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const again = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]))
  const sent = await served.page('/new', TOM, { ...again, wish: 'submit' })
  expect(sent.to).toBe(`/items/${draft}/submitted`)
  expect((await served.ports.open((await served.service.items.read(draft)).version!)).body).toBe(typed['text'])
  const next = await served.page(sent.to, TOM)
  expect(next.text).toMatch(
    /Submitted for sign-off.*The garden.*What happens next.*Helen Marchetti.*A decision is due/s,
  )
  expect((await served.page(kept.to, TOM)).to).toBe(`/items/${draft}`)
  expect((await served.page(sent.to, 'helen.marchetti')).to).toBe(`/items/${draft}`)
})

test('the page after a submission promises no decision once there is one', async () => {
  const id = served.ports.newId()
  await served.service.items.submit(id, draftOf({ kind: 'article', title: 'The garden', body: 'It opens.' }), TOM)
  expect((await served.page(`/items/${id}/submitted`, TOM)).text).toContain('as soon as it is decided')
  const { version, shown } = await served.service.items.read(id)
  const returned = { outcome: 'returned', reason: 'Name the day.', acknowledged: [] } as const
  const decision = { by: 'helen.marchetti', version: version!, shown: shown!, ...returned }
  await served.service.items.decide(id, decision)
  expect(await served.page(`/items/${id}/submitted`, TOM)).toMatchObject({ status: 303, to: `/items/${id}` })
})

test('a draft that is stopped cannot be submitted from its answers', async () => {
  const draft = served.ports.newId()
  const stopped = form({ title: 'One', text: 'Words.', kind: 'video', draft })
  await served.page('/new', TOM, { ...stopped, wish: 'review' })
  const answers = await served.page(`/new/answers?draft=${draft}`, TOM)
  expect(answers.text).toContain('It cannot be submitted yet')
  expect(answers.text).not.toContain('value="submit"')
})

test('files that another window changed after the answers were shown are not submitted', async () => {
  const draft = served.ports.newId()
  const add = (name: string, text: string) => {
    const file = { name, type: 'text/plain', bytes: new TextEncoder().encode(text) }
    return served.store.unfinished.addFile(TOM, { id: draft, item: '', at: served.ports.now() }, file)
  }
  const first = await add('fair.txt', 'The fair opens at noon.')
  const typed = form({ text: 'See the file.', draft })
  await served.page('/new', TOM, { ...typed, wish: 'review' })
  const { text } = await served.page(`/new/answers?draft=${draft}`, TOM)
  const seen = /name="seen_files" value="([^"]*)"/.exec(text)![1]!
  expect(seen).toContain('fair.txt')
  const send = () => served.page('/new', TOM, { ...typed, seen_files: seen, wish: 'submit' })
  const refused = { status: 400, text: expect.stringContaining('were changed in another window') }
  const more = await add('other.txt', 'The fair opens at noon.')
  expect(await send()).toMatchObject(refused)
  await served.store.unfinished.removeFile(TOM, draft, more!.id)
  await served.store.unfinished.removeFile(TOM, draft, first!.id)
  // Of the same name and length.
  await add('fair.txt', 'The fair opens at nine.')
  expect(await send()).toMatchObject(refused)
  expect(await served.ports.read(draft)).toEqual([])
})

test('a second click leads to what was submitted, and other words of another window are not lost', async () => {
  const draft = served.ports.newId()
  const at = served.ports.now()
  const file = { name: 'fair.txt', type: 'text/plain', bytes: new TextEncoder().encode('The fair opens at noon.') }
  await served.store.unfinished.addFile(TOM, { id: draft, item: '', at }, file)
  const mine = form({ text: 'The fair is on Friday.', draft })
  await served.page('/new', TOM, { ...mine, wish: 'review' })
  const { text } = await served.page(`/new/answers?draft=${draft}`, TOM)
  const seen = /name="seen_files" value="([^"]*)"/.exec(text)![1]!
  const send = (more: Record<string, string>) =>
    served.page('/new', TOM, { ...mine, seen_files: seen, wish: 'submit', ...more })
  expect((await send({})).to).toBe(`/items/${draft}/submitted`)
  expect((await send({})).to).toBe(`/items/${draft}/submitted`)
  for (const wish of ['submit', 'review']) {
    const other = await send({ text: 'The fair is on Saturday.', wish })
    expect(other).toMatchObject({ status: 400, text: expect.stringContaining('what is on this page is not in it') })
    expect(other.text).toMatch(/<textarea[^>]*id="text"[^>]*>\s*The fair is on Saturday\./)
    expect(other.text).toContain(`action="/items/${draft}/versions"`)
  }
  const base = (await served.service.items.read(draft)).version!
  const again = await served.page(`/items/${draft}/versions`, TOM, { ...mine, text: 'Saturday.', base, wish: 'review' })
  expect(again.to).toBe(`/items/${draft}/versions/answers`)
})

test('continuing does not replace what another window kept before both were compared', async () => {
  const id = served.ports.newId()
  const theirs = { text: 'It opens at noon.', window: 'one' }
  await served.store.unfinished.save(TOM, { id, item: '', at: served.ports.now(), typed: theirs })
  const mine = form({ draft: id, text: 'It opens at nine.', window: 'two', wish: 'review' })
  const refused = await served.page('/new', TOM, mine)
  expect(refused).toMatchObject({ status: 400, text: expect.stringContaining('changed in another window') })
  expect(refused.text).toContain('<del class="cs-old">noon</del>')
  expect((await served.store.unfinished.open(TOM, id))?.typed['text']).toBe(theirs.text)
  const at = /name="kept_at" value="([^"]+)"/.exec(refused.text)![1]!
  expect((await served.page('/new', TOM, { ...mine, kept_at: at })).status).toBe(303)
  expect((await served.store.unfinished.open(TOM, id))?.typed['text']).toBe(mine['text'])
})

test('a file whose sending is cancelled while it is being kept is not kept', async () => {
  const draft = served.ports.newId()
  const stop = new AbortController()
  const { addFile } = served.store.unfinished
  const adding = vi.spyOn(served.store.unfinished, 'addFile').mockImplementation(async (...file) => {
    const kept = await addFile(...file)
    stop.abort()
    return kept
  })
  const body = new FormData()
  for (const [name, value] of Object.entries(form({ draft, keep: 'yes' }))) body.set(name, value)
  body.append('files', new File(['The fair opens at noon.'], 'fair.txt'))
  const headers = { cookie: await served.cookieOf(TOM), origin: served.base }
  const request = new Request(`${served.base}/drafts/check`, { method: 'POST', headers, body, signal: stop.signal })
  await served.app.request(request)
  expect(adding).toHaveBeenCalledTimes(1)
  adding.mockRestore()
  expect(await served.store.unfinished.files(TOM, draft)).toEqual([])
})

test('a file that the draft has no room for is refused, and not left out', async () => {
  const draft = served.ports.newId()
  const full = { id: 'one', name: 'a.txt', type: '', size: MAX_BODY_BYTES }
  const files = vi.spyOn(served.store.unfinished, 'files').mockResolvedValue([full])
  const body = new FormData()
  for (const [name, value] of Object.entries(form({ text: 'See both.', draft, wish: 'review' }))) body.set(name, value)
  body.append('files', new File(['The second file.'], 'second.txt'))
  const headers = { cookie: await served.cookieOf(TOM), origin: served.base }
  const answer = await served.app.request(`${served.base}/new`, { method: 'POST', headers, body })
  files.mockRestore()
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('second.txt cannot be added')
})

test('a file that the script has kept already is kept once when the form brings it too', async () => {
  const draft = served.ports.newId()
  const file = new File(['The fair opens at noon.'], 'fair.txt', { type: 'text/plain' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { unfinished } = served.store
  await unfinished.addFile(TOM, { id: draft, item: '', at: served.ports.now() }, { name: file.name, type: '', bytes })
  const body = new FormData()
  for (const [name, value] of Object.entries({ draft, kind: 'speech', title: 'The fair', wish: 'review' }))
    body.set(name, value)
  body.append('files', file)
  const headers = { cookie: await served.cookieOf(TOM), origin: served.base }
  const answer = await served.app.request(`${served.base}/new`, { method: 'POST', headers, body })
  expect(answer.status).toBe(303)
  expect(await unfinished.files(TOM, draft)).toHaveLength(1)
})

test('a Word file of a draft can be downloaded with the suggestions as tracked changes', async () => {
  const draft = served.ports.newId()
  const words = 'Her NHS number is 999 000 0018, which the ward has on file.'
  const bytes = new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] })),
  )
  const at = served.ports.now()
  const kept = await served.store.unfinished.addFile(
    TOM,
    { id: draft, item: '', at },
    { name: 'release.docx', type: '', bytes },
  )
  expect((await served.page(`/new?draft=${draft}`, TOM)).text).toContain('Copy with suggestions')
  const path = `/drafts/${draft}/files/${kept!.id}/suggestions`
  const ask = async (person: string) =>
    served.app.request(`${served.base}${path}`, { headers: { cookie: await served.cookieOf(person) } })
  const answer = await ask(TOM)
  expect(answer.headers.get('content-disposition')).toContain('release with suggestions.docx')
  const document = strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))['word/document.xml']!)
  expect(document).toMatch(/<w:del [^>]*w:author="Countersign".*999 000 0018.*<w:ins .*NHS number removed/s)
  expect((await ask('priya.nandakumar')).status).toBe(404)
})

test('two people who write on one item see each other, and neither version is lost', async () => {
  const id = served.ports.newId()
  const draft = draftOf({ kind: 'article', title: 'The garden', body: 'The garden opens on Monday.' })
  const { version } = await served.service.items.submit(id, draft, TOM)
  const typed = { title: 'The garden', text: 'Half a word of hers.' }
  await served.store.unfinished.save('priya.nandakumar', { id, item: id, at: served.ports.now(), typed })
  const form = await served.page(`/items/${id}/versions`, TOM)
  expect(form.text).toContain('Priya Nandakumar is writing another version too')
  expect(form.text).not.toContain('Half a word of hers')

  await served.service.items.submit(id, { ...draft, body: 'The garden opens on Tuesday.' }, 'priya.nandakumar')
  const mine = { kind: 'article', title: 'The garden', text: 'The garden opens on Friday.', base: version! }
  const refused = await served.page(`/items/${id}/versions`, TOM, { ...mine, wish: 'review' })
  expect(refused.status).toBe(400)
  expect(refused.text).toMatch(
    /Two versions of this draft.*<del class="cs-old">Tuesday<\/del>.*<ins class="cs-new">Friday/s,
  )
  expect(refused.text).toMatch(/<textarea[^>]*id="text"[^>]*>\s*The garden opens on Friday\./)
  const theirs = await served.page(`/items/${id}/versions`, TOM, { mine: mine.text, wish: 'theirs' })
  expect(theirs.text).toMatch(/<textarea[^>]*id="text"[^>]*>\s*The garden opens on Tuesday\./)
  expect(theirs.text).toMatch(/Undo the change.*name="before" value="The garden opens on Friday\."/s)
})

test('what differs between two windows of one draft is shown to its author alone', async () => {
  const id = served.ports.newId()
  await served.store.unfinished.save(TOM, {
    id,
    item: '',
    at: served.ports.now(),
    typed: { text: 'It opens at noon.' },
  })
  const path = `/drafts/${id}/differences`
  const { text } = await served.page(path, TOM, { text: 'It opens at nine.' })
  expect(text).toMatch(/<del class="cs-old">noon<\/del><ins class="cs-new">nine<\/ins>/)
  expect((await served.page(path, 'priya.nandakumar', { text: 'It.' })).status).toBe(404)
})

test('going back in one window is no change by another, and another window is refused', async () => {
  const id = served.ports.newId()
  const keep = (more: Record<string, string>) => served.page(`/drafts/${id}/keep`, TOM, { text: 'It opens.', ...more })
  expect((await keep({ window: 'one' })).status).toBe(200)
  expect((await keep({ window: 'one', kept_at: 'before', text: 'It opens now.' })).status).toBe(200)
  expect((await keep({ window: 'two', kept_at: 'before', text: 'It is shut.' })).status).toBe(409)
})
