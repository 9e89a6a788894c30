import type { Mark } from '../../detectors/contract.ts'
import { sightings } from '../../detectors/crest-and-logo/sight.ts'
import { tierOf } from '../../detectors/crest-and-logo/tier.ts'
import type { Split } from '../marks/grounds.ts'
import { drawn, pictureOf } from '../marks/raster.ts'
import { drawings, markOf, negatives, positives, registered, type Sample } from '../marks/samples.ts'
import { emblems, strangers } from '../marks/strangers.ts'

/**
 * `npm run -s evaluate -- marks [development|test] [every] [seed]`: the distortions of the drawn marks, what must not be taken
 * for one, and emblems by other hands. `every` takes each so manieth picture; an odd number keeps all marks in the share.
 */
const split: Split = process.argv[3] === 'development' ? 'development' : 'test'
const every = Number(process.argv[4] ?? 5)
/** Seeds up to 500 000 were looked at while the matcher was made. */
const seed = Number(process.argv[5] ?? (split === 'development' ? 10_000 : 900_000))

type Row = { found: number; possible: number; all: number }
const rows = new Map<string, Row>()
const took: number[] = []

const all = drawings(split)
await scored(
  [...positives(split, all, 1, seed), ...negatives(split, all, strangers(), seed)],
  await registered(all),
  '',
)
const open = emblems().map((one) => ({ ...one, width: 0, height: 0, charges: [] }))
const openMarks = await Promise.all(open.map(async ({ id, svg }) => markOf(id, pictureOf(await drawn(svg, 512)))))
for (const [index, one] of open.entries())
  await scored(positives(split, [one], 1, seed + index * 101), openMarks, 'open emblems, ', every * 3, index)
report()

async function scored(samples: readonly Sample[], marks: readonly Mark[], prefix: string, step = every, from = 0) {
  for (const sample of samples.filter((_, index) => index % step === from % step)) {
    const { picture } = await sample.make()
    const start = process.cpuUsage()
    const seen = sightings(picture, marks)
    const { user, system } = process.cpuUsage(start)
    took.push((user + system) / 1000 / ((picture.width * picture.height) / 1e6))
    const wanted = sample.kind === 'mark' ? seen.filter(({ mark }) => mark.id === sample.mark) : seen
    const tiers = wanted.map(({ score, mark }) => tierOf(score, mark.threshold))
    const kind = sample.group === 'negative' ? sample.kind : sample.group
    count(`${prefix}all ${kind}`, tiers)
    if (prefix === '') count(`${sample.group}: ${sample.name}`, tiers)
  }
}

function count(name: string, tiers: readonly unknown[]): void {
  const row = rows.get(name) ?? { found: 0, possible: 0, all: 0 }
  row.all++
  if (tiers.includes('confirmed')) row.found++
  else if (tiers.includes('possible')) row.possible++
  rows.set(name, row)
}

function report(): void {
  for (const [name, row] of rows)
    process.stdout.write(`${name.padEnd(48)} confirmed ${row.found}, possible ${row.possible}, of ${row.all}\n`)
  took.sort((a, b) => a - b)
  process.stdout.write(
    `median ${took[took.length >> 1]?.toFixed(0)} ms a megapixel, split ${split}, seed ${seed}, every ${every}\n`,
  )
}
