import { expect, test } from 'vitest'
import { preparing } from '../../detectors/crest-and-logo/matcher/prepare.ts'
import { sightings } from '../../detectors/crest-and-logo/matcher/sight.ts'
import { drawing } from '../marks/draw.ts'
import { plain } from '../marks/grounds.ts'
import { drawn, laid, pictureOf } from '../marks/raster.ts'
import { markOf } from '../marks/samples.ts'

const marks = () =>
  Promise.all(
    (['seal', 'shield'] as const).map(async (template, i) =>
      markOf(template, pictureOf(await drawn(drawing(template, 4711 + i, 1).svg, 400))),
    ),
  )

test('a mark that was prepared for is seen as one that was not, and others are let by on the way', async () => {
  const picture = pictureOf(
    laid(
      plain(240, 240, [240, 240, 240]),
      await drawn(drawing('seal', 4711, 1).svg, 160),
      [0.7, 0, 60, 0, 0.7, 60, 0, 0, 1],
    ),
  )
  const prepared = await marks()
  expect([...preparing(prepared)].length).toBeGreaterThan(prepared.length)
  // Once is enough, however often a register changes.
  expect([...preparing(prepared)]).toEqual([])
  const told = (all: ReturnType<typeof sightings>) => all.map(({ mark, score, box }) => ({ mark: mark.id, score, box }))
  expect(told(sightings(picture, prepared))).toEqual(told(sightings(picture, await marks())))
  expect(sightings(picture, prepared)[0]!.mark.id).toBe('seal')
})

test('a mark that cannot be prepared for keeps none of those after it from being', async () => {
  const [seal, shield] = await marks()
  const broken = {
    ...seal!,
    reference: {
      ...seal!.reference,
      get grey(): Uint8Array {
        throw new Error('no pixels')
      },
    },
  }
  expect([...preparing([broken, shield!])].length).toBeGreaterThan(1)
  expect([...preparing([shield!])]).toEqual([])
  expect(() => sightings(shield!.reference, [broken])).toThrow('no pixels')
})
