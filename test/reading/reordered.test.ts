import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'

const WHY = 'Its style shows letters in a different order from the source; a person must check it.'
const letters = (style: (at: number) => string, text = 'Road') =>
  [...text].map((letter, at) => `<b style="${style(at)}">${letter}</b>`).join('')

async function why(body: string) {
  const bytes = Buffer.from(`<!doctype html><html><body><p>The panel met.</p>${body}</body></html>`)
  const { unread } = await readHere({ name: 'page.html', type: '', bytes }, 'attachment:1', () => {}, 20_000)
  return unread.map((one) => one.why)
}

test.each([
  ['float to the right', letters(() => 'float:right')],
  ['have an order', letters((at) => `order:${9 - at}`)],
  ['have a place', letters((at) => `position:absolute;left:${90 - at * 9}px`)],
  ['are turned round by an element', '<bdo dir="rtl">daoR</bdo>'],
  ['are turned round by a style', '<p style="unicode-bidi:bidi-override;direction:rtl">daoR</p>'],
])('holds a page whose letters %s', async (_, body) => {
  expect(await why(body)).toEqual([WHY])
})

test.each([
  ['page numbers on the right', letters(() => 'float:right', '1234')],
  ['a menu on the right', '<ul style="float:right"><li>Home</li><li>News</li></ul>'],
  ['Hebrew', '<bdo dir="rtl">שלום</bdo>'],
])('reads a page with %s', async (_, body) => {
  expect(await why(body)).toEqual([])
})
