import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectPage } from './every-page-passes.ts'
import { type Opened, openOffice } from './people.ts'

const [TOM, PRIYA, GWEN] = ['tom.ashdown', 'priya.nandakumar', 'gwen.hollis'] as const

let office: Opened
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const WORDS = 'The quartz garden opens on Monday.'

/** A draft of Tom’s that he has not submitted, opened to Priya from the page on which it is written. */
async function openedToPriya(title: string) {
  const { text: form } = await office.page('/new', TOM)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
  const draft = hidden('draft')
  const typed = { draft, window: hidden('window'), kind: 'article', title, text: WORDS }
  const kept = await office.page('/new', TOM, { ...typed, wish: 'colleagues' })
  expect(kept).toMatchObject({ status: 303, to: `/drafts/${draft}/colleagues` })
  const asked = await office.page(kept.to, TOM, { person: PRIYA })
  expect(asked.to).toBe(`${kept.to}?done=asked`)
  return { draft, typed, owner: kept.to, reader: `/drafts/${draft}/comments/${TOM}` }
}

test('a colleague who is asked reads a draft and comments on it, and nobody else can', async () => {
  const { owner, reader } = await openedToPriya('The garden')
  expect((await office.page('/', PRIYA)).text).toMatch(new RegExp(`Drafts to comment on[\\s\\S]*href="${reader}"`))
  expect((await office.page(reader, PRIYA)).text).toContain(WORDS)
  for (const comment of ['Say which Monday.', 'And name the yard.'])
    expect((await office.page(reader, PRIYA, { comment })).to).toBe(`${reader}?done=sent`)
  expect((await office.page(owner, TOM)).text).toMatch(
    /Priya Nandakumar[\s\S]*Say which Monday\.[\s\S]*And name the yard\./,
  )
  expect((await office.page('/notices', PRIYA)).text).toContain('A colleague asks for your comments on a draft')
  expect((await office.page('/notices', TOM)).text).toContain('A colleague commented on your draft')
  for (const other of [GWEN, 'helen.marchetti', TOM]) {
    expect((await office.page(reader, other)).status, other).toBe(404)
    expect((await office.page(reader, other, { comment: 'I was not asked.' })).status, other).toBe(404)
    expect((await office.page(`${reader}/files/x`, other)).status, other).toBe(404)
  }
  expect((await office.page(owner, PRIYA)).status).toBe(404)
  expect((await office.page(owner, PRIYA, { person: GWEN })).status).toBe(404)
})

test('a comment is no draft of the colleague, and gives no way to write on the draft', async () => {
  const { draft } = await openedToPriya('The second garden')
  expect((await office.page(`/new?draft=${draft}`, PRIYA)).text).not.toContain(WORDS)
  expect((await office.page(`/new?draft=comments-${TOM}-${draft}`, PRIYA)).text).not.toContain(WORDS)
  expect((await office.page('/', PRIYA)).text).not.toMatch(/Unfinished[\s\S]*comments-/)
  const keep = await office.page(`/drafts/comments-${TOM}-${draft}/keep`, PRIYA, { text: 'Mine', title: 'Mine' })
  expect(keep.status).toBe(404)
})

test('a refused comment shows its error beside the field and keeps the text', async () => {
  const { reader, owner } = await openedToPriya('The third garden')
  const empty = await office.page(reader, PRIYA, { comment: ' ' })
  expect([empty.status, empty.text.includes('<a href="#comment">Write a comment</a>')]).toEqual([400, true])
  const long = await office.page(reader, PRIYA, { comment: `Too ${'long '.repeat(1_001)}` })
  expect(long.text).toMatch(/5,000 characters or fewer[\s\S]*<textarea[^>]*>\s*Too long long/)
  const nobody = await office.page(owner, TOM, { person: '' })
  expect([nobody.status, nobody.text.includes('<a href="#person">Choose a colleague</a>')]).toEqual([400, true])
})

test('the draft is closed to a colleague when its author closes it, and when it is submitted', async () => {
  const first = await openedToPriya('The fourth garden')
  await office.page(first.reader, PRIYA, { comment: 'A word.' })
  await office.page(`${first.owner}/end`, TOM, { person: PRIYA })
  expect((await office.page(first.reader, PRIYA)).status).toBe(404)
  expect((await office.page(first.owner, TOM)).text).not.toContain('A word.')
  const second = await openedToPriya('The fifth garden')
  const seen = /name="seen_files" value="([^"]*)"/
  const review = await office.page('/new', TOM, { ...second.typed, wish: 'review', account: 'corporate' })
  const answers = (await office.page(review.to, TOM)).text
  const submit = { ...second.typed, wish: 'submit', account: 'corporate', seen_files: seen.exec(answers)?.[1] ?? '' }
  expect((await office.page('/new', TOM, submit)).to).toBe(`/items/${second.draft}/submitted`)
  const late = await office.page(second.reader, PRIYA, { comment: 'Too late.' })
  expect([late.status, late.text.includes('This draft is no longer there')]).toEqual([404, true])
  expect(await office.store.unfinished.list(PRIYA)).not.toContainEqual(
    expect.objectContaining({ item: `comments:${TOM}/${second.draft}` }),
  )
})

test('the pages of comments pass axe and fit a phone', { timeout: 60_000 }, async () => {
  const { owner, reader } = await openedToPriya('The sixth garden')
  await office.page(reader, PRIYA, { comment: 'Say which Monday.' })
  for (const [person, path] of [
    [TOM, owner],
    [PRIYA, reader],
    [PRIYA, '/'],
  ] as const) {
    const page = await office.signIn(320, person)
    await expectPage(page, office.base, path)
    await page.context().close()
  }
})
