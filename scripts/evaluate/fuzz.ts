import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { ALL } from '../../test/files/all.ts'
import { type FileCase, LEAK } from '../../test/files/case.ts'
import { createChance, DAMAGES, type Damage } from './damage.ts'
import { examineFile } from './examine-file.ts'
import { wordsSpoilt } from './spoilt.ts'

/**
 * `npm run -s evaluate -- fuzz [seconds] [format] [folder] [seed]`: real files of all formats in turn, damaged at
 * random. found: the planted words were read. said: they were not read, but something is reported as unread or
 * damaged that is not reported for the whole file. held: neither, yet the item is not clear. spoilt: the damage hit
 * the letters themselves, which the format cannot show. silent: none of these, which must never happen. Silent files
 * are written to the folder.
 */
const seconds = Number(process.argv[3] ?? 60)
const only = process.argv[4] === 'all' ? undefined : process.argv[4]
const folder = process.argv[5]
const seed = Number(process.argv[6] ?? 0)
const SLOW_MS = 10_000

const readers = createReaders({ size: 2, warm: true })
const until = performance.now() + seconds * 1_000
const counts = { files: 0, found: 0, reported: 0, held: 0, spoilt: 0, silent: 0, slow: 0, broken: 0 }
const lines: string[] = []
let slowest = { place: '', milliseconds: 0 }
const cases = ALL.filter((file) => !file.unreadable && (!only || only.split(',').includes(file.format)))
const pairs = cases.length * DAMAGES.length
/** Large and prime, so that a short run covers all formats. */
const STRIDE = 7_919
let next = seed * pairs

async function work(): Promise<void> {
  while (performance.now() < until) {
    const turn = next++
    const pair = (turn * STRIDE) % pairs
    await one(cases[Math.floor(pair / DAMAGES.length)]!, DAMAGES[pair % DAMAGES.length]!, turn)
  }
}

async function one(file: FileCase, damage: Damage, turn: number): Promise<void> {
  // A slice of a Buffer shares its bytes.
  const whole = Uint8Array.from(await file.leaking())
  const damaged = Uint8Array.from(damage.apply(whole, createChance(turn + 1)))
  const place = `${file.format}, ${file.place} (${damage.name}, ${turn})`
  const start = performance.now()
  try {
    const extraction = await readers.read({ name: file.name, type: '', bytes: damaged }, 'attachment:1')
    time(place, performance.now() - start)
    counts.files++
    const wanted = flat(file.leak ?? LEAK)
    if (extraction.parts.some((part) => flat(part.text).includes(wanted))) counts.found++
    else if (await saysMore(file, whole, extraction)) counts.reported++
    else if ((await examineFile(file.name, damaged, async () => extraction)).verdict !== 'clear') counts.held++
    else if (await wordsSpoilt(file, whole, damaged)) spoilt(place)
    else silent(file, place, turn, damaged)
  } catch (fault) {
    counts.broken++
    lines.push(`broke: ${place}: ${(fault as Error).message}`)
  }
}

/** What the whole file reports too shows no damage. */
const reportedOfWhole = new Map<FileCase, Set<string>>()

async function saysMore(file: FileCase, whole: Uint8Array, damaged: ExtractionResult): Promise<boolean> {
  if (damaged.unread.length === 0) return false
  let always = reportedOfWhole.get(file)
  if (!always) {
    const extraction = await readers.read({ name: file.name, type: '', bytes: whole }, 'attachment:1')
    always = new Set(extraction.unread.map((unread) => unread.why))
    reportedOfWhole.set(file, always)
  }
  const known = always
  return damaged.unread.some((unread) => !known.has(unread.why))
}

function spoilt(place: string): void {
  counts.spoilt++
  if (process.env['SPOILT']) lines.push(`spoilt: ${place}`)
}

function silent(file: FileCase, place: string, turn: number, damaged: Uint8Array): void {
  counts.silent++
  lines.push(`silent: ${place}`)
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${file.format}-${turn}-${file.name}`), damaged)
}

function time(place: string, milliseconds: number): void {
  if (milliseconds > SLOW_MS) counts.slow++
  if (milliseconds > slowest.milliseconds) slowest = { place, milliseconds: Math.round(milliseconds) }
}

function flat(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}

await Promise.all([work(), work()])
readers.close()
process.stdout.write(`${JSON.stringify({ ...counts, slowest })}\n`)
for (const line of lines.sort()) process.stdout.write(`${line}\n`)
