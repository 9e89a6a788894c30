import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Emblem } from '../../detectors/contract.ts'
import { type Calibration, calibrate } from '../../detectors/crest-and-logo/matcher/calibrate.ts'
import { fillsItsFrame, shapeOf } from '../../detectors/crest-and-logo/matcher/shape.ts'
import { SCORED } from '../../detectors/crest-and-logo/matcher/tier.ts'

const NAME = 'calibration.json'

/** Valid only for the same bytes and the same scoring. */
const kept = z.record(
  z.string(),
  z.object({
    sha256: z.string(),
    scored: z.number().optional(),
    threshold: z.number().gt(0).lt(1),
    smallest: z.number().optional(),
  }),
)

type Kept = z.infer<typeof kept>

export function thresholdOf(path: string): { threshold: number } | undefined {
  const entry = keptIn(dirname(path))[basename(path)]
  return entry && holds(entry, path) ? { threshold: entry.threshold } : undefined
}

const holds = ({ scored, sha256 }: Kept[string], path: string) => scored === SCORED && sha256 === hashOf(path)

export function outdatedIn(folder: string): string[] {
  const all = Object.entries(keptIn(folder)).map(([name, entry]) => ({ name, entry, path: join(folder, name) }))
  return all.filter(({ entry, path }) => existsSync(path) && !holds(entry, path)).map(({ name }) => name)
}

function keptIn(folder: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(join(folder, NAME), 'utf8')))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Error(`${NAME} was not written by --register. Delete it, and run --register again`, { cause: fault })
  }
}

/** Tries each emblem in its own distortions, and stores the results beside the pictures. */
export function register(folder: string, emblems: readonly Emblem[], tell: (line: string) => void): void {
  const all: Kept = {}
  for (const { threshold: _, ...emblem } of emblems) {
    const path = emblem.reference.part
    if (dirname(path) !== join(folder)) continue
    const learnt = calibrate(emblem)
    const { threshold, smallest } = learnt
    all[basename(path)] = {
      sha256: hashOf(path),
      scored: SCORED,
      threshold,
      ...(smallest === undefined ? {} : { smallest }),
    }
    tell(lineFor(basename(path), learnt))
    for (const line of doubts(emblem.reference)) tell(`  ${line}`)
  }
  writeFileSync(join(folder, NAME), `${JSON.stringify(all, null, 2)}\n`)
  tell(`Kept in ${join(folder, NAME)}.`)
}

function lineFor(name: string, { threshold, smallest, found, sibling }: Calibration): string {
  const safe = smallest === undefined ? 'not found reliably at any size' : `found reliably from ${smallest} pixels`
  const shares = found.map(({ size, share }) => `${size} px ${Math.round(share * 100)} %`).join(', ')
  return `${name}: found from score ${threshold.toFixed(2)}, ${safe} (${shares}); similar emblems score up to ${sibling.toFixed(2)}`
}

/** Below this square root of the area in pixels, a reference shows too little detail. */
const FEW_PIXELS = 128

function* doubts(reference: Emblem['reference']): Generator<string> {
  const shape = shapeOf(reference)
  const size = Math.round(Math.sqrt(shape.width * shape.height))
  if (size < FEW_PIXELS) yield `Its picture is only ${size} pixels large. A larger one is found more reliably.`
  if (fillsItsFrame(reference, shape))
    yield 'The whole picture counts as the emblem. If that is wrong, use the emblem on a white or transparent background.'
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
