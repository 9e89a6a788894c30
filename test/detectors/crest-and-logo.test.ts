import { expect, test } from 'vitest'
import type { Example, Reading } from '../../detectors/contract.ts'
import { match as rule } from '../../detectors/crest-and-logo/match.ts'
import { calibrate } from '../../detectors/crest-and-logo/matcher/calibrate.ts'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { isAboutEmblem, withEmblemName } from '../../src/web/findings/emblem-names.ts'
import { readingOf } from '../tools/reading.ts'

const [personal] = rule.examples.found
const reading = readingOf(personal as Example)
const [emblem] = reading.known.emblems
const [picture] = reading.pictures
const find = (changed: Partial<Reading>) => [...rule.find({ ...reading, ...changed })]

test('our emblem on a personal account is reserved to the Chief Executive', () => {
  const [match] = find({})
  expect(match).toMatchObject({ type: 'MARK', severity: 'sign-off', reserved: true })
  expect(match?.because).toContain(emblem!.id)
})

test('the page finds the emblem of a reason, and shows its name', () => {
  const { because } = find({})[0]!
  const earlier = `The mark ${emblem!.id} (${emblem!.name}) is in this picture, about 84 pixels large, and why`
  for (const reason of [because, earlier]) {
    expect(isAboutEmblem(reason, emblem!.id)).toBe(true)
    expect(isAboutEmblem(reason, `${emblem!.id}-2`)).toBe(false)
    expect(withEmblemName(reason)).toContain(`emblem “${emblem!.name}”`)
    expect(withEmblemName(reason)).not.toContain(`${emblem!.id} (`)
  }
})

test('the box encloses the emblem', () => {
  const [x, y, width, height] = find({})[0]!.box!
  expect(Math.abs((x + width / 2) * 200 - 90.5)).toBeLessThan(3)
  expect(Math.abs((y + height / 2) * 140 - 66)).toBeLessThan(3)
  expect(width * 200).toBeGreaterThan(75)
  expect(width * 200).toBeLessThan(95)
})

test('white on black is the same emblem', () => {
  const inverted = { ...picture!, grey: picture!.grey.map((value) => 255 - value) }
  expect(find({ pictures: [inverted] })[0]).toMatchObject({ type: 'MARK' })
})

test('an expired permission covers nothing', () => {
  const permissions = [{ who: 'The media team', use: 'publications', until: '2026-01-31' }]
  const circumstances = { ...reading.circumstances, account: 'corporate' as const }
  const known = { ...reading.known, emblems: [{ ...emblem!, permissions }] }
  expect(find({ circumstances, known })[0]).toMatchObject({ severity: 'sign-off', reserved: true })
})

test.each([
  ['The media team', true],
  ['the office', true],
  ['Wren Oakhurst', true],
  ['WREN OAKHURST', true],
  ['Head of Media', false],
  ['The finance team', false],
  ['Joan Ashby', false],
])('a permission for %s: covers a media officer %s', (who, covered) => {
  const permissions = [{ who, use: 'publications' }]
  const writer = { names: ['Wren Oakhurst', 'wren.oakhurst'], post: 'Media Officer' }
  const circumstances = { ...reading.circumstances, writer, account: 'corporate' as const }
  const known = { ...reading.known, emblems: [{ ...emblem!, permissions }] }
  const [found] = find({ circumstances, known })
  expect(found?.severity).toBe(covered ? 'note' : 'sign-off')
  if (!covered) expect(found?.because).toContain('is for others')
  const { writer: _, ...without } = circumstances
  const nobody = find({ circumstances: without, known })
  expect(nobody[0]?.severity).toBe(who === 'the office' ? 'note' : 'sign-off')
})

test('an expired version is also a fault of style', () => {
  const known = { ...reading.known, emblems: [{ ...emblem!, kind: 'expired' as const }] }
  expect(find({ known }).map(({ type }) => type)).toEqual(['MARK', 'MARK_STYLE'])
})

test('our emblem stretched and in other colours is reported as a fault of style', () => {
  const [width, height] = [picture!.width, Math.round(picture!.height * 1.25)]
  const grey = new Uint8Array(width * height)
  for (let i = 0; i < grey.length; i++)
    grey[i] = picture!.grey[Math.floor(Math.floor(i / width) / 1.25) * width + (i % width)]!
  const rgb = new Uint8Array(grey.length * 3)
  for (let i = 0; i < grey.length; i++) rgb.set([255, grey[i]!, grey[i]!], i * 3)
  const style = find({ pictures: [{ ...picture!, width, height, grey, rgb }] }).find(
    ({ type }) => type === 'MARK_STYLE',
  )
  expect(style?.because).toMatch(/stretched by 2\d %/)
  expect(style?.because).toContain('other colours')
})

test('a picture of nothing has no emblem in it', () => {
  const blank = { ...picture!, grey: new Uint8Array(picture!.grey.length).fill(255) }
  expect(find({ pictures: [blank] })).toEqual([])
})

test('registering an emblem reports its threshold and the smallest size at which it is reliably found', () => {
  const { threshold, smallest, found } = calibrate(emblem!)
  expect(threshold).toBeGreaterThanOrEqual(CONFIRMED)
  expect(threshold).toBeLessThanOrEqual(0.75)
  expect(smallest).toBeGreaterThanOrEqual(32)
  expect(found.at(-1)?.share).toBe(1)
})
