import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import type { Ledger } from '../../src/reading/ledger.ts'
import { drawing } from '../marks/draw.ts'
import { drawn, pictureOf } from '../marks/raster.ts'
import { markOf } from '../marks/samples.ts'
import { built } from '../tools/built.ts'
import { plainReading } from '../tools/plain-reading.ts'

/* Weighing apart: the thread runs what was built. */

built()
const { createScales } = (await import(
  fileURLToPath(new URL('../../dist/src/review/worker-pool.js', import.meta.url))
)) as typeof import('../../src/review/worker-pool.ts')
const { weigh: weighApart } = createScales({ size: 1 })

const weighed = (text: string) => {
  const { circumstances, known, parts } = plainReading(text, 'email')
  const ledger: Ledger = { parts, pictures: [], unread: [], observations: [] }
  return { ledger, circumstances, known }
}

test('a text is weighed in the thread as it would be here, and the thread is used again', async () => {
  for (const _ of [1, 2]) {
    const { findings, failures } = await weighApart(weighed('TOP SECRET\n\nThe panel met on Tuesday.'), rules, 60_000)
    expect(findings.map(({ type }) => type)).toContain('TOP_SECRET')
    expect(failures).toEqual([])
  }
}, 120_000)

test('what takes too long is stopped, and the review says so; the next one is weighed', async () => {
  const long = 'The panel met on Tuesday, and Jane Example of 1 High Street was there. '.repeat(60_000)
  let ticks = 0
  const clock = setInterval(() => ticks++, 20)
  const review = await weighApart(weighed(long), rules, 1_000)
  clearInterval(clock)
  // Whether the second voice had said by then that it cannot listen to so much depends on the machine.
  expect(review.failures.map(({ rule }) => rule).filter((rule) => rule !== 'second-voice')).toEqual(['inspection'])
  // The service answered others meanwhile.
  expect(ticks).toBeGreaterThan(10)
  const next = await weighApart(weighed('TOP SECRET'), rules, 60_000)
  expect(next.findings.length).toBeGreaterThan(0)
}, 120_000)

test('while a long text is weighed, a short one does not wait for it; both threads are warm', async () => {
  const { weigh: two, ready } = createScales({ size: 2 })
  await ready
  await two(weighed('The panel met on Tuesday.'), rules, 60_000)
  const long = 'The panel met on Tuesday, and Jane Example of 1 High Street was there. '.repeat(4_000)
  const order: string[] = []
  const all = [
    two(weighed(long), rules, 20_000).then(() => order.push('long')),
    two(weighed(long), rules, 20_000).then(
      () => order.push('long'),
      () => order.push('busy'),
    ),
    ...Array.from({ length: 8 }, async () => {
      await two(weighed('TOP SECRET'), rules, 60_000)
      order.push('short')
    }),
  ]
  await Promise.all(all)
  expect(order.slice(0, 8)).toEqual(Array(8).fill('short'))
}, 120_000)

test('when more waits than can be weighed in time, whoever waits is asked to come again', async () => {
  const one = weighApart
  await one(weighed('The panel met on Tuesday.'), rules, 60_000)
  const long = 'The panel met on Tuesday, and Jane Example of 1 High Street was there. '.repeat(15_000)
  const busy = one(weighed(long), rules, 2_500)
  await expect(one(weighed('The panel met.'), rules, 500)).rejects.toMatchObject({ code: 'busy' })
  expect((await busy).failures.length).toBeGreaterThan(0)
  expect((await one(weighed('TOP SECRET'), rules, 60_000)).findings.length).toBeGreaterThan(0)
}, 120_000)

test('a mark is found in the thread, and found again when a register has changed', async () => {
  const seal = pictureOf(await drawn(drawing('seal', 4711, 1).svg, 300))
  const text = weighed('The seal is below.')
  const known = { ...text.known, marks: [markOf('seal', seal)] }
  const ledger = { ...text.ledger, pictures: [{ ...seal, part: 'attachment:1' }] }
  for (const one of [known, { ...known, consents: [] }]) {
    const { findings, failures } = await weighApart({ ...text, ledger, known: one }, rules, 60_000)
    expect(findings.map(({ type }) => type)).toContain('MARK')
    expect(failures).toEqual([])
  }
}, 120_000)

test('a mark whose picture cannot be looked for stops nothing but the looking', async () => {
  const text = weighed('TOP SECRET')
  const broken = markOf('broken', { part: 'broken.png', width: 0, height: 0, grey: new Uint8Array(0) })
  const known = { ...text.known, marks: [broken] }
  for (const _ of [1, 2]) {
    const { findings, failures } = await weighApart({ ...text, known }, rules, 60_000)
    expect(findings.map(({ type }) => type)).toContain('TOP_SECRET')
    expect(failures).toEqual([])
    // It is prepared for in between.
    await new Promise((go) => setTimeout(go, 500))
  }
}, 120_000)
