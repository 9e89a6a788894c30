import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { ALL } from '../../test/files/all.ts'
import { type FileCase, LEAK } from '../../test/files/case.ts'
import { peaks } from '../../test/tools/peak.ts'
import { examineFile } from './examine-file.ts'

/**
 * `npm run -s evaluate -- files [formats] [pattern]`: files that leak from one hiding place each, and clean twins.
 * found: by a rule. said: held as unreadable. passed: neither, which must never happen.
 */
type Row = {
  files: number
  found: number
  reported: number
  held: number
  passed: number
  alarms: number
  /** The hiding place is a finding whatever it contains. */
  telltale: number
  plain: number
  slowest: number
}

/** Timeouts also happen on a busy machine. */
const LATE = /too long|no time/

const only = process.argv[3] === 'all' ? undefined : process.argv[3]?.split(',')
const place = new RegExp(process.argv[4] ?? '')
const readers = createReaders({ size: 1, warm: true, patient: true })
const rows = new Map<string, Row>()
const misses: string[] = []
let slowest = { name: '', milliseconds: 0 }
let largest = { name: '', megabytes: 0 }
let heaviest = { name: '', megabytes: 0 }
let looked = 0
let late = 0
let packages: ChildProcess | undefined

// As in a service that reports ready.
await Promise.all([readers.ready, examineFile('notes.txt', Buffer.from('The panel met.'), readers.read)])
peaks()
const standing = process.memoryUsage.rss() / (1 << 20)

for (const file of ALL.filter((each) => (!only || only.includes(each.format)) && place.test(each.place)))
  await score(file)

print('format          files  found  said  held  passed  alarms  telltale  plain packages  slowest ms')
for (const [format, row] of rows) print(line(format, row))
print(line('all', total()))
print(`slowest: ${slowest.name}, ${Math.round(slowest.milliseconds)} ms`)
print(
  `memory at most: ${Math.round(largest.megabytes)} MB where a file is read ` +
    `(${largest.name}), ${Math.round(heaviest.megabytes)} MB where all are reviewed ` +
    `(${heaviest.name}), which holds ${Math.round(standing)} MB before the first file`,
)
print(`not all in time: ${late} of ${looked} readings`)
for (const miss of misses) print(miss)
readers.close()
packages?.kill('SIGKILL')

async function score(file: FileCase): Promise<void> {
  const row = rows.get(file.format) ?? {
    files: 0,
    found: 0,
    reported: 0,
    held: 0,
    passed: 0,
    alarms: 0,
    telltale: 0,
    plain: 0,
    slowest: 0,
  }
  rows.set(file.format, row)
  row.files++
  const bytes = await file.leaking()
  const leaking = await look(file, bytes, row)
  const named = `${file.format}, ${file.place}`
  if (leaking.found) row.found++
  else if (leaking.unread) row.reported++
  else if (leaking.verdict !== 'clear') row.held++
  else row.passed++
  if (!leaking.found && !file.unreadable) misses.push(`not found (${leaking.verdict}): ${named}`)
  if (await plainly(file, bytes)) row.plain++
  if (file.unreadable) return
  const clean = await look(file, await file.clean(), row)
  if (clean.verdict === 'clear') return
  if (file.telltale && clean.rules.every((rule) => rule === file.telltale) && !clean.unread) {
    row.telltale++
    return
  }
  row.alarms++
  misses.push(`false alarm (${clean.why}): ${named}`)
}

async function look(file: FileCase, bytes: Uint8Array, row: Row) {
  const { extraction, review, verdict, milliseconds } = await examineFile(file.name, bytes, readers.read)
  const { readers: megabytes, own } = peaks()
  if (megabytes > largest.megabytes) largest = { name: `${file.format}, ${file.place}`, megabytes }
  if (own > heaviest.megabytes) heaviest = { name: `${file.format}, ${file.place}`, megabytes: own }
  looked++
  if (extraction.unread.some(({ why }) => LATE.test(why)) || review.failures.some(({ why }) => LATE.test(why))) late++
  row.slowest = Math.max(row.slowest, milliseconds)
  if (milliseconds > slowest.milliseconds) slowest = { name: `${file.format}, ${file.place}`, milliseconds }
  const serious = review.findings.filter((finding) => finding.severity !== 'note')
  return {
    verdict,
    found: serious.some((finding) => finding.severity === 'block' || file.leak !== undefined),
    unread: extraction.unread.length > 0,
    rules: serious.map((finding) => finding.rule),
    why: [
      ...serious.map((finding) => finding.rule),
      ...extraction.unread.map((unread) => unread.why),
      ...review.failures.map((failure) => failure.rule),
    ]
      .slice(0, 3)
      .join('; '),
  }
}

async function plainly(file: FileCase, bytes: Uint8Array): Promise<boolean> {
  packages ??= fork(fileURLToPath(new URL('./plain-packages.js', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const child = packages
  const text = await new Promise<string>((answer) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      packages = undefined
      answer('')
    }, 10_000)
    child.once('message', (message: { text?: string }) => {
      clearTimeout(timer)
      answer(message.text ?? '')
    })
    child.send({ format: file.format, bytes })
  })
  return text
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .includes((file.leak ?? LEAK).toLowerCase())
}

function total(): Row {
  const sum: Row = { files: 0, found: 0, reported: 0, held: 0, passed: 0, alarms: 0, telltale: 0, plain: 0, slowest: 0 }
  for (const row of rows.values()) {
    for (const key of ['files', 'found', 'reported', 'held', 'passed', 'alarms', 'telltale', 'plain'] as const)
      sum[key] += row[key]
    sum.slowest = Math.max(sum.slowest, row.slowest)
  }
  return sum
}

function line(format: string, row: Row): string {
  const cells = [
    row.files,
    row.found,
    row.reported,
    row.held,
    row.passed,
    row.alarms,
    row.telltale,
    row.plain,
    Math.round(row.slowest),
  ]
  const widths = [5, 7, 6, 6, 8, 8, 10, 16, 12]
  return format.padEnd(15) + cells.map((cell, index) => String(cell).padStart(widths[index]!)).join('')
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
