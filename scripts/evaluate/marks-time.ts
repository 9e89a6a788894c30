import { fileURLToPath } from 'node:url'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import type { Split } from '../../test/marks/grounds.ts'
import { drawingsOf, negatives, positives, registered, type Sample } from '../../test/marks/samples.ts'
import { strangers } from '../../test/marks/strangers.ts'
import { alone, given } from './looking.ts'

/**
 * `npm run -s evaluate -- marks-time [development|test] [seed]`: processor time to look for the drawn emblems, after a
 * warm-up; most pictures have none.
 */
/** One picture in so many has an emblem. */
const EVERY = 3
/** With fewer, the compiler still runs. */
const BEFORE = 3
const SOON = 30

const [, , command, mode, last] = process.argv
if (command === 'marks-time' && mode === 'look') look(last!)
else await measure(mode === 'test' ? 'test' : 'development')

async function measure(split: Split): Promise<void> {
  const seed = Number(last ?? 10_000)
  const all = drawingsOf(split, seed)
  const emblems = await registered(all)
  const without = negatives(split, all, strangers(), seed).filter(({ kind }) => kind === 'nothing')
  const some = positives(split, all, 1, seed).filter((_, i) => i % EVERY === 0)
  const made = (samples: readonly Sample[]) => samples.map((sample) => async () => (await sample.make()).picture)
  for (const [name, samples] of [
    ['without any emblem', without],
    ['with one', some],
  ] as const) {
    const output = await alone(fileURLToPath(import.meta.url), ['marks-time', 'look'], emblems, made(samples))
    process.stdout.write(`pictures ${name}: ${output}`)
  }
}

function look(list: string): void {
  const { emblems, pictures } = given(list)
  for (let time = 0; time < BEFORE; time++) for (const picture of pictures()) findEmblems(picture, emblems)
  const [took, each]: [number[], number[]] = [[], []]
  for (const picture of pictures()) {
    const start = process.cpuUsage()
    findEmblems(picture, emblems)
    const { user, system } = process.cpuUsage(start)
    took.push((user + system) / 1000)
    each.push(took.at(-1)! / ((picture.width * picture.height) / 1e6))
  }
  const at = (numbers: number[], share: number) =>
    [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)]!.toFixed(0)
  const soon = took.filter((ms) => ms <= SOON).length
  process.stdout.write(
    `${took.length}, ${emblems.length} references: median ${at(took, 0.5)} ms, nine in ten within ` +
      `${at(took, 0.9)} ms, ${soon} within ${SOON} ms; a megapixel ${at(each, 0.5)} ms\n`,
  )
}
