import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker } from 'tesseract.js'
import { readHere } from '../../src/reading/read.ts'
import { type DrawnPicture, posters, type ScanLook, scan } from './drawn-pictures.ts'

/** `npm run -s evaluate -- pictures [COUNT] [--beside]`: text drawn on photographs, and scans; beside Tesseract alone. */
const COUNT = Number(process.argv[3] ?? 200)
/** Milliseconds: a busy machine must not matter. */
const UNHURRIED = 60_000
const SCANS_OF_EACH = Math.max(1, Math.round(COUNT / 40))

const SCANS: readonly ScanLook[] = [
  ...[300, 200, 150, 120, 96].map((dots) => ({ condition: `scan, ${dots} dpi, noise, 1.5° tilt`, dots, ...worn(1.5) })),
  ...[300, 150, 96].map((dots) => ({ condition: `scan, ${dots} dpi, noise, -4° tilt`, dots, ...worn(-4) })),
  { condition: 'scan, 150 dpi, strong noise', dots: 150, noise: 50, quality: 60 },
  { condition: 'scan, 150 dpi, clean', dots: 150 },
  { condition: 'scan, 60 dpi', dots: 60 },
  ...[90, 180, 270].map((turn) => ({ condition: `scan, 150 dpi, turned by ${turn}°`, dots: 150, turn })),
  { condition: 'scan, 150 dpi, turned by 90° and tilted, noise', dots: 150, turn: 90, ...worn(2) },
]

function worn(tilt: number) {
  return { tilt, noise: 25, blur: 0.6, quality: 40 }
}

/** reported: not all is read, and the reading says so. silent: it does not. */
type Outcome = 'read' | 'reported' | 'silent'
type Tally = Record<Outcome, number> & { seconds: number }

/** Scans without accents and with commas as full stops; photographs exactly. */
const squeeze = (text: string, exactly: boolean) => {
  const bare = text.normalize('NFC').replace(/\s+/g, '')
  return exactly ? bare : bare.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(',', '.').toLowerCase()
}

function missing({ words, exactly }: DrawnPicture, texts: readonly string[]): string[] {
  const all = texts.map((text) => squeeze(text, exactly)).join('\n')
  return words.filter((word) => !all.includes(squeeze(word, exactly)))
}

function outcome(picture: DrawnPicture, texts: readonly string[], reported: boolean): Outcome {
  if (missing(picture, texts).length === 0) return 'read'
  return reported ? 'reported' : 'silent'
}

async function asShipped(picture: DrawnPicture): Promise<Outcome> {
  const found = await readHere(
    { name: 'picture.jpg', bytes: picture.bytes, type: 'image/jpeg' },
    'attachment:1',
    () => {},
    UNHURRIED,
  )
  const texts = found.parts.filter(({ kind }) => kind === 'picture-text').map(({ text }) => text)
  const got = outcome(picture, texts, found.unread.length > 0)
  if (got !== 'read' && process.argv.includes('--errors'))
    process.stdout.write(
      `${got} ${picture.name}: ${missing(picture, texts).join(', ')} ${found.unread.map(({ why }) => why).join(' ')}
`,
    )
  return got
}

/** The package as its README uses it. It never says that it could not read something. */
async function openTesseract() {
  const folder = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'))
  const langPath = join(folder, '4.0.0_best_int')
  return createWorker('eng', undefined, { langPath, gzip: true, cacheMethod: 'none' })
}

const tesseract = process.argv.includes('--beside') ? await openTesseract() : undefined

async function byTesseract(picture: DrawnPicture): Promise<Outcome> {
  const { data } = await tesseract!.recognize(Buffer.from(picture.bytes))
  return outcome(picture, [data.text], false)
}

type Sides = { readonly ours: Tally; readonly theirs: Tally }
const tables = new Map<string, Sides>()
const none = (): Tally => ({ read: 0, reported: 0, silent: 0, seconds: 0 })

async function count(tally: Tally, read: () => Promise<Outcome>): Promise<void> {
  const before = process.cpuUsage()
  const got = await read()
  const { user, system } = process.cpuUsage(before)
  tally[got]++
  tally.seconds += (user + system) / 1e6
}

async function measure(picture: DrawnPicture): Promise<void> {
  const sides = tables.get(picture.condition) ?? { ours: none(), theirs: none() }
  tables.set(picture.condition, sides)
  await count(sides.ours, () => asShipped(picture))
  if (tesseract) await count(sides.theirs, () => byTesseract(picture))
}

for await (const poster of posters(COUNT)) await measure(poster)
for (const look of SCANS) for (let i = 0; i < SCANS_OF_EACH; i++) await measure(await scan(look, i + 1))
await tesseract?.terminate()

const OUTCOMES = ['read', 'reported', 'silent'] as const
const shown = (tally: Tally) => {
  const all = OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0)
  if (all === 0) return ''
  const counts = OUTCOMES.map((outcome) => String(tally[outcome]).padStart(4)).join(' /')
  return `${counts}   ${(tally.seconds / all).toFixed(2).padStart(5)} s`.padStart(26)
}
const line = (name: string, { ours, theirs }: Sides) =>
  process.stdout.write(`${name.padEnd(52)}${shown(ours)}${shown(theirs)}\n`)

const headings = ['read/reported/silent, cpu', tesseract ? 'Tesseract alone' : '']
process.stdout.write(`${''.padEnd(52)}${headings.map((heading) => heading.padStart(26)).join('')}\n`)
const total: Sides = { ours: none(), theirs: none() }
for (const [condition, sides] of tables) {
  line(condition, sides)
  for (const side of ['ours', 'theirs'] as const)
    for (const key of [...OUTCOMES, 'seconds'] as const) total[side][key] += sides[side][key]
}
line('all', total)
process.stdout.write(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)
