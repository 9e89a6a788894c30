import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'

/**
 * `npm run -s evaluate -- others FOLDER [SECONDS] [EVERY] [OUT]`: reads files by others once each as the service
 * does, every nth of them, until the time is up. whole: nothing unread. said: something is reported as unread.
 * stopped: killed for time or memory. broke: the reader threw. OUT gets one line of JSON for each file.
 */
type Row = { files: number; whole: number; reported: number; stopped: number; broke: number; slowest: number }

const folder = process.argv[3]!
const until = performance.now() + Number(process.argv[4] ?? 3_600) * 1_000
const every = Number(process.argv[5] ?? 1)
const out = process.argv[6]
const STOPPED = /too long and was stopped|too much memory/
const BROKE = /broke down|or failed|Reading it failed/

const readers = createReaders({ size: 2, warm: true })
const rows = new Map<string, Row>()
const reasons = new Map<string, number>()
const worst: { name: string; milliseconds: number; why: string }[] = []
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .filter((_, index) => index % every === 0)
let next = 0

async function work(): Promise<void> {
  while (next < names.length && performance.now() < until) await one(names[next++]!)
}

async function one(name: string): Promise<void> {
  const kind = extname(name).toLowerCase()
  const row = rows.get(kind) ?? { files: 0, whole: 0, reported: 0, stopped: 0, broke: 0, slowest: 0 }
  rows.set(kind, row)
  const start = performance.now()
  let extraction: ExtractionResult
  try {
    extraction = await readers.read({ name, type: '', bytes: new Uint8Array(readFileSync(name)) }, 'attachment:1')
  } catch (fault) {
    extraction = { parts: [], pictures: [], observations: [], unread: [{ part: '', why: `broke down: ${fault}` }] }
  }
  const milliseconds = Math.round(performance.now() - start)
  const why = [...new Set(extraction.unread.map((unread) => unread.why))]
  row.files++
  row.slowest = Math.max(row.slowest, milliseconds)
  if (why.some((one) => BROKE.test(one))) row.broke++
  else if (why.some((one) => STOPPED.test(one))) row.stopped++
  else if (why.length > 0) row.reported++
  else row.whole++
  for (const one of why) reasons.set(one, (reasons.get(one) ?? 0) + 1)
  if (milliseconds > 9_000 || why.some((one) => STOPPED.test(one) || BROKE.test(one)))
    worst.push({ name, milliseconds, why: why.join(' ') })
  if (out) appendFileSync(out, `${JSON.stringify({ name, milliseconds, parts: extraction.parts.length, why })}\n`)
}

await Promise.all([work(), work()])
readers.close()
print('kind      files  whole   said  stopped  broke  slowest ms')
for (const [kind, row] of [...rows].sort()) print(line(kind, row))
print(line('all', [...rows.values()].reduce(sum)))
for (const [why, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 40)) print(`${times}×: ${why}`)
for (const { name, milliseconds, why } of worst) print(`slow or stopped: ${name}, ${milliseconds} ms: ${why}`)

function sum(one: Row, other: Row): Row {
  const total = { ...one }
  for (const key of ['files', 'whole', 'reported', 'stopped', 'broke'] as const) total[key] += other[key]
  total.slowest = Math.max(one.slowest, other.slowest)
  return total
}

function line(kind: string, row: Row): string {
  const cells = [row.files, row.whole, row.reported, row.stopped, row.broke, row.slowest]
  return kind.padEnd(8) + cells.map((cell, i) => String(cell).padStart([7, 7, 7, 9, 7, 12][i]!)).join('')
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
