import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { circumstances } from '../../src/core/circumstances.ts'
import type { Draft } from '../../src/core/draft.ts'
import { languageName } from '../../src/core/languages.ts'
import { known, type Office } from '../../src/core/registers.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { read } from '../../src/reading/read.ts'
import { compareLetters } from '../../src/review/language/letters.ts'
import { notChecked } from '../../src/review/language/not-checked.ts'

/**
 * `npm run -s evaluate -- languages FOLDER [--errors] [--tuned] [--all]`: passages in other languages that pass
 * unreported, and English texts that are held. FOLDER holds languages.jsonl (`label: lang:xx`) and more .jsonl of
 * English texts. Passages come from the half of languages.jsonl that was kept from tuning, by SHA-256 of the id;
 * `--tuned` takes the other half, and `--all` whole texts by `kind`.
 */
type Line = {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly label?: string
  readonly kind?: string
}

const root = projectRoot()
const flags = process.argv.slice(3)
const folder = flags.find((word) => !word.startsWith('--'))
if (!folder) throw new Error('evaluate -- languages FOLDER')
const errors = flags.includes('--errors')
const office = known(JSON.parse(readFileSync(join(root, 'fixtures/office.json'), 'utf8')) as Office)

const WANTED = 200
const LANGUAGES = ['cy', 'pl', 'ur', 'pa', 'ro', 'fr', 'ar', 'bn', 'pt', 'ta', 'tr', 'lt']
const ABOVE = 'Dear Sam,\n\nThank you for your letter about the road works, which we have passed to the council.'
const BELOW = 'We will write again when we know more about the plans for next year.\n\nKind regards\nAnn'

/** ISO 639-3. */
const ALSO: Readonly<Record<string, string>> = { kmr: 'ku' }

const all = linesOf(join(folder, 'languages.jsonl'))
const english = (line: Line): boolean => line.label?.startsWith('lang:en') ?? true
const hash = ({ id }: Line): string => createHash('sha256').update(id).digest('hex')
const tuned = (line: Line): boolean => Number.parseInt(hash(line).slice(0, 2), 16) < 128

await (flags.includes('--all') ? wholeTexts() : passages())
await englishTexts()

async function passages(): Promise<void> {
  const half = all.filter((line) => tuned(line) === flags.includes('--tuned') && !english(line))
  const drawn = draw(half)
  console.log(
    `${drawn.length} passages of 12 to 30 words in ${new Set(drawn.map(({ label }) => label)).size} languages`,
  )
  await placed('alone', drawn, (passage) => passage)
  await placed('a paragraph of an English email', drawn, (passage) => `${ABOVE}\n\n${passage}\n\n${BELOW}`)
  await placed('inside a paragraph of it', drawn, (passage) => `${ABOVE} ${passage} ${BELOW}`)
  const whole = half.filter(({ text }) => text.split(/\s+/).length >= 12 || /[\u0e00-\u0eff\u3000-\u9fff]/.test(text))
  await placed(
    `all ${whole.length} whole texts of that half, in ${new Set(whole.map(({ label }) => label)).size} languages`,
    whole,
    (text) => text,
  )
}

async function wholeTexts(): Promise<void> {
  const foreign = all.filter((line) => !english(line))
  console.log(`${foreign.length} texts in ${new Set(foreign.map(({ label }) => label)).size} languages`)
  for (const kind of new Set(foreign.map((line) => line.kind))) {
    const lines = foreign.filter((line) => line.kind === kind)
    await placed(`${kind}, ${lines.length}: alone`, lines, (text) => text)
    await placed('a paragraph of an English email', lines, (text) => `${ABOVE}\n\n${text}\n\n${BELOW}`)
    await placed('inside a paragraph of it', lines, (text) => `${ABOVE} ${text} ${BELOW}`)
  }
}

function draw(half: readonly Line[]): Line[] {
  const byLanguage = LANGUAGES.map((language) =>
    half
      .filter(({ label, text }) => label === `lang:${language}` && text.split(/\s+/).length >= 12)
      .sort((a, b) => hash(a).localeCompare(hash(b))),
  )
  const drawn: Line[] = []
  for (let turn = 0; drawn.length < WANTED && byLanguage.some((lines) => turn < lines.length); turn++)
    for (const lines of byLanguage) if (lines[turn] && drawn.length < WANTED) drawn.push(passageOf(lines[turn]!))
  return drawn
}

function passageOf(line: Line): Line {
  const words = line.text.split(/\s+/)
  return { ...line, text: words.slice(0, 12 + (Number.parseInt(hash(line).slice(2, 4), 16) % 19)).join(' ') }
}

async function placed(where: string, lines: readonly Line[], place: (passage: string) => string): Promise<void> {
  let silent = 0
  let misnamed = 0
  for (const line of lines) {
    const found = await look({ ...line, text: place(line.text) })
    const named = found.some(({ why, language }) => !why.includes('may be') && language !== 'und')
    const right = found.some(
      ({ language }) => language === ALSO[line.label!.slice(5)] || language === line.label!.slice(5),
    )
    if (found.length === 0) silent++
    else if (named && !right) misnamed++
    if (errors && (found.length === 0 || (named && !right)))
      console.log(
        `    ${line.id} ${line.label}: ${found.map(({ language }) => languageName(language)).join(', ') || 'silent'}`,
      )
  }
  console.log(`  ${where}: silent ${silent}, named as another language ${misnamed}`)
}

async function englishTexts(): Promise<void> {
  const sets = readdirSync(folder!).filter((name) => ['mail.jsonl', 'cleared.jsonl', 'posts.jsonl'].includes(name))
  const texts = sets.flatMap((name) => linesOf(join(folder!, name)))
  await counted('English texts of FOLDER', [...texts, ...all.filter(english)])
  const corpus = join(root, 'fixtures/corpus')
  const own = readdirSync(corpus).filter((name) => name.endsWith('.jsonl'))
  await counted(
    'drafts of fixtures/corpus',
    own.flatMap((name) => linesOf(join(corpus, name))),
  )
}

async function counted(what: string, lines: readonly Line[]): Promise<void> {
  let held = 0
  let letters = 0
  const begun = process.cpuUsage()
  for (const line of lines) {
    letters += line.text.length
    const found = await look(line)
    if (found.length > 0) held++
    if (errors)
      for (const { start, end, language } of found) console.log(`    ${line.id} ${language} at ${start} to ${end}`)
  }
  const { user, system } = process.cpuUsage(begun)
  const cost = (user + system) / 1000 / (letters / 1024)
  console.log(
    `${lines.length} ${what}: held ${held} (${((100 * held) / lines.length).toFixed(2)} %), ${cost.toFixed(2)} ms per KB with reading`,
  )
}

async function look({ text, title = '' }: Line) {
  const draft: Draft = {
    ...{ kind: 'press-release', channel: 'press', account: 'corporate', author: 'staff' },
    ...{ title, body: text, files: [], recipients: [], evidence: [] },
  }
  const { parts } = await read(draft)
  return notChecked({ parts, circumstances: circumstances(draft, '2026-11-29', false), known: office }, compareLetters)
}

function linesOf(path: string): Line[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ text }) => typeof text === 'string' && text !== '')
}
