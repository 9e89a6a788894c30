import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'

const seen = async (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text)
  const { observations } = await readHere({ name, type: '', bytes }, 'attachment:1')
  return observations.filter(({ what }) => what === 'external-content').length
}

test.each([
  '<img src="https://example.org/crest.png" alt="">',
  '<img srcset="//example.org/crest.png 2x">',
  '<table background="http://example.org/ground.jpg"><tr><td>Words</td></tr></table>',
  '<div style="background: url(https://example.org/crest.png)">Words</div>',
])('reports a picture that a page fetches when it is opened: %s', async (shown) => {
  expect(await seen('page.html', `<html><body><p>The bridge is closed.</p>${shown}</body></html>`)).toBe(1)
})

test('reports one in a message and in a drawing', async () => {
  const mail = `From: a@example.org\nSubject: News\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>News</p><img src="https://example.org/a.png">\n`
  expect(await seen('a.eml', mail)).toBe(1)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="https://example.org/a.png" width="9" height="9"/></svg>`
  expect(await seen('a.svg', drawing)).toBe(1)
})

test('does not report a link, a script or an embedded picture', async () => {
  const page =
    '<html><head><script src="https://example.org/a.js"></script></head><body><a ' +
    'href="https://example.org/crest.png">The crest</a><img src="cid:crest"><img src="crest.png">' +
    '</body></html>'
  expect(await seen('page.html', page)).toBe(0)
})
