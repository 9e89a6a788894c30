import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Create } from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { SCORED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { outdatedIn, register } from '../../src/entry/emblem-calibration.ts'
import { emblemsIn, passedOver, referenceOf } from '../../src/entry/emblem-folder.ts'
import { learnt } from '../../src/entry/emblem-learning.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { plain } from './grounds.ts'
import { laid, pictureOf, drawn as rasterOf } from './raster.ts'
import { emblemOf } from './samples.ts'

const folder = temporaryFolder('marks')
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the threshold learnt at registration holds for the picture it was learnt from', async () => {
  const path = join(folder, 'badge.png')
  const drawn = (size: number) =>
    sharp({ create: { width: size, height: size, channels: 3, background: '#14284b' } })
      .extend({ left: 8, background: '#fff' })
      .png()
      .toFile(path)
  await drawn(64)
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  const learnt = (scored?: number) =>
    writeFileSync(join(folder, 'calibration.json'), JSON.stringify({ 'badge.png': { sha256, scored, threshold: 0.6 } }))
  learnt(SCORED)
  expect((await emblemsIn(folder))[0]).toMatchObject({ id: 'badge', threshold: 0.6 })
  expect(outdatedIn(folder)).toEqual([])
  for (const before of [undefined, SCORED - 1]) {
    learnt(before)
    expect((await emblemsIn(folder))[0]).not.toHaveProperty('threshold')
    expect(outdatedIn(folder)).toEqual(['badge.png'])
  }
  learnt(SCORED)
  await drawn(65)
  expect((await emblemsIn(folder))[0]).not.toHaveProperty('threshold')
  expect(outdatedIn(folder)).toEqual(['badge.png'])
  rmSync(path)
  expect(outdatedIn(folder)).toEqual([])
})

test.each([
  [
    'a white disc with thin dark lines',
    '#fff',
    '#1d2b4f',
    [
      [255, 255, 255],
      [30, 30, 50],
    ],
  ],
  ['a white mark with nothing dark in it', '#fff', '#e9e9f2', [[30, 30, 50]]],
] as const)(
  '%s is registered as it is searched for, on every background on which it shows',
  async (_, disc, line, grounds) => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><circle cx="100" cy="100" ' +
      `r="96" fill="${disc}"/><g fill="none" stroke="${line}" stroke-width="3"><circle cx="100" ` +
      'cy="100" r="80"/><path d="M100 40L118 84L164 86L128 114L140 158L100 132L60 158L72 114L36 ' +
      '86L82 84Z"/><path d="M70 70L40 50M130 70L160 50"/></g></svg>'
    const emblem = emblemOf('disc', await referenceOf(new TextEncoder().encode(svg), 'disc.svg'))
    const shown = await rasterOf(svg, 150)
    for (const ground of grounds) {
      const picture = pictureOf(laid(plain(320, 320, ground), shown, [0.8, 0, 90, 0, 0.8, 90, 0, 0, 1]))
      expect(findEmblems(picture, [emblem])[0]?.score ?? 0).toBeGreaterThan(0.9)
    }
  },
)

test('a picture that shows nothing is not registered as an emblem, and one that cannot be opened is named', async () => {
  const blank = (options: Partial<Create>) =>
    sharp({ create: { width: 64, height: 64, channels: 4, background: '#fff', ...options } })
      .png()
      .toBuffer()
  const nothing = [
    await blank({}),
    await blank({ background: '#0000' }),
    await sharp(await blank({ width: 9, background: '#00f' }))
      .extend({ left: 3, background: '#fff' })
      .png()
      .toBuffer(),
  ]
  for (const bytes of nothing) {
    await expect(learnt(await referenceOf(bytes, 'a.png'))).rejects.toMatchObject({ code: 'bad-input' })
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'a.png'), bytes)
    await expect(emblemsIn(folder)).rejects.toThrow(/^a\.png shows nothing/)
  }
  writeFileSync(join(folder, 'a.png'), 'no picture')
  await expect(emblemsIn(folder)).rejects.toThrow(/^a\.png could not be opened/)
})

test('other files in a folder of pictures are reported', () => {
  mkdirSync(join(folder, 'lookalikes'), { recursive: true })
  for (const name of ['a.png', 'b.TIF', 'c.psd', 'calibration.json', '.hidden']) writeFileSync(join(folder, name), '')
  expect(passedOver(folder)).toEqual(['c.psd'])
})

test('a small picture, and one without a background, get a warning when they are registered', async () => {
  mkdirSync(folder, { recursive: true })
  const disc = (size: number, more = '') =>
    writeFileSync(
      join(folder, `disc${size}.png`),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" ` +
        `viewBox="0 0 100 100">${more}<circle cx="50" cy="50" r="40" ` +
        'fill="#14284b"/><path d="M30 60L50 20L70 60Z" fill="#fff"/></svg>',
    )
  disc(60)
  disc(200)
  disc(
    201,
    '<path d="M0 0H50V50H0Z" fill="#a33"/><path d="M50 0H100V50H50Z" fill="#3a3"/><path ' +
      'd="M0 50H50V100H0Z" fill="#33a"/><path d="M50 50H100V100H50Z" fill="#aa3"/>',
  )
  const lines: string[] = []
  register(folder, await emblemsIn(folder), (line) => lines.push(line))
  const of = (name: string) => lines.slice(lines.findIndex((line) => line.startsWith(name)) + 1).at(0)
  expect(of('disc60')).toMatch(/only \d+ pixels large/)
  expect(of('disc200')).toMatch(/^disc201/)
  expect(of('disc201')).toMatch(/The whole picture/)
})
