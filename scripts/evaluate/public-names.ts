import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Reading } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { withClassified } from '../../detectors/personal-data/names/classified-names.ts'
import { candidates } from '../../detectors/personal-data/names/name-candidates.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { plainReading } from '../../test/tools/plain-reading.ts'

/**
 * Beside other packages, on data kept from tuning: `emerging.test.annotated` (WNUT 2017, CC BY 4.0) and
 * `synth_dataset_v2.json` (presidio-research, MIT), neither in this repository.
 */
type Span = { readonly start: number; readonly end: number; readonly type: string }
type Text = { readonly text: string; readonly spans: readonly Span[] }
type Finder = (text: string) => Promise<readonly Span[]> | readonly Span[]

const require = createRequire(import.meta.url)

export async function measure(folder: string): Promise<void> {
  const sets: [string, readonly Text[]][] = []
  const wnut = join(folder, 'emerging.test.annotated')
  const synth = join(folder, 'synth_dataset_v2.json')
  if (existsSync(wnut)) sets.push(['WNUT 2017, test', wnutTexts(readFileSync(wnut, 'utf8'))])
  if (existsSync(synth)) sets.push(['presidio-research, synthetic v2', synthTexts(readFileSync(synth, 'utf8'))])
  for (const [name, texts] of sets) {
    console.log(`${name}: ${texts.length} texts`)
    for (const [finder, find] of Object.entries(finders())) {
      const started = process.cpuUsage()
      const found: (readonly Span[])[] = []
      for (const { text } of texts) found.push(await find(text))
      const used = process.cpuUsage(started)
      const size = texts.reduce((sum, { text }) => sum + text.length, 0) / 1024
      const scores = ['PERSON', 'EMAIL', 'CARD', 'IBAN', 'PHONE']
        .filter((type) => texts.some(({ spans }) => spans.some((span) => span.type === type)))
        .map((type) => `${type} ${score(texts, found, type)}`)
      console.log(
        `  ${finder.padEnd(14)} ${scores.join('  ')}  ${((used.user + used.system) / 1000 / size).toFixed(2)} ms per KB`,
      )
    }
    if (name.startsWith('presidio')) console.log(PUBLISHED)
  }
}

/** From notebooks 4 and 5 of presidio-research, by token over all types: not the same measure. */
const PUBLISHED =
  '  Presidio, published (token level, all types, F2): vanilla .618 (P .685 R .603), tuned .845 (P .870 R .839)'

/** F1: at least half of the shorter span is covered. */
function score(texts: readonly Text[], found: readonly (readonly Span[])[], type: string): string {
  let right = 0
  let wanted = 0
  let hit = 0
  let given = 0
  const covers = (a: Span, b: Span) =>
    Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.min(a.end - a.start, b.end - b.start)
  for (const [i, { spans }] of texts.entries()) {
    const gold = spans.filter((span) => span.type === type)
    const mine = found[i]!.filter((span) => span.type === type)
    wanted += gold.length
    given += mine.length
    right += mine.filter((span) => gold.some((other) => covers(span, other))).length
    hit += gold.filter((span) => mine.some((other) => covers(span, other))).length
  }
  const precision = given === 0 ? 0 : right / given
  const recall = wanted === 0 ? 0 : hit / wanted
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `F1 ${f1.toFixed(3)} (P ${precision.toFixed(2)} R ${recall.toFixed(2)})`
}

