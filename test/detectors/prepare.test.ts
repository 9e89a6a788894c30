import { expect, test } from 'vitest'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { preparing } from '../../detectors/crest-and-logo/matcher/prepare.ts'
import { drawing } from '../marks/draw.ts'
import { plain } from '../marks/grounds.ts'
import { drawn, laid, pictureOf } from '../marks/raster.ts'
import { emblemOf } from '../marks/samples.ts'

const emblems = () =>
  Promise.all(
    (['seal', 'shield'] as const).map(async (template, i) =>
      emblemOf(template, pictureOf(await drawn(drawing(template, 4711 + i, 1).svg, 400))),
    ),
  )

test('a prepared emblem is found like an unprepared one, and other jobs can run during preparation', async () => {
  const picture = pictureOf(
    laid(
      plain(240, 240, [240, 240, 240]),
      await drawn(drawing('seal', 4711, 1).svg, 160),
      [0.7, 0, 60, 0, 0.7, 60, 0, 0, 1],
    ),
  )
  const prepared = await emblems()
  expect([...preparing(prepared)].length).toBeGreaterThan(prepared.length)
  // A prepared emblem is not prepared again when a register changes.
  expect([...preparing(prepared)]).toEqual([])
  const summary = (all: ReturnType<typeof findEmblems>) =>
    all.map(({ emblem, score, box }) => ({ mark: emblem.id, score, box }))
  expect(summary(findEmblems(picture, prepared))).toEqual(summary(findEmblems(picture, await emblems())))
  expect(findEmblems(picture, prepared)[0]!.emblem.id).toBe('seal')
})

test('an emblem that cannot be prepared does not stop those after it', async () => {
  const [seal, shield] = await emblems()
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
  expect(() => findEmblems(shield!.reference, [broken])).toThrow('no pixels')
})
