import { sightings } from '../../detectors/crest-and-logo/sight.ts'
import { tierOf } from '../../detectors/crest-and-logo/tier.ts'
import type { Split } from '../marks/grounds.ts'
import { drawings, negatives, positives, registered, type Sample } from '../marks/samples.ts'
import { strangers } from '../marks/strangers.ts'

/** `npm run -s evaluate -- marks [development|test] [every]`: every distortion of every drawn mark, and what must not be taken for one. */
const split: Split = process.argv[3] === 'development' ? 'development' : 'test'
const every = Number(process.argv[4] ?? 1)
const SEEDS = { development: 10_000, test: 500_000 } as const

const all = drawings(split)
const marks = await registered(all)
const list: Sample[] = [
  ...positives(split, all, 1, SEEDS[split]),
  ...negatives(split, all, strangers(), SEEDS[split]),
].filter((_, index) => index % every === 0)

type Row = { found: number; possible: number; all: number }
const rows = new Map<string, Row>()
const took: number[] = []
for (const sample of list) {
  const { picture } = await sample.make()
  const start = process.cpuUsage()
  const seen = sightings(picture, marks)
  const { user, system } = process.cpuUsage(start)
  took.push((user + system) / 1000 / ((picture.width * picture.height) / 1e6))
  const wanted = sample.kind === 'mark' ? seen.filter(({ mark }) => mark.id === sample.mark) : seen
  const tiers = wanted.map(({ score, mark }) => tierOf(score, mark.threshold))
  for (const name of [
    `${sample.group}: ${sample.name}`,
    `all ${sample.group === 'negative' ? sample.kind : sample.group}`,
  ]) {
    const row = rows.get(name) ?? { found: 0, possible: 0, all: 0 }
    row.all++
    if (tiers.includes('confirmed')) row.found++
    else if (tiers.includes('possible')) row.possible++
    rows.set(name, row)
  }
}
for (const [name, row] of rows)
  process.stdout.write(`${name.padEnd(48)} confirmed ${row.found}, possible ${row.possible}, of ${row.all}\n`)
took.sort((a, b) => a - b)
process.stdout.write(`median ${took[took.length >> 1]?.toFixed(0)} ms a megapixel with ${marks.length} references\n`)
