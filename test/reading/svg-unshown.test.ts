import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'

const SECONDS = 60_000
/** A generous limit, because these tests are about results, not speed. */
const UNHURRIED = 50_000
/** Many numbers, as in an emblem, drawn over each other so that nothing looks like letters. */
const SHAPES = Array.from(
  { length: 14 },
  (_, i) => `<rect x="${40 + i}" y="${40 + i}" width="90" height="${90 + i}" fill="#14306b"/>`,
).join('')
const svg = (inner: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="200" viewBox="0 0 200 200">${inner}</svg>`
const page = (inner: string) =>
  svg(
    `<foreignObject width="200" height="200"><div xmlns="http://www.w3.org/1999/xhtml">${inner}</div></foreignObject>`,
  )
const png = async () =>
  `data:image/png;base64,${(
    await sharp({ create: { width: 61, height: 47, channels: 3, background: '#14306b' } })
      .png()
      .toBuffer()
  ).toString('base64')}`

async function seen(source: string) {
  const { pictures, unread, parts } = await readHere(
    { name: 'map.svg', type: '', bytes: Buffer.from(source) },
    'attachment:1',
    () => {},
    UNHURRIED,
  )
  return {
    pictures,
    why: unread.map(({ why }) => why).join(' '),
    parts,
  }
}

describe('a drawing that shows more in a browser than is drawn', () => {
  test(
    'has the pictures of the page in it checked, each once',
    async () => {
      for (const inner of [
        `<img src="${await png()}"/>`,
        `<p style="width:61px;background:url(${await png()})">The road.</p>`,
      ]) {
        const { pictures, why } = await seen(page(inner))
        expect(pictures.filter(({ original }) => original?.width === 61)).toHaveLength(1)
        expect(why).toBe('')
      }
    },
    SECONDS,
  )

  test(
    'has the words of the page in it read once',
    async () => {
      const { parts } = await seen(page('<p>The bridge is closed.</p>'))
      expect(parts.filter(({ text }) => text.includes('The bridge is closed.'))).toHaveLength(1)
    },
    SECONDS,
  )

  test.each([
    ['changes', `<g opacity="0">${SHAPES}<animate attributeName="opacity" to="1" dur="1s" fill="freeze"/></g>`],
    ['changes', `<g visibility="hidden">${SHAPES}<set attributeName="visibility" to="visible" begin="1s"/></g>`],
    ['changes', `${SHAPES}<rect width="200" height="200"><animate attributeName="opacity" to="0" dur="1s"/></rect>`],
    ['changes', `<g>${SHAPES}<animateTransform attributeName="transform" type="translate" to="300 0"/></g>`],
    [
      'changes',
      `<style>@keyframes k{to{opacity:1}} .a{opacity:0;animation:k 1s forwards}</style><g class="a">${SHAPES}</g>`,
    ],
    ['changes', `<style>.a{display:none} @media screen{ .a {display:inline} }</style><g class="a">${SHAPES}</g>`],
    ['changes', `<style media="print">.a{display:none}</style><g class="a">${SHAPES}</g>`],
    ['script', '<script>document.documentElement.innerHTML=atob("PGcvPg==")</script>'],
    ['script', '<rect width="9" height="9" onload="go()"/>'],
    ['style sheet', `<style>@import "data:text/css,.a{display:inline}";</style>${SHAPES}`],
  ])('is reported: it %s (%#)', async (what, inner) => {
    expect((await seen(svg(inner))).why).toContain(what)
  })

  test('is reported when it brings its own entities or an external style sheet', async () => {
    const entity = page('<img src="&p;"/>').replace(/^/, '<!DOCTYPE svg [<!ENTITY p "data:,">]>')
    expect((await seen(entity)).why).toContain('entities')
    expect((await seen(svg(SHAPES, '<?xml-stylesheet href="data:text/css,.a{}"?>'))).why).toContain('style sheet')
  })
})

describe('an ordinary drawing is read whole', () => {
  test.each([
    [
      'for the dark, an icon',
      '<style>@media (prefers-color-scheme: dark){.l{fill:#fff}}</style><path class="l" d="M3 3h18v18z"/>',
    ],
    ['with a style sheet', `<style type="text/css">.st0{fill:#14306b;} .st0:hover{opacity:.8}</style>${SHAPES}`],
    ['with a page of words', '<foreignObject width="90" height="9"><p>Road</p></foreignObject>'],
    [
      'of a drawing program',
      `<switch><foreignObject requiredExtensions="&amp;ns_ai;" width="1" height="1"><i/></foreignObject><g>${SHAPES}</g></switch>`,
    ],
    [
      'with an arc that turns',
      '<style>@keyframes s{to{transform:rotate(360deg)}} .a{animation:s 1s infinite}</style><circle class="a" cx="9" cy="9" r="5"/>',
    ],
    ['with frames that nothing goes through', `<style>@keyframes s{to{opacity:1}}</style>${SHAPES}`],
    ['with data', `<script type="application/ld+json">{"name":"map"}</script>${SHAPES}`],
  ])('%s', async (_, inner) => {
    expect((await seen(svg(inner))).why).toBe('')
  })
})

test('letters in another order than they are written are held for a person', async () => {
  expect((await seen(svg('<text y="40" x="90 60 30 0">TRES</text>'))).why).toContain('a different order')
  expect((await seen(svg('<text y="40" x="0 30 60 90">SERT</text>'))).why).toBe('')
})
