import type { Emblem } from '../../detectors/contract.ts'
import { calibrate } from '../../detectors/crest-and-logo/matcher/calibrate.ts'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { tierOf } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { foreign } from '../../test/marks/foreign.ts'
import type { Split } from '../../test/marks/grounds.ts'
import { drawn, pictureOf } from '../../test/marks/raster.ts'
import {
  drawingsOf,
  emblemOf,
  negatives,
  positives,
  registered,
  type Sample,
  samplesOf,
} from '../../test/marks/samples.ts'
import { strangers } from '../../test/marks/strangers.ts'
import { type Features, features, opencv } from './opencv.ts'

/**
 * `npm run -s evaluate -- marks [development|test] [every] [seed] [opencv]`: distorted emblems, lookalikes and those of
 * other artists. `every`: each nth picture, odd to keep all emblems. `opencv`: also by ORB and AKAZE.
 */
const split: Split = process.argv[3] === 'development' ? 'development' : 'test'
const every = Number(process.argv[4] ?? 5)
/** The matcher was developed with seeds up to 900,000. */
const seed = Number(process.argv[5] ?? (split === 'development' ? 10_000 : 1_700_000))
const others: readonly Features[] =
  process.argv[6] === 'opencv' ? await opencv().then(({ cv }) => [features(cv, 'ORB'), features(cv, 'AKAZE')]) : []
/** Chosen, not fitted: fewer also confirm emblems in pictures without any. */
const AGREEING = 15

type Row = { all: number; found: number; own: number; possible: number; others: number[] }
const rows = new Map<string, Row>()
const [took, dismissed]: [number[], number[]] = [[], []]

const all = drawingsOf(split, seed)
type Set = { readonly samples: readonly Sample[]; readonly emblems: readonly Emblem[]; readonly prefix: string }
const learnt = new Map<string, number>()
const chosen = (samples: readonly Sample[], step: number, from: number) =>
  samples.filter((_, index) => index % step === from % step)
const sets: Set[] = [
  {
    samples: chosen([...positives(split, all, 1, seed), ...negatives(split, all, strangers(), seed)], every, 0),
    emblems: await registered(all),
    prefix: '',
  },
]
for (const [index, set] of foreign(split, seed).entries())
  sets.push({
    samples: chosen(samplesOf(set, split, seed + index * 101), every * 3, index),
    emblems: await Promise.all(set.marks.map(async ({ id, svg }) => emblemOf(id, pictureOf(await drawn(svg, 512))))),
    prefix: `${set.name}, `,
  })
for (const { emblems } of sets)
  for (const emblem of emblems) learnt.set(emblem.id, Math.max(learnt.get(emblem.id) ?? 0, calibrate(emblem).threshold))
process.once('SIGTERM', () => {
  report()
  process.exit()
})
const ROUNDS = 11
for (let round = 0; round < ROUNDS; round++)
  for (const { samples, emblems, prefix } of sets)
    for (const sample of chosen(samples, ROUNDS, round)) await scored(sample, emblems, prefix)
report()

async function scored(sample: Sample, emblems: readonly Emblem[], prefix: string) {
  const { picture } = await sample.make()
  const start = process.cpuUsage()
  const seen = findEmblems(picture, emblems)
  const { user, system } = process.cpuUsage(start)
  const time = (user + system) / 1000
  took.push(time / ((picture.width * picture.height) / 1e6))
  if (sample.kind === 'nothing') dismissed.push(time)
  const wanted = sample.kind === 'mark' ? emblems.filter(({ id }) => id === sample.emblem) : emblems
  const mine = seen.filter(({ emblem }) => wanted.includes(emblem))
  const tiers = mine.map(({ score }) => tierOf(score))
  const own = mine.some(({ score, emblem }) => tierOf(score, learnt.get(emblem.id)) === 'confirmed')
  const agreed = others.map((other) => wanted.some((emblem) => other.inliers(picture, emblem) >= AGREEING))
  for (const other of others) other.forget()
  const kind = sample.group === 'negative' ? sample.kind : sample.group
  count(`${prefix}all ${kind}`, tiers, own, agreed)
  count(`${prefix === '' ? 'drawn' : 'by other artists'}, ${sample.group}: ${sample.name}`, tiers, own, agreed)
  await new Promise(setImmediate)
}

function count(name: string, tiers: readonly unknown[], own: boolean, agreed: readonly boolean[]): void {
  const row = rows.get(name) ?? { all: 0, found: 0, own: 0, possible: 0, others: others.map(() => 0) }
  row.all++
  if (tiers.includes('confirmed')) row.found++
  else if (tiers.includes('possible')) row.possible++
  if (own) row.own++
  agreed.forEach((is, which) => {
    if (is) row.others[which]!++
  })
  rows.set(name, row)
}

function report(): void {
  for (const [name, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const beside = row.others.map((found, which) => `, ${others[which]!.method} ${found}`).join('')
    process.stdout.write(
      `${name.padEnd(48)} of ${row.all}: confirmed ${row.found} (at its own threshold ${row.own}), possible ${row.possible}${beside}\n`,
    )
  }
  process.stdout.write(
    `median ${at(took, 0.5)} ms of processor time a megapixel; a picture without any emblem (${dismissed.length}) ` +
      `median ${at(dismissed, 0.5)} ms, nine in ten ${at(dismissed, 0.9)} ms; ` +
      `${Math.round(process.memoryUsage().rss / 1e6)} MB; split ${split}, seed ${seed}, every ${every}\n`,
  )
}

function at(values: readonly number[], share: number): string {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]?.toFixed(0) ?? 'no'
}
