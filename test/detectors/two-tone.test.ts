import { expect, test } from 'vitest'
import type { Emblem, Picture } from '../../detectors/contract.ts'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { isTwoTone, twoToned } from '../../detectors/crest-and-logo/matcher/two-tone.ts'
import { drawn, pictureOf } from '../marks/raster.ts'

/** Dark shapes that black and white merges, on a light field that it removes. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="#fff"/>
<circle cx="100" cy="100" r="92" fill="#f2d98a"/><path d="M40 60H160V110Q160 160 100 180Q40 160 40 110Z" fill="#7a1020"/>
<path d="M40 60H100V120H40Z" fill="#14284b"/><path d="M100 120H158Q150 158 100 178Z" fill="#0b3d2e"/>
<path d="M118 74L146 104L112 110Z" fill="#f4e3b2"/><circle cx="72" cy="142" r="12" fill="#f4e3b2"/>
<path d="M60 22L100 44L140 22L130 54H70Z" fill="#14284b"/></svg>`

const reference = pictureOf(await drawn(SVG, 400))
const emblem: Emblem = {
  id: 'crest',
  name: 'crest',
  kind: 'office',
  owner: 'the office',
  reference,
  permissions: [],
}

/** The emblem on white paper; with `limit` as a copier reproduces it. */
async function paper(limit?: number): Promise<Picture> {
  const shown = pictureOf(await drawn(SVG, 130))
  const [width, height] = [420, 360]
  const grey = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < shown.height; y++)
    for (let x = 0; x < shown.width; x++) {
      const value = shown.grey[y * shown.width + x]!
      grey[(y + 90) * width + x + 140] = limit === undefined ? value : value > limit ? 255 : 0
    }
  return { part: 'attachment:1', width, height, grey }
}

test.each([110, 130, 150])('finds an emblem as a copier with threshold %s shows it', async (limit) => {
  const picture = await paper(limit)
  expect(isTwoTone(picture)).toBe(true)
  const [best] = findEmblems(picture, [emblem])
  expect(best?.emblem).toBe(emblem)
  expect(best?.score).toBeGreaterThan(CONFIRMED)
  expect(Math.abs((best!.box[0] + best!.box[2] / 2) * 420 - 205)).toBeLessThan(6)
})

test('a picture with greys is not black and white, and neither is one of one tone', async () => {
  expect(isTwoTone(await paper())).toBe(false)
  const grey = new Uint8Array(200 * 100)
  expect(isTwoTone({ part: 'a', width: 200, height: 100, grey: grey.map((_, i) => i % 256) })).toBe(false)
  expect(isTwoTone({ part: 'a', width: 200, height: 100, grey: grey.fill(255) })).toBe(false)
})

test('black and white that was made smaller is recognised from all its pixels', async () => {
  const { grey, ...large } = await paper(130)
  const small = { part: 'attachment:1', width: 210, height: 180, grey: new Uint8Array(210 * 180).fill(200) }
  expect(isTwoTone(small)).toBe(false)
  expect(isTwoTone({ ...small, fuller: { width: large.width, height: large.height, grey } })).toBe(true)
})

test('an emblem that turns all black has no version that another of its outline could be taken for', () => {
  const dark = { ...reference, grey: reference.grey.map((value) => (value > 250 ? 255 : 40 + (value % 50))) }
  const { rgb: _, ...plain } = dark
  expect(twoToned({ ...emblem, reference: plain })).toEqual([])
})

test('a look-alike in black and white does not hide the emblem', async () => {
  const other: Emblem = { ...emblem, id: 'other', kind: 'look-alike', reference: { ...reference } }
  const toned = findEmblems(await paper(130), [other, emblem]).filter(({ score }) => score > CONFIRMED)
  expect(toned[0]?.emblem.id).toBe('crest')
})

test('an emblem that is black and white already has no other version', async () => {
  const tones = { ...reference, grey: reference.grey.map((value) => (value > 128 ? 255 : 0)) }
  const { rgb: _, ...plain } = tones
  expect(twoToned({ ...emblem, reference: plain })).toEqual([])
})

test('a light emblem with thin dark lines is recognised on the white paper of a fax', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><circle cx="100" cy="100" ' +
    'r="92" fill="#c9a84a"/><g fill="none" stroke="#14284b" stroke-width="5"><circle cx="100" ' +
    'cy="100" r="70"/><path d="M60 60L140 140M140 60L100 100L60 150H130"/></g></svg>'
  const gold = { ...emblem, id: 'gold', reference: pictureOf(await drawn(svg, 400)) }
  const shown = pictureOf(await drawn(svg, 130))
  const [width, height] = [420, 360]
  const grey = new Uint8Array(width * height).fill(255)
  for (let i = 0; i < shown.grey.length; i++)
    if (shown.grey[i]! <= 130) grey[(90 + Math.floor(i / 130)) * width + 140 + (i % 130)] = 0
  const page = { part: 'attachment:1', width, height, grey }
  expect(isTwoTone(page)).toBe(true)
  expect(findEmblems(page, [gold])[0]?.score).toBeGreaterThan(0.9)
})
