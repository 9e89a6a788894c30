import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { drawingsIn } from '../../src/reading/markup/drawings.ts'
import { readHere } from '../../src/reading/read.ts'

const SECONDS = 60_000
/** A generous limit, because these tests are about results, not speed. */
const UNHURRIED = 50_000
const NAVY = '#14306b'
/** Bars with many numbers, as in an emblem; `paint` is the fill. */
const bars = (paint: string, from = 0) =>
  Array.from(
    { length: 14 },
    (_, i) => `<rect x="${i * 14 + from}" y="${(i * 37) % 150}" width="12" height="${20 + i}" ${paint}/>`,
  ).join('')
const SIZE = 'width="200" height="200" viewBox="0 0 200 200"'
const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body><p>The road.</p>${body}</body></html>`
const FILLED = `fill="${NAVY}"`

/** The share of dark blue in each drawing that was checked. */
async function blue(source: string) {
  const { pictures, unread } = await readHere(
    { name: 'page.html', type: '', bytes: Buffer.from(source) },
    'attachment:1',
    () => {},
    UNHURRIED,
  )
  const painted = pictures.map(({ rgb, grey }) => {
    let count = 0
    for (let i = 0; i < grey.length; i++) if (rgb && rgb[i * 3]! < 60 && rgb[i * 3 + 2]! > 80) count++
    return Math.round((count / grey.length) * 100)
  })
  return { painted, why: unread.map(({ why }) => why).join(' ') }
}
const found = (source: string) => drawingsIn(source, createBudget())

describe('a drawing in a page', () => {
  test.each([
    [
      'with its own style sheet',
      page(`<svg ${SIZE}><style>.c{fill:${NAVY}}</style>${bars('class="c"')}</svg>`, '<style>p{fill:red}</style>'),
    ],
    ['with another drawing in it', page(`<svg ${SIZE}><svg width="9" height="9"></svg>${bars(FILLED)}</svg>`)],
    [
      'with a page in its description',
      page(`<svg ${SIZE}><title>Map</title><desc><p>A</p></desc>${bars(FILLED)}</svg>`),
    ],
    [
      'with a namespace that it does not name',
      page(`<svg ${SIZE}><defs><g id="q">${bars(FILLED)}</g></defs><use xlink:href="#q"/></svg>`),
    ],
    [
      'as a symbol that another drawing uses',
      page(
        `<svg style="display:none"><symbol id="s" viewBox="0 0 200 200">${bars(FILLED)}</symbol></svg><svg ${SIZE}><use href="#s"/></svg>`,
      ),
    ],
    [
      'of hundreds of thousands of letters',
      page(`<svg ${SIZE}><path d="M0 0${' h0'.repeat(110_000)}"/>${bars(FILLED)}</svg>`),
    ],
    ['that a script writes', page(`<script>logo.innerHTML = '<svg ${SIZE}>${bars(FILLED)}</svg>'</script>`)],
  ])(
    '%s is checked',
    async (_, source) => {
      const { painted, why } = await blue(source)
      expect(Math.max(...painted)).toBeGreaterThan(8)
      expect(why).toBe('')
    },
    SECONDS,
  )

  test.each([
    [
      'painted by the page’s style sheet',
      page(`<svg ${SIZE}>${bars('class="c"')}</svg>`, `<style>.c{fill:${NAVY}}</style>`),
    ],
    [
      'painted by rules for elements',
      page(
        `<div class="logo"><svg ${SIZE}>${bars('')}</svg></div>`,
        `<style>div.logo > svg rect{fill:${NAVY}}</style>`,
      ),
    ],
    [
      'painted by values that the page keeps under names',
      page(`<svg ${SIZE}>${bars('fill="var(--brand)"')}</svg>`, `<style>:root{--brand:${NAVY}}</style>`),
    ],
    [
      'painted by the style sheet of another drawing',
      page(`<svg><style>.c{fill:${NAVY}}</style></svg><svg ${SIZE}>${bars('class="c"')}</svg>`),
    ],
    [
      'put together from symbols of others',
      page(
        `<svg><symbol id="s"><path d="M0 0h9v9z"/></symbol></svg><svg ${SIZE}>${'<use href="#s" x="9"/>'.repeat(4)}</svg>`,
      ),
    ],
  ])('%s is held for a person', async (_, source) => {
    expect((await blue(source)).why).toBe('A drawing in it depends on the page around it; a person must check it.')
  })

  test.each([
    ['without an end', page(`<svg ${SIZE}>${bars(FILLED)}`)],
    [
      'written as no XML is',
      page(`<SVG width=200 height=200 viewbox="0 0 200 200">&copy;${bars(FILLED)}<circle r=2></svg>`),
    ],
  ])('%s is held for a person', async (_, source) => {
    expect((await blue(source)).why).toContain('could not be rendered')
  })

  test(
    'is checked after eight others',
    async () => {
      const others = Array.from(
        { length: 8 },
        (_, i) => `<svg width="20" height="20">${bars('stroke-width="2"', i)}</svg>`,
      ).join('')
      const { painted } = await blue(page(`${others}<svg ${SIZE}>${bars(FILLED)}</svg>`))
      expect(painted.at(-1)).toBeGreaterThan(8)
    },
    SECONDS,
  )

  test(
    'is checked as shown, without anything hidden',
    async () => {
      const hidden = await blue(page(`<svg ${SIZE}><g style="opacity:0">${bars(FILLED)}</g></svg>`))
      expect(hidden.painted[0]).toBe(0)
      expect(hidden.painted[1]).toBeGreaterThan(8)
    },
    SECONDS,
  )

  test('is one of too many, which is reported', async () => {
    const many = Array.from({ length: 41 }, (_, i) => `<svg>${bars('stroke-width="2"', i)}</svg>`).join('')
    expect(found(page(many))).toMatchObject({ all: false, drawings: { length: 40 } })
  })
})

describe('reads all of an ordinary page', () => {
  test.each([
    [
      'with icons and their style sheet',
      page('<svg viewBox="0 0 24 24"><path d="M3 3h18v18z"/></svg>'.repeat(50), '<style>svg{fill:red}</style>'),
    ],
    ['with symbols that nothing uses', page(`<svg style="display:none"><symbol id="s">${bars(FILLED)}</symbol></svg>`)],
    [
      'with rules for screens, movement and a script of its own',
      page(
        `<svg ${SIZE} onload="go()"><script>go()</script>${bars('class="c"')}</svg>`,
        '<style>@media (max-width:9px){.menu{display:none}} @keyframes k{to{opacity:0}} .menu{animation:k 1s}</style>',
      ),
    ],
  ])('%s', async (_, source) => {
    expect((await blue(source)).why).toBe('')
  })
})

describe('a page built to do harm', () => {
  test.each([
    ['thousands of drawings', `<svg>${bars(FILLED)}</svg>`.repeat(5_000)],
    ['drawings in drawings', '<svg><g id="a">'.repeat(10_000)],
    ['drawings in pages in drawings', '<svg><foreignObject><div>'.repeat(3_000)],
    ['beginnings without an end', '<svg '.repeat(50_000)],
    ['braces', `<svg>${bars(FILLED)}</svg><style>${'a{'.repeat(100_000)}</style>`],
    ['remarks', `<svg>${bars(FILLED)}</svg><style>${'/*'.repeat(100_000)}</style>`],
    ['symbols', `<svg>${'<symbol id="a">'.repeat(50_000)}</svg>`],
  ])('checks all of %s, and keeps no more than it holds', (_, source) => {
    const { drawings } = found(source)
    expect(drawings.join('').length).toBeLessThan(source.length * 40 + 100_000)
  })
})
