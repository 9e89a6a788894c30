import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleOf, usualAccount } from '../../src/web/draft/account.tsx'
import { serveSample } from './served.ts'

const TOM = 'tom.ashdown'

let office: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  office = await serveSample()
})
afterAll(() => office.close())

/** The answers of a draft with these fields, before it is submitted. */
async function answersTo(more: Record<string, string>): Promise<string> {
  const { text: form } = await office.page('/new', TOM)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
  const given = { draft: hidden('draft'), window: hidden('window'), usual_account: hidden('usual_account') }
  const sent = await office.page('/new', TOM, { ...given, account: 'corporate', wish: 'review', ...more })
  expect(sent.status).toBe(303)
  return (await office.page(sent.to, TOM)).text
}

test('before it is submitted, a draft without a title shows what lists and emails call it', async () => {
  const body = 'The garden opens on Monday.\n\nIt is in the yard.'
  expect(await answersTo({ kind: 'article', text: body })).toMatch(
    /None\. Lists and emails call it <q[^>]*>The garden opens on Monday\.<\/q>/,
  )
  const named = await answersTo({ kind: 'article', text: body, title: 'The garden' })
  expect(named).not.toContain('Lists and emails call it')
  // A first line with something private is in no list.
  const secret = await answersTo({ kind: 'article', text: 'Her NHS number is 999 000 0018.' })
  expect(/Lists and emails call it <q[^>]*>([^<]*)/.exec(secret)?.[1]).toMatch(/^Article or blog of \d{4}-/)
})

test('a post goes out on the author’s usual account unless another is chosen', async () => {
  const account = (page: string) => /Account<\/dt><dd[^>]*>(?:<span[^>]*>)?([^<]*)/.exec(page)?.[1]
  const post = { kind: 'social-post', text: 'The garden opens on Monday.' }
  expect(account(await answersTo(post))).toBe('@WestMidsPCC')
  expect(account(await answersTo({ ...post, handle: 'other', handle_other: '@Someone' }))).toBe('@Someone')
  expect(account(await answersTo({ ...post, kind: 'article' }))).toBeUndefined()
  expect(handleOf({ ...post, usual_account: '@A', account: 'personal' })).toBe('')
  const checked = (await office.page('/drafts/check', TOM, { ...post, usual_account: '@WestMidsPCC' })).text
  expect(checked).toContain('@WestMidsPCC on X')
})

test('the usual account is the one an author looks after, else the only one, and never a guess', () => {
  const [a, b, own] = [
    { handle: '@A', platform: 'X', corporate: true, owner: 'priya' },
    { handle: '@B', platform: 'Facebook', corporate: true, access: ['tom'] },
    { handle: '@Tom', platform: 'X', corporate: false, owner: 'tom' },
  ]
  expect(usualAccount([a!, own!], 'tom')).toBe('@A')
  expect(usualAccount([a!, b!, own!], 'tom')).toBe('@B')
  expect(usualAccount([a!, b!], 'sam')).toBeUndefined()
  expect(usualAccount([own!], 'tom')).toBeUndefined()
})
