import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { healthOf } from './health.ts'

/**
 * `npm run -s evaluate -- others FOLDER [SECONDS] [EVERY] [OUT]`: reads files by others once each as a command does,
 * every nth of them, until the time is up, and says of each format how many an independent tool opens without
 * complaint, and how many of those are held. whole: nothing unread. reported: something is unread. stopped: killed
 * for time or memory. broke: the reader threw. for time: held only because the time was up. OUT gets one line of JSON
 * for each file.
 */
type Row = {
  files: number
  whole: number
  reported: number
  stopped: number
  broke: number
  slowest: number
  healthy: number
  held: number
  time: number
}

const EMPTY: Row = {
  files: 0,
  whole: 0,
  reported: 0,
  stopped: 0,
  broke: 0,
  slowest: 0,
  healthy: 0,
  held: 0,
  time: 0,
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Word: ['.docx', '.docm', '.dotx', '.doc', '.dot'],
  Excel: ['.xlsx', '.xlsm', '.xlsb', '.xls'],
  PowerPoint: ['.pptx', '.pptm', '.ppsx', '.ppt'],
  PDF: ['.pdf'],
  OpenDocument: ['.odt', '.ods', '.odp', '.odg', '.fodt', '.ott', '.ots', '.otp'],
  RTF: ['.rtf'],
  'mail, MSG': ['.eml', '.mbox', '.msg'],
}

const folder = process.argv[3]!
const until = performance.now() + Number(process.argv[4] ?? 3_600) * 1_000
const every = Number(process.argv[5] ?? 1)
const out = process.argv[6]
const STOPPED = /too long and was stopped|too much memory/
const BROKE = /broke down|or failed|Reading it failed/

const readers = createReaders({ size: 2, warm: true, patient: true })
const rows = new Map<string, Row>()
const reasons = new Map<string, number>()
const causes = new Map<string, { files: number; example: string }>()
const tools = new Map<string, Set<string>>()
const worst: { name: string; milliseconds: number; why: string }[] = []
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .filter((_, index) => index % every === 0)
const health = healthOf(names)
let next = 0

async function work(): Promise<void> {
  while (next < names.length && performance.now() < until) await one(names[next++]!)
}

async function one(name: string): Promise<void> {
  const start = performance.now()
  const extraction = await readOne(name)
  const milliseconds = Math.round(performance.now() - start)
  const { healthy, tool } = health.get(name) ?? {}
  const { row, why } = judged(extraction, milliseconds, healthy === true)
  const kind = extname(name).toLowerCase()
  if (tool && healthy !== undefined) tools.set(tool, (tools.get(tool) ?? new Set()).add(kind))
  if (milliseconds > 9_000 || row.stopped || row.broke) worst.push({ name, milliseconds, why: why.join(' ') })
  const groups = [kind, ...Object.keys(GROUPS).filter((group) => GROUPS[group]!.includes(kind))]
  for (const group of groups) rows.set(group, sum(rows.get(group) ?? EMPTY, row))
  for (const one of why) reasons.set(one, (reasons.get(one) ?? 0) + 1)
  if (row.held) for (const one of why) cause(`${groups.at(-1)}: ${one}`, name)
  const line = { name, milliseconds, parts: extraction.parts.length, healthy, unread: extraction.unread }
  if (out) appendFileSync(out, `${JSON.stringify(line)}\n`)
}

function judged({ unread }: ExtractionResult, milliseconds: number, healthy: boolean) {
  const why = [...new Set(unread.map((one) => one.why))]
  const broke = why.some((one) => BROKE.test(one))
  const stopped = !broke && why.some((one) => STOPPED.test(one))
  const held = healthy && why.length > 0
  const row: Row = {
    files: 1,
    whole: Number(why.length === 0),
    reported: Number(why.length > 0 && !broke && !stopped),
    stopped: Number(stopped),
    broke: Number(broke),
    slowest: milliseconds,
    healthy: Number(healthy),
    held: Number(held),
    time: Number(held && unread.every(({ retry }) => retry)),
  }
  return { row, why }
}

async function readOne(name: string): Promise<ExtractionResult> {
  try {
    return await readers.read({ name, type: '', bytes: new Uint8Array(readFileSync(name)) }, 'attachment:1')
  } catch (fault) {
    return { parts: [], pictures: [], observations: [], unread: [{ part: '', why: `broke down: ${fault}` }] }
  }
}

function cause(called: string, name: string): void {
  const known = causes.get(called) ?? { files: 0, example: name }
  causes.set(called, { ...known, files: known.files + 1 })
}

await Promise.all([work(), work()])
readers.close()
print('kind          files  whole  reported  stopped  broke  slowest ms  healthy  held  for time  share held')
const groups = Object.keys(GROUPS).filter((group) => rows.has(group))
const kinds = [...rows.keys()].filter((kind) => !(kind in GROUPS)).sort()
for (const kind of [...kinds, ...groups]) print(line(kind, rows.get(kind)!))
if (kinds.length > 0) print(line('all', kinds.map((kind) => rows.get(kind)!).reduce(sum)))
for (const [tool, kinds] of tools) print(`healthy by ${tool}: ${[...kinds].join(' ')}`)
if (tools.size === 0) print('No independent tool is installed: scripts/evaluate/healthy.py names them.')
print('Healthy files held, by cause:')
for (const [cause, { files, example }] of [...causes].sort((a, b) => b[1].files - a[1].files).slice(0, 60))
  print(`${files} files, ${cause} (${example})`)
print('Every file:')
for (const [why, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 40)) print(`${times}×: ${why}`)
for (const { name, milliseconds, why } of worst) print(`slow or stopped: ${name}, ${milliseconds} ms: ${why}`)

function sum(one: Row, other: Row): Row {
  const total = { ...one }
  for (const key of Object.keys(EMPTY) as (keyof Row)[]) total[key] += other[key]
  total.slowest = Math.max(one.slowest, other.slowest)
  return total
}

function line(kind: string, row: Row): string {
  const share = row.healthy === 0 ? '' : (row.held / row.healthy).toFixed(3)
  const cells = [row.files, row.whole, row.reported, row.stopped, row.broke, row.slowest]
  const widths = [7, 7, 10, 9, 7, 12, 9, 6, 10, 12]
  const all = [...cells, row.healthy, row.held, row.time, share]
  return kind.padEnd(12) + all.map((cell, i) => String(cell).padStart(widths[i]!)).join('')
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
