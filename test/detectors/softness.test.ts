import { expect, test } from 'vitest'
import { similarity } from '../../detectors/crest-and-logo/matcher/pose.ts'
import { pyramidOf } from '../../detectors/crest-and-logo/matcher/pyramid.ts'
import { onBlackToo } from '../../detectors/crest-and-logo/matcher/shape.ts'
import { softnessOf } from '../../detectors/crest-and-logo/matcher/softness.ts'
import { templateOf } from '../../detectors/crest-and-logo/matcher/template.ts'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { chance } from '../marks/chance.ts'
import { drawing } from '../marks/draw.ts'
import { best, oneEmblem, SIDE, SIZE, shown } from '../marks/shown.ts'

test('the edges of a picture show its blur, whether or not the emblem is in it', async () => {
  const seal = drawing('seal', 4711, 1).svg
  const { subject, faces } = templateOf((await oneEmblem(seal)).reference)
  const face = faces.at(-1)!
  const pose = similarity(SIDE / 2, SIDE / 2, SIZE, 0)
  const read = async (svg: string, soft: number) =>
    (softnessOf(pyramidOf(await shown(svg, { soft })), pose, subject, face) * SIZE) / face.resolution
  for (const svg of [seal, drawing('shield', 4712, 3).svg]) {
    expect(await read(svg, 0)).toBeLessThan(1)
    for (const soft of [2, 4]) expect(Math.abs(Math.log((await read(svg, soft)) / soft))).toBeLessThan(0.5)
  }
})

// Compared as if the picture were sharp, these are not confirmed.
test.each([
  ['shield', 4711],
  ['badge', 4713],
] as const)('a %s blurred by three pixels is confirmed, its siblings are not', async (family, template) => {
  const own = drawing(family, template, 1)
  const emblem = await oneEmblem(own.svg)
  expect(best(await shown(own.svg, { soft: 3 }), emblem)).toBeGreaterThan(CONFIRMED)
  for (const content of [2, 3]) {
    const { svg } = drawing(family, template, content, own.charges)
    for (const soft of [0, 2, 3]) expect(best(await shown(svg, { soft }), emblem)).toBeLessThan(CONFIRMED)
  }
})

/** Thirty-six small shapes, each in its own square. */
function scattered(seed: number): string {
  const c = chance(seed)
  const shapes = Array.from({ length: 36 }, (_, i) => {
    const [x, y] = [30 + (i % 6) * 60 + c.between(-7.5, 7.5), 30 + Math.floor(i / 6) * 60 + c.between(-7.5, 7.5)]
    const fill = `hsl(${c.whole(0, 359)} 70% 45%)`
    return c() < 0.5
      ? `<circle cx="${x}" cy="${y}" r="${c.between(12, 21.6)}" fill="${fill}"/>`
      : `<rect x="${x - 18}" y="${y - 12}" width="${c.between(21, 36)}" ` +
          `height="${c.between(13.2, 30)}" fill="${fill}" transform="rotate(${c.whole(0, 90)} ${x} ` +
          `${y})"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 370 370">${shapes.join('')}</svg>`
}

test('an emblem of many small shapes is searched for in more sizes, and found at each', async () => {
  const emblem = await oneEmblem(scattered(2))
  const { coarseTemplates } = templateOf(emblem.reference)
  expect(coarseTemplates.length).toBeGreaterThan(
    templateOf((await oneEmblem(drawing('shield', 4712, 1).svg)).reference).coarseTemplates.length,
  )
  // It is found at none of the sizes used for other emblems.
  for (const size of [100, 125, 145]) expect(best(await shown(scattered(2), { size }), emblem)).toBeGreaterThan(0.9)
})

test('a seal with a white disc is found on black, where the disc has an outline, as on paper', async () => {
  const { svg } = drawing('seal', 649, 649)
  const emblem = await oneEmblem(svg)
  for (const ground of [
    [255, 255, 255],
    [30, 30, 50],
  ] as const)
    expect(best(await shown(svg, { ground }), emblem)).toBeGreaterThan(0.9)
  expect(onBlackToo(emblem.reference)).toBeDefined()
  // An opaque emblem includes its background.
  const { cover: _, ...opaque } = emblem.reference
  expect(onBlackToo(opaque)).toBeUndefined()
  expect(onBlackToo((await oneEmblem(drawing('shield', 4712, 3).svg)).reference)).toBeUndefined()
})

test('a wide emblem is confirmed when blur leaves nothing of it at full resolution, its siblings are not', async () => {
  const own = drawing('logo', 4808, 8)
  const emblem = await oneEmblem(own.svg)
  // It is not found without a search at lower resolution.
  expect(best(await shown(own.svg, { size: 105, soft: 2 }), emblem)).toBeGreaterThan(CONFIRMED)
  for (const content of [9, 10]) {
    const { svg } = drawing('logo', 4808, content, own.charges)
    for (const soft of [0, 2, 3]) expect(best(await shown(svg, { size: 105, soft }), emblem)).toBeLessThan(CONFIRMED)
  }
})
