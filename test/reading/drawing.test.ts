import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'

const WORDS = 'The bridge is closed until Monday.'
const squares = (count: number) =>
  Array.from({ length: count }, (_, i) => `<rect x="${i % 20}" y="${i % 17}" width="3" height="2"/>`).join('')
const svg = (size: string, count = 20) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 18"${size}>${squares(count)}</svg>`

/** Width in pixels of each picture that was checked. */
async function widths(name: string, text: string) {
  const { pictures, unread } = await readHere(
    { name, type: '', bytes: new TextEncoder().encode(text) },
    'attachment:1',
    () => {},
    60_000,
  )
  expect(unread).toEqual([])
  return pictures.map(({ width }) => width)
}

test('a drawing on its own is checked as large as a window shows it, whatever size it declares', async () => {
  for (const size of ['', ' width="24" height="18"', ' width="100%"'])
    expect(await widths('crest.svg', svg(size))).toEqual([640])
  expect(await widths('crest.svg', svg(' width="900" height="675"'))).toEqual([900])
}, 30_000)

test('in a page, a drawing without a size is checked if it has more numbers than an icon, one with a size as it is shown', async () => {
  const page = (drawing: string) => widths('page.html', `<html><body><p>${WORDS}</p>${drawing}</body></html>`)
  expect(await page(svg('', 120))).toEqual([300])
  expect(await page(svg(' class="logo"', 120))).toEqual([300])
  expect(await page(svg('', 20))).toEqual([24])
  expect(await page(svg(' width="24" height="18"', 120))).toEqual([24])
  expect(await page(svg(' style="width: 48px"', 120))).not.toEqual([300])
}, 30_000)

test('a size in millimetres is kept', async () => {
  expect((await widths('plan.svg', svg(' width="100mm" height="75mm"')))[0]).toBeLessThan(400)
}, 30_000)
