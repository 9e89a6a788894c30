import { expect, test } from 'vitest'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { similarity } from '../../detectors/crest-and-logo/matcher/pose.ts'
import { pyramidOf } from '../../detectors/crest-and-logo/matcher/pyramid.ts'
import { templateOf } from '../../detectors/crest-and-logo/matcher/template.ts'
import { CONFIRMED, scoreOf } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { windowsOf } from '../../detectors/crest-and-logo/matcher/windows.ts'
import { drawing, type Family } from '../marks/draw.ts'
import { drawn, pictureOf } from '../marks/raster.ts'
import { emblemOf } from '../marks/samples.ts'
import { best, type How, oneEmblem, SIDE, SIZE, shown } from '../marks/shown.ts'

/** An emblem, and how its windows match a drawing in the same place. */
async function drawnFamily(family: Family, template: number) {
  const own = drawing(family, template, 1)
  const emblem = await oneEmblem(own.svg)
  const { pose } = findEmblems(await shown(own.svg), [emblem])[0]!
  const of = async (svg: string, how: How = {}) =>
    windowsOf(pyramidOf(await shown(svg, how)), pose, templateOf(emblem.reference))
  return { own, emblem, of, sibling: (content: number) => drawing(family, template, content, own.charges).svg }
}

test.each([
  ['shield', 4711],
  ['star', 4712],
  ['roundel', 4713],
] as const)(
  'the windows of a %s agree, sharp or soft; its siblings agree mostly, and not at their charges',
  async (family, template) => {
    const { own, of, sibling } = await drawnFamily(family, template)
    for (const soft of [0, 1.5]) {
      const ownWindows = (await of(own.svg, { soft }))!
      expect(ownWindows.worst).toBeGreaterThan(0.85)
      expect(ownWindows.odd).toBeLessThan(0.1)
      for (const content of [2, 3, 4]) {
        const other = (await of(sibling(content), { soft }))!
        expect(other.worst).toBeLessThan(ownWindows.worst - 0.1)
        expect(other.odd).toBeGreaterThan(ownWindows.odd)
        expect(other.best - other.worst).toBeGreaterThan(ownWindows.best - ownWindows.worst)
      }
    }
  },
)

// Without a check of small windows these were confirmed.
test.each([
  ['shield', 5006, 4],
  ['shield', 5018, 2],
  ['star', 5013, 4],
  ['star', 5029, 2],
] as const)('confirms a %s (%i), and not the same with other charges', async (family, template, content) => {
  const own = drawing(family, template, 1)
  const emblem = await oneEmblem(own.svg)
  const how = { size: 150, soft: 1.5 }
  expect(best(await shown(own.svg, how), emblem)).toBeGreaterThan(0.9)
  expect(best(await shown(drawing(family, template, content, own.charges).svg, how), emblem)).toBeLessThan(CONFIRMED)
})

test('what blur adds to an outline is not part of the emblem, on any background', async () => {
  const { own, of } = await drawnFamily('shield', 4711)
  for (const ground of [
    [30, 30, 50],
    [250, 250, 250],
  ] as const)
    expect((await of(own.svg, { soft: 1.5, ground }))!.worst).toBeGreaterThan(0.8)
})

test('the negative of an emblem agrees like the emblem', async () => {
  const { own, emblem } = await drawnFamily('shield', 4711)
  const { grey, part, width, height } = await shown(own.svg)
  const picture = { part, width, height, grey: grey.map((value) => 255 - value) }
  const { pose, windows } = findEmblems(picture, [emblem])[0]!
  expect(windows).toBeDefined()
  expect(windowsOf(pyramidOf(picture), pose, templateOf(emblem.reference))!.worst).toBeGreaterThan(0.85)
})

test('a small reference is not compared beyond its own detail', async () => {
  const { svg } = drawing('shield', 4711, 1)
  const emblem = emblemOf('mark', pictureOf(await drawn(svg, 40)))
  const { score, windows } = findEmblems(await shown(svg, { size: 180 }), [emblem])[0]!
  expect(score).toBeGreaterThan(0.9)
  expect(windows!.odd).toBeLessThan(0.1)
})

test('windows that agree nowhere do not support an emblem', async () => {
  const { own, emblem } = await drawnFamily('shield', 4711)
  const { likeness, shades } = findEmblems(await shown(own.svg), [emblem])[0]!
  const looks = {
    likeness: { ...likeness, whole: 0.9, least: 0.5, second: 0.6, most: 0.35, sideless: [] },
    shades: shades && { ...shades, whole: 0.2 },
    size: SIZE,
    soft: 0,
  }
  const windows = { odd: 1, left: 1, worst: 0, best: 0 }
  expect(scoreOf({ ...looks, windows }, 'grey')).toBeLessThan(scoreOf(looks, 'grey'))
})

test('an emblem with one tone, or of which too little is visible, gets no result', async () => {
  const { own, emblem, of } = await drawnFamily('shield', 4711)
  expect(await of(own.svg)).toBeDefined()
  const away = similarity(SIDE * 3, SIDE * 3, SIZE, 0)
  expect(windowsOf(pyramidOf(await shown(own.svg)), away, templateOf(emblem.reference))).toBeUndefined()
  const even =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><rect width="90" height="90" fill="#345"/></svg>'
  const square = await oneEmblem(even)
  const inOneInk =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><path d="M5 5H85V15H15V40H85V50H15V85H5Z" fill="#123"/></svg>'
  const letter = await oneEmblem(inOneInk)
  const there = similarity(SIDE / 2, SIDE / 2, SIZE, 0)
  expect(windowsOf(pyramidOf(await shown(even)), there, templateOf(square.reference))).toBeUndefined()
  const soft = await shown(inOneInk, { soft: 3 })
  expect(windowsOf(pyramidOf(soft), there, templateOf(letter.reference))).toBeUndefined()
})