function finders(): Record<string, Finder> {
  const nlp = require('compromise') as (text: string) => {
    people(): { json(options: object): { offset: { start: number; length: number } }[] }
  }
  const { SyncRedactor } = require('redact-pii') as {
    SyncRedactor: new (options: object) => { redact(text: string): string }
  }
  const { OpenRedaction } = require('openredaction') as {
    OpenRedaction: new (
      options: object,
    ) => { detect(text: string): Promise<{ detections: { type: string; position: [number, number] }[] }> }
  }
  const redactor = new SyncRedactor({})
  const open = new OpenRedaction({ includeNames: true })
  return {
    Countersign: async (text) => [...(await people(text)), ...structured(text)],
    compromise: (text) =>
      nlp(text)
        .people()
        .json({ offset: true })
        .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, type: 'PERSON' })),
    'redact-pii': (text) => aligned(text, redactor.redact(text)),
    openredaction: async (text) =>
      (await open.detect(text)).detections.map(({ type, position }) => ({
        start: position[0],
        end: position[1],
        type: kindOf(type),
      })),
  }
}

const classify = createFullClassifier()

/** By the rules and the classifier, as in a publication. */
async function people(text: string): Promise<Span[]> {
  const reading = plainReading(text, 'article')
  const classifierMatches = await classify(reading.parts, reading.circumstances)
  const found = withClassified(candidates(text), reading.parts[0]!, { ...reading, classifierMatches })
  return found.map(({ start, end }) => ({ start, end, type: 'PERSON' }))
}

const STRUCTURED = ['email', 'card', 'iban', 'phone'].map((name) => `personal-data/${name}`)

function structured(text: string): Span[] {
  const reading: Reading = plainReading(text, 'other')
  return rules
    .filter((rule) => STRUCTURED.includes(rule.id))
    .flatMap((rule) => [...rule.find(reading)].map(({ span, type }) => ({ start: span.start, end: span.end, type })))
}

function kindOf(type: string): string {
  if (/NAME|PERSON/.test(type)) return 'PERSON'
  return /EMAIL/.test(type)
    ? 'EMAIL'
    : /CARD/.test(type)
      ? 'CARD'
      : /IBAN/.test(type)
        ? 'IBAN'
        : /PHONE/.test(type)
          ? 'PHONE'
          : type
}

/** It returns only a text with placeholders, so the rest is aligned. */
function aligned(text: string, redacted: string): Span[] {
  const spans: Span[] = []
  let at = 0
  const pieces = redacted.split(
    /(PERSON_NAME|EMAIL_ADDRESS|CREDIT_CARD_NUMBER|PHONE_NUMBER|[A-Z]{2,}_[A-Z_]{2,}|ZIPCODE|URL|DIGITS|USERNAME|PASSWORD)/,
  )
  for (let i = 0; i < pieces.length; i += 2) {
    const start = pieces[i] === '' ? (i + 1 < pieces.length ? at : text.length) : text.indexOf(pieces[i]!, at)
    if (i > 0 && start >= at) spans.push({ start: at, end: start, type: kindOf(pieces[i - 1]!) })
    at = Math.max(at, start) + pieces[i]!.length
  }
  return spans.filter((span) => span.end > span.start)
}

function wnutTexts(file: string): Text[] {
  return file
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map(joined)
}

function joined(block: string): Text {
  let text = ''
  const spans: { start: number; end: number; type: string }[] = []
  for (const line of block.split('\n')) {
    const [word = '', label = 'O'] = line.split('\t')
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? word : `${text} ${word}`
    if (label === 'B-person') spans.push({ start, end: text.length, type: 'PERSON' })
    if (label === 'I-person' && spans.length > 0) spans.at(-1)!.end = text.length
  }
  return { text, spans }
}

const LABELS: Record<string, string> = {
  PERSON: 'PERSON',
  EMAIL_ADDRESS: 'EMAIL',
  CREDIT_CARD: 'CARD',
  IBAN_CODE: 'IBAN',
  PHONE_NUMBER: 'PHONE',
}

function synthTexts(file: string): Text[] {
  type Row = { full_text: string; spans: { entity_type: string; start_position: number; end_position: number }[] }
  return (JSON.parse(file) as Row[]).map((row) => ({
    text: row.full_text,
    spans: row.spans.map((span) => ({
      start: span.start_position,
      end: span.end_position,
      type: LABELS[span.entity_type] ?? span.entity_type,
    })),
  }))
}
