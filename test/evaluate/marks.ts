import type { Mark } from '../../detectors/contract.ts'
import { type Sighting, sightings } from '../../detectors/crest-and-logo/sight.ts'
import type { Split } from '../marks/grounds.ts'
import { drawings, negatives, positives, registered, type Sample } from '../marks/samples.ts'
import { strangers } from '../marks/strangers.ts'

const split = (process.argv[3] ?? 'development') as Split
const every = Number(process.argv[4] ?? 1)
const all = drawings(split)
const marks: Mark[] = await registered(all)
const seed = split === 'development' ? 10_000 : 500_000
const list: Sample[] = [...positives(split, all, 1, seed), ...negatives(split, all, strangers(), seed)].filter(
  (_, i) => i % every === 0,
)
const rows: { sample: Sample; best: Sighting | undefined; ms: number; pixels: number }[] = []
sightings(await list[0]!.make(), marks)
for (const sample of list) {
  const picture = await sample.make()
  const start = performance.now()
  const seen = sightings(picture, marks)
  const ms = performance.now() - start
  const best = sample.kind === 'mark' ? seen.find((one) => one.mark.id === sample.mark) : seen[0]
  rows.push({ sample, best, ms, pixels: picture.width * picture.height })
  const l = best?.likeness
  process.stdout.write(
    `${[sample.kind, sample.name, sample.mark ?? '', best ? best.mark.id : '-', ...(l ? [l.whole, l.middle, l.worst, l.least, l.shown, best.size, best.stretch].map((v) => v.toFixed(2)) : []), ms.toFixed(0), ((picture.width * picture.height) / 1e6).toFixed(2)].join('\t')}\n`,
  )
}
