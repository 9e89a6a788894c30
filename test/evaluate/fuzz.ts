import { createReaders } from '../../src/reading/worker-pool.ts'
import { ALL } from '../files/all.ts'
import { type FileCase, LEAK } from '../files/case.ts'

/**
 * `npm run -s evaluate -- fuzz [seconds] [format]`: real files, damaged at random. The service may not die, hang, or pass a file
 * in silence: nothing read as missing, and the planted words gone all the same. In a container that is a lost part; in a text
 * the damage may have hit the words themselves, so only containers count as passed.
 */
const seconds = Number(process.argv[3] ?? 60)
const only = process.argv[4]
const CONTAINERS = new Set([
  'zip',
  'gzip',
  'tar',
  'bzip2',
  'xz',
  'zstd',
  '7z',
  'rar',
  'epub',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'pdf',
  'msg',
  'doc',
  'xls',
  'ppt',
])

const readers = createReaders({ size: 2 })
const until = performance.now() + seconds * 1_000
const counts = { files: 0, found: 0, said: 0, passed: 0, slow: 0, broken: 0 }
const lost = new Map<string, number>()
let slowest = { place: '', milliseconds: 0 }
let seed = 1

async function lane(first: number): Promise<void> {
  const cases = ALL.filter((file) => !file.unreadable && (!only || file.format === only))
  for (let i = first; performance.now() < until; i += 2) {
    const file = cases[i % cases.length]!
    await one(file, await file.leaking(), damages[Math.floor(i / cases.length) % damages.length]!)
  }
}

async function one(file: FileCase, bytes: Uint8Array, damage: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const start = performance.now()
  const place = `${file.format}, ${file.place} (${damage.name})`
  try {
    const ledger = await readers.read({ name: file.name, type: '', bytes: damage(bytes) }, 'attachment:1')
    const wanted = (file.leak ?? LEAK).toLowerCase()
    const found =
      ledger.pictures.length > 0 ||
      ledger.parts.some((part) => part.text.toLowerCase().replace(/\s+/g, ' ').includes(wanted))
    counts.files++
    if (found) counts.found++
    else if (ledger.unread.length > 0) counts.said++
    else if (CONTAINERS.has(file.format)) {
      counts.passed++
      lost.set(place, (lost.get(place) ?? 0) + 1)
    }
  } catch (fault) {
    counts.broken++
    lost.set(`broke: ${place}: ${(fault as Error).message}`, 1_000)
  }
  const milliseconds = performance.now() - start
  if (milliseconds > 10_000) counts.slow++
  if (milliseconds > slowest.milliseconds) slowest = { place, milliseconds: Math.round(milliseconds) }
}

/** The same numbers every time, so that a failure can be repeated. */
function chance(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
  return seed % Math.max(1, below)
}

const damages: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
  function flipped(bytes) {
    const out = bytes.slice()
    for (let n = 0; n < 1 + out.length / 2_000; n++) out[chance(out.length)]! ^= 1 << chance(8)
    return out
  },
  function truncated(bytes) {
    return bytes.slice(0, chance(bytes.length))
  },
  function holed(bytes) {
    const out = bytes.slice()
    const from = chance(out.length)
    out.fill(0, from, Math.min(out.length, from + chance(200)))
    return out
  },
  function doubled(bytes) {
    const [from, length] = [chance(bytes.length), chance(500)]
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)])
  },
  function headless(bytes) {
    return bytes.slice(chance(Math.min(64, bytes.length)))
  },
  function scrambled(bytes) {
    const out = bytes.slice()
    for (let n = 0; n < 20; n++) out[chance(out.length)] = chance(256)
    return out
  },
]

await Promise.all([lane(0), lane(1)])
readers.close()
process.stdout.write(`${JSON.stringify({ ...counts, slowest })}\n`)
for (const [place, times] of [...lost].sort((a, b) => b[1] - a[1]).slice(0, 40))
  process.stdout.write(`passed ${times}×: ${place}\n`)
