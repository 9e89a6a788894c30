import sharp, { type OverlayOptions } from 'sharp'
import type { Emblem, Picture } from '../../detectors/contract.ts'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { project } from '../../detectors/crest-and-logo/matcher/pose.ts'
import { tierOf } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { READ_PIXELS } from '../../src/reading/picture/bounds.ts'
import { decode, greyOf, pictureOf } from '../../src/reading/picture/decode.ts'
import { chance } from '../../test/marks/chance.ts'
import { photograph, type Split } from '../../test/marks/grounds.ts'
import { drawingsOf, registered } from '../../test/marks/samples.ts'

/**
 * `npm run -s evaluate -- small-marks [development|test] [seed]`: emblems of 40 to 80 pixels in 4 and 12 megapixels,
 * searched at one megapixel and at all pixels.
 */
const split: Split = process.argv[3] === 'development' ? 'development' : 'test'
const seed = Number(process.argv[4] ?? (split === 'development' ? 12_000 : 1_720_000))
const MEGAPIXELS = [4, 12] as const
const SIZES = [40, 50, 60, 80] as const

const all = drawingsOf(split, seed)
const emblems = await registered(all)
const c = chance(seed)

for (const megapixels of MEGAPIXELS) {
  const [width, height] = [4, 3].map((side) => Math.round(side * Math.sqrt((megapixels * 1e6) / 12))) as [
    number,
    number,
  ]
  for (const size of SIZES) {
    const found = { megapixel: 0, all: 0 }
    for (const { id, svg } of all) {
      const emblem = await drawnAt(svg, size)
      const at = { left: c.whole(0, width - emblem.width), top: c.whole(0, height - emblem.height) }
      const picture = await shown([{ input: emblem.data, ...at }], width, height)
      const middle = [(at.left + emblem.width / 2) / width, (at.top + emblem.height / 2) / height] as const
      if (sees(without(picture), id, middle)) found.megapixel++
      if (sees(picture, id, middle)) found.all++
    }
    say(megapixels, `${size} pixels`, all.length, `confirmed ${found.all}, in one megapixel of it ${found.megapixel}`)
  }
  const took: number[] = []
  let wrong = 0
  for (const _ of all) {
    const picture = await shown([], width, height)
    const start = process.cpuUsage()
    const seen = findEmblems(picture, emblems)
    const { user, system } = process.cpuUsage(start)
    took.push((user + system) / 1000)
    if (seen.some(confirmed)) wrong++
  }
  const median = took.sort((a, b) => a - b)[took.length >> 1]!.toFixed(0)
  say(megapixels, 'without any emblem', all.length, `confirmed ${wrong}; median ${median} ms of processor time`)
}

function say(megapixels: number, what: string, count: number, result: string): void {
  process.stdout.write(`${megapixels} megapixels, ${what}: of ${count}, ${result}\n`)
}

function confirmed({ score, emblem }: { readonly score: number; readonly emblem: Emblem }): boolean {
  return tierOf(score, emblem.threshold) === 'confirmed'
}

function sees(picture: Picture, id: string, [x, y]: readonly [number, number]): boolean {
  return findEmblems(picture, emblems).some((seen) => {
    const [u, v] = project(seen.pose, 0, 0)
    const off = Math.hypot(u - x * picture.width, v - y * picture.height)
    return seen.emblem.id === id && confirmed(seen) && off < seen.size
  })
}

function without({ fuller: _, ...picture }: Picture): Picture {
  return picture
}

async function drawnAt(svg: string, size: number) {
  const large = await sharp(Buffer.from(svg), { density: 144 }).resize(300, 300, { fit: 'inside' }).png().toBuffer()
  const about = await sharp(large).metadata()
  const by = size / Math.sqrt(about.width * about.height)
  const [width, height] = [about.width, about.height].map((side) => Math.round(side * by)) as [number, number]
  return { width, height, data: await sharp(large).resize(width, height).png().toBuffer() }
}

async function shown(laid: OverlayOptions[], width: number, height: number): Promise<Picture> {
  const ground = await photograph(split, c, width, height)
  const jpeg = await sharp(ground.data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .composite(laid)
    .jpeg({ quality: 88 })
    .toBuffer()
  const frame = await decode(jpeg, 0, READ_PIXELS)
  const { width: wide, height: high } = frame.raster
  return {
    ...{ part: 'attachment:1', ...(await pictureOf(frame)) },
    fuller: { width: wide, height: high, grey: greyOf(frame.raster) },
  }
}
