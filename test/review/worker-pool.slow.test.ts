import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { drawing } from '../marks/draw.ts'
import { drawn, pictureOf } from '../marks/raster.ts'
import { emblemOf } from '../marks/samples.ts'
import { built } from '../tools/built.ts'
import { plainReading } from '../tools/plain-reading.ts'

/* The thread runs the build. */

built()
const { createReviewPool } = (await import(
  fileURLToPath(new URL('../../dist/src/entry/review-pool.js', import.meta.url))
)) as typeof import('../../src/entry/review-pool.ts')
const { run } = createReviewPool({ size: 1 })

const inputOf = (text: string) => {
  const { circumstances, known, parts } = plainReading(text, 'email')
  const extraction: ExtractionResult = { parts, pictures: [], unread: [], observations: [] }
  return { extraction, circumstances, known }
}

test('a thread gives the same review as this process, and is used again', async () => {
  for (const _ of [1, 2]) {
    const { findings, failures } = await run(inputOf('TOP SECRET\n\nThe panel met on Tuesday.'), rules, 60_000)
    expect(findings.map(({ type }) => type)).toContain('TOP_SECRET')
    expect(failures).toEqual([])
  }
}, 120_000)

test('a review that takes too long is stopped and reported; the next one is made', async () => {
  const long = 'The panel met on Tuesday, and Jane Example of 1 High Street was there. '.repeat(60_000)
  let turned = false
  setImmediate(() => {
    turned = true
  })
  const review = await run(inputOf(long), rules, 1_000)
  // It depends on the machine whether the classifier reported by then that the text is too long.
  expect(review.failures.map(({ rule }) => rule).filter((rule) => rule !== 'second-voice')).toEqual(['inspection'])
  // The event loop kept running.
  expect(turned).toBe(true)
  const next = await run(inputOf('TOP SECRET'), rules, 60_000)
  expect(next.findings.length).toBeGreaterThan(0)
}, 120_000)

test('a short text does not wait for a long one when both threads are warm', async () => {
  const { run: two, ready } = createReviewPool({ size: 2 })
  await ready
  await two(inputOf('The panel met on Tuesday.'), rules, 60_000)
  const long = 'The panel met on Tuesday, and Jane Example of 1 High Street was there. '.repeat(4_000)
  const order: string[] = []
  const all = [
    two(inputOf(long), rules, 20_000).then(() => order.push('long')),
    two(inputOf(long), rules, 20_000).then(
      () => order.push('long'),
      () => order.push('busy'),
    ),
    ...Array.from({ length: 8 }, async () => {
      await two(inputOf('TOP SECRET'), rules, 60_000)
      order.push('short')
    }),
  ]
  await Promise.all(all)
  expect(order.slice(0, 8)).toEqual(Array(8).fill('short'))
}, 120_000)

test('a job that gets no thread in time is refused as busy', async () => {
  await run(inputOf('The panel met on Tuesday.'), rules, 60_000)
  const long = 'The panel met on Tuesday, and Jane Example of 1 High Street was there. '.repeat(15_000)
  const busy = run(inputOf(long), rules, 800)
  await expect(run(inputOf('The panel met.'), rules, 200)).rejects.toMatchObject({ code: 'busy' })
  expect((await busy).failures.length).toBeGreaterThan(0)
  expect((await run(inputOf('TOP SECRET'), rules, 60_000)).findings.length).toBeGreaterThan(0)
}, 120_000)

test('an emblem is found in the thread, and found again after a register changed', async () => {
  const seal = pictureOf(await drawn(drawing('seal', 4711, 1).svg, 300))
  const text = inputOf('The seal is below.')
  const known = { ...text.known, emblems: [emblemOf('seal', seal)] }
  const extraction = { ...text.extraction, pictures: [{ ...seal, part: 'attachment:1' }] }
  for (const one of [known, { ...known, consents: [] }]) {
    const { findings, failures } = await run({ ...text, extraction, known: one }, rules, 60_000)
    expect(findings.map(({ type }) => type)).toContain('MARK')
    expect(failures).toEqual([])
  }
}, 120_000)

test('an emblem with a broken picture stops only its own rule', async () => {
  const text = inputOf('TOP SECRET')
  const broken = emblemOf('broken', { part: 'broken.png', width: 0, height: 0, grey: new Uint8Array(0) })
  const known = { ...text.known, emblems: [broken] }
  // The thread prepares the emblem after the first.
  for (const _ of [1, 2, 3]) {
    const { findings, failures } = await run({ ...text, known }, rules, 60_000)
    expect(findings.map(({ type }) => type)).toContain('TOP_SECRET')
    expect(failures).toEqual([])
  }
}, 120_000)
