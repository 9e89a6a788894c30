import { expect, test } from 'vitest'
import { glimpse } from '../../detectors/crest-and-logo/matcher/glimpse.ts'
import { PLAIN } from '../../detectors/crest-and-logo/matcher/manner.ts'
import { similarity } from '../../detectors/crest-and-logo/matcher/pose.ts'
import { pyramidOf } from '../../detectors/crest-and-logo/matcher/pyramid.ts'
import { onBlackToo } from '../../detectors/crest-and-logo/matcher/shape.ts'
import { sightings } from '../../detectors/crest-and-logo/matcher/sight.ts'
import { softnessOf } from '../../detectors/crest-and-logo/matcher/softness.ts'
import { templateOf } from '../../detectors/crest-and-logo/matcher/template.ts'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { chance } from '../marks/chance.ts'
import { drawing } from '../marks/draw.ts'
import { plain } from '../marks/grounds.ts'
import { blurred, drawn, laid, pictureOf } from '../marks/raster.ts'
import { markOf } from '../marks/samples.ts'

const SIZE = 110

/** A drawing in the middle of a light ground, `SIZE` pixels large, made soft. */
async function shown(svg: string, soft: number) {
  const mark = await drawn(svg, 160)
  const scale = SIZE / Math.sqrt(mark.width * mark.height)
  const [x, y] = [(240 - mark.width * scale) / 2, (240 - mark.height * scale) / 2]
  const picture = laid(plain(240, 240, [240, 240, 240]), mark, [scale, 0, x, 0, scale, y, 0, 0, 1])
  return pictureOf(soft > 0 ? await blurred(picture, soft) : picture)
}

const seal = drawing('seal', 4711, 1)
const reference = pictureOf(await drawn(seal.svg, 400))
const mark = markOf('seal', reference)

test('how soft a picture is is read off its edges, whether or not the mark is what is there', async () => {
  const template = templateOf(reference)
  const face = template.faces.at(-1)!
  const read = async (svg: string, soft: number) => {
    const pose = similarity(120, 120, SIZE * Math.sqrt(template.subject.size.width * template.subject.size.height), 0)
    return (softnessOf(pyramidOf(await shown(svg, soft)), pose, template.subject, face) * SIZE) / face.resolution
  }
  for (const svg of [seal.svg, drawing('shield', 4712, 3).svg]) {
    expect(await read(svg, 0)).toBeLessThan(1)
    for (const soft of [2, 4]) expect(Math.abs(Math.log((await read(svg, soft)) / soft))).toBeLessThan(0.5)
  }
})

test.each([
  ['shield', 4712],
  ['roundel', 4713],
] as const)('a blurred %s is confirmed, its blurred sibling is not', async (family, template) => {
  const own = drawing(family, template, 1)
  const mark = markOf(family, pictureOf(await drawn(own.svg, 400)))
  const best = async (svg: string, soft: number) =>
    Math.max(0, ...sightings(await shown(svg, soft), [mark]).map(({ score }) => score))
  for (const soft of [0, 2, 3]) {
    expect(await best(own.svg, soft)).toBeGreaterThan(CONFIRMED)
    for (const content of [2, 3])
      expect(await best(drawing(family, template, content, own.charges).svg, soft)).toBeLessThan(CONFIRMED)
  }
})

/** Thirty-six small shapes, each in a square of its own. */
function scattered(seed: number): string {
  const c = chance(seed)
  const shapes = Array.from({ length: 36 }, (_, i) => {
    const [x, y] = [30 + (i % 6) * 60 + c.between(-7, 7), 30 + Math.floor(i / 6) * 60 + c.between(-7, 7)]
    const fill = `hsl(${c.whole(0, 359)} 70% 45%)`
    return c() < 0.5
      ? `<circle cx="${x}" cy="${y}" r="${c.between(12, 21)}" fill="${fill}"/>`
      : `<rect x="${x - 18}" y="${y - 12}" width="${c.between(21, 36)}" height="${c.between(13, 30)}" fill="${fill}" transform="rotate(${c.whole(0, 90)} ${x} ${y})"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 370 370">${shapes.join('')}</svg>`
}

test('a mark of many small shapes is sought in more sizes, and found', async () => {
  const many = pictureOf(await drawn(scattered(5), 400))
  const { subject, glimpses } = templateOf(many)
  const { glimpses: of } = templateOf(reference)
  expect(glimpse(subject, PLAIN, 0, 1).steadiness).toBeLessThan(
    glimpse(templateOf(reference).subject, PLAIN, 0, 1).steadiness,
  )
  expect(glimpses.length).toBeGreaterThan(of.length)
  const [best] = sightings(await shown(scattered(5), 0), [markOf('many', many)])
  expect(best?.score).toBeGreaterThan(CONFIRMED)
})

test('a seal with a white disc is found on black, where the disc has an outline, as on paper', async () => {
  const on = async (ground: readonly [number, number, number]) => {
    const drawing = await drawn(seal.svg, 160)
    const scale = SIZE / Math.sqrt(drawing.width * drawing.height)
    const left = (240 - drawing.width * scale) / 2
    const picture = pictureOf(laid(plain(240, 240, ground), drawing, [scale, 0, left, 0, scale, left, 0, 0, 1]))
    return Math.max(0, ...sightings(picture, [mark]).map(({ score }) => score))
  }
  expect(onBlackToo(reference)).toBeDefined()
  expect(onBlackToo(pictureOf(await drawn(drawing('shield', 4712, 3).svg, 400)))).toBeUndefined()
  for (const ground of [
    [255, 255, 255],
    [30, 30, 50],
  ] as const)
    expect(await on(ground)).toBeGreaterThan(0.9)
})
