import type { Client } from '@microsoft/microsoft-graph-client'
import { expect, test } from 'vitest'
import { directoryOf } from '../../src/adapters/microsoft/directory.ts'

/** Graph that gives these pages one after the other, and what it was asked for. */
function graphOf(pages: readonly object[]) {
  const asked: string[] = []
  const request = {
    select: () => request,
    filter: () => request,
    top: () => request,
    get: async () => pages[asked.length - 1],
  }
  const api = (path: string) => {
    asked.push(path)
    return request
  }
  return { asked, people: directoryOf({ api } as unknown as Client) }
}

const SECOND = 'https://graph.microsoft.com/v1.0/users?$skiptoken=2'
const user = (id: string, more = {}) => ({
  id,
  displayName: `Person ${id}`,
  jobTitle: null,
  mail: `${id}@o.example`,
  ...more,
})

test('every page of the directory is read, telephone numbers too, and what has no name or mailbox is left out', async () => {
  const { asked, people } = graphOf([
    {
      value: [
        user('a', { jobTitle: ' Clerk ', businessPhones: [' 01632 960123 ', '01632 960124'] }),
        user('b', { mail: null }),
      ],
      '@odata.nextLink': SECOND,
    },
    { value: [user('c'), user('d', { displayName: ' ' })] },
  ])
  expect(await people()).toEqual([
    { id: 'a', name: 'Person a', post: 'Clerk', email: 'a@o.example', phone: '01632 960123' },
    { id: 'c', name: 'Person c', post: '', email: 'c@o.example', phone: '' },
  ])
  expect(asked).toEqual(['/users', SECOND])
})

test('the next page is fetched from Microsoft alone, and not without end', async () => {
  const elsewhere = graphOf([{ value: [], '@odata.nextLink': 'https://graph.microsoft.com.evil.example/v1.0/users' }])
  await expect(elsewhere.people()).rejects.toMatchObject({ code: 'busy' })
  expect(elsewhere.asked).toHaveLength(1)
  const endless = graphOf(Array(20).fill({ value: [], '@odata.nextLink': SECOND }))
  await expect(endless.people()).rejects.toMatchObject({ code: 'too-large' })
})

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['no address', { value: [], '@odata.nextLink': 'https://' }],
  ['another path', { value: [], '@odata.nextLink': '//evil.example/users' }],
  ['no text', { value: [], '@odata.nextLink': 7 }],
  ['no list', { value: { a: 1 } }],
  ['nobody', { value: [null] }],
  ['a person without words', { value: [user('a', { displayName: { toString: 'x' } })] }],
  ['nothing', undefined],
]

test.each(HOSTILE)('an answer with %s is no answer', async (_, page) => {
  const { asked, people } = graphOf([page as object, { value: [] }])
  await expect(people()).rejects.toMatchObject({ code: 'busy' })
  expect(asked).toHaveLength(1)
})
