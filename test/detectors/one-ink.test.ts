import { expect, test } from 'vitest'
import type { Picture } from '../../detectors/contract.ts'
import { calibrate } from '../../detectors/crest-and-logo/matcher/calibrate.ts'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { inkAt, isOfOneInk } from '../../detectors/crest-and-logo/matcher/one-ink.ts'
import { paintLayers } from '../../detectors/crest-and-logo/matcher/paint-layers.ts'
import { similarity } from '../../detectors/crest-and-logo/matcher/pose.ts'
import { pyramidOf } from '../../detectors/crest-and-logo/matcher/pyramid.ts'
import { templateOf } from '../../detectors/crest-and-logo/matcher/template.ts'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { drawn, pictureOf } from '../marks/raster.ts'
import { emblemOf } from '../marks/samples.ts'

/** A lantern on a post in one ink, otherwise transparent. */
const lantern = (ink: string) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><path ' +
  `fill="${ink}" d="M70 8H130L150 48H50ZM56 56H74V120H56ZM92 56H108V120H92ZM126 ` +
  '56H144V120H126ZM50 128H150L134 152H110V192H90V152H66Z"/></svg>'
const INK = [106, 27, 122] as const
const reference = pictureOf(await drawn(lantern('#6a1b7a'), 400))
const emblem = emblemOf('lantern', reference)

/** Stripes of many greys as light and dark as the ink, so that the emblem vanishes in grey. */
async function busy(size: number, ink = '#6a1b7a'): Promise<Picture> {
  const shown = pictureOf(await drawn(lantern(ink), size))
  const [width, height] = [480, 420]
  const grey = new Uint8Array(width * height)
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const value = 110 + 80 * Math.sin(x / 3 + 2 * Math.sin(y / 9)) + 60 * Math.sin(y / 2.3 + Math.sin(x / 7))
      const [u, v] = [x - 160, y - 120]
      const at = u >= 0 && v >= 0 && u < shown.width && v < shown.height ? v * shown.width + u : -1
      const share = at < 0 ? 0 : shown.cover![at]! / 255
      for (let c = 0; c < 3; c++) rgb[i * 3 + c] = value + (shown.rgb![at * 3 + c]! - value) * share || value
      grey[i] = 0.299 * rgb[i * 3]! + 0.587 * rgb[i * 3 + 1]! + 0.114 * rgb[i * 3 + 2]!
    }
  return { part: 'attachment:1', width, height, grey, rgb }
}

test('finds an emblem in one ink on a background as busy and as dark as itself', async () => {
  const [best] = findEmblems(await busy(120), [emblem])
  // In grey and in all colours at once the score is lower.
  expect(best?.score).toBeGreaterThan(0.9)
  expect(Math.abs((best!.box[0] + best!.box[2] / 2) * 480 - 220)).toBeLessThan(6)
})

test('paint is told from its surroundings', async () => {
  const picture = await busy(120)
  const [paint] = paintLayers(pyramidOf(picture))
  const { data, width } = paint!.grey(0)
  expect([data[40 * width + 40]! > 200, data[67 * width + 110]]).toEqual([true, 0])
  const { rgb: _, ...plain } = picture
  expect(paintLayers(pyramidOf(plain))).toEqual([])
})

test('its ink is measured only where the emblem is', async () => {
  const pyramid = pyramidOf(await busy(120))
  const template = templateOf(reference)
  const unit = (120 / 400) * Math.sqrt(200 * 368)
  const ink = inkAt(pyramid, similarity(220, 180, unit, 0), template)
  expect(ink?.colour.every((value, c) => Math.abs(value - INK[c]!) < 4)).toBe(true)
  expect(inkAt(pyramid, similarity(380, 90, unit, 0), template)).toBeUndefined()
})

test('an emblem of several colours has no single ink', async () => {
  const svg = lantern('#6a1b7a').replace('</svg>', '<rect x="60" y="60" width="80" height="60" fill="#f4c020"/></svg>')
  expect(isOfOneInk(templateOf(pictureOf(await drawn(svg, 400))))).toBe(false)
  expect(isOfOneInk(templateOf(reference))).toBe(true)
})

test('a light emblem, made for dark backgrounds, is recognised by its outline as well', async () => {
  const white = emblemOf('white', pictureOf(await drawn(lantern('#fffdf2'), 400)))
  const [best] = findEmblems(await busy(130, '#fffdf2'), [white])
  expect(best?.score).toBeGreaterThan(CONFIRMED)
})

test('a light emblem is tried on dark backgrounds when it is registered', async () => {
  const white = emblemOf('white', pictureOf(await drawn(lantern('#ffffff'), 400)))
  const { smallest, found } = calibrate(white)
  expect(smallest).toBeLessThanOrEqual(64)
  expect(found.at(-1)).toEqual({ size: 96, share: 1 })
})

test('a white disc with a charge that shows on paper is drawn on paper', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><circle cx="100" cy="100" r="92" ' +
    'fill="#fff"/><path fill="#2e9b47" d="M60 40H140V72H100V92H132V122H100V164H60Z"/></svg>'
  const disc = emblemOf('disc', pictureOf(await drawn(svg, 400)))
  const shown = pictureOf(await drawn(svg, 130))
  const [width, height] = [400, 360]
  const grey = new Uint8Array(width * height).fill(255)
  for (let i = 0; i < shown.grey.length; i++)
    grey[(120 + Math.floor(i / 130)) * width + 140 + (i % 130)] = shown.grey[i]!
  const [best] = findEmblems({ part: 'attachment:1', width, height, grey }, [disc])
  expect(best?.score).toBeGreaterThan(0.9)
})
