import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { type Draft, usualChannel } from '../../src/core/draft.ts'
import { known, type Office } from '../../src/core/registers.ts'
import { createFullClassifier, createSharedClassifier } from '../../src/entry/classifier.ts'
import { filmPackOf } from '../../src/entry/config.ts'
import { emblemsIn } from '../../src/entry/emblem-folder.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { missingFrom, usePack } from '../../src/reading/film/pack.ts'
import { type ReadFile, readHere } from '../../src/reading/read.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'
import type { Checked, FilmCase, Outcome } from './films-case.ts'
import { casesIn, report } from './films-cases.ts'
import { filmMaker } from './films-made.ts'
import { measuredUse } from './process-use.ts'

/**
 * `npm run -s evaluate -- films FOLDER [--only PART]… [--seconds N] [--here] [--texts FILE.jsonl] [--recordings
 * FOLDER]`: films made for it, checked as in the background. Needs the pack, espeak-ng and ffmpeg. Results are kept in
 * FOLDER, and a run that was stopped goes on where it stopped; `--seconds` stops it. `--here` reads in this process,
 * which saves the start of a reader for each film. RECORDINGS: a folder of `*.wav` with a file `transcription` of lines
 * `<s> words </s> (name)`.
 */
const [folder, ...given] = process.argv.slice(3)
if (!folder || folder.startsWith('--')) throw new Error('Name a folder for the results.')
const values = (name: string) => given.flatMap((word, i) => (given[i - 1] === name ? [word] : []))
const pack = filmPackOf(process.env)
if (missingFrom(pack.folder).length > 0) throw new Error(`${pack.folder} lacks the pack: npm run -s film -- fetch`)
const root = projectRoot()
const office = known(JSON.parse(readFileSync(join(root, 'fixtures/office.json'), 'utf8')) as Office, {
  emblems: await emblemsIn(join(root, 'fixtures/marks')),
})
const use = measuredUse()
const readers = createReaders({ patient: true, pack, held: use.held })
usePack(pack)
const isHere = given.includes('--here')
const readFile: ReadFile = isHere
  ? (file, id, longer) => readHere(file, id, () => {}, longer?.within, undefined, longer !== undefined)
  : readers.read
const classify = createFullClassifier(createSharedClassifier())

async function check(file: Uint8Array | string, name = 'film.mp4'): Promise<Checked> {
  const bytes = typeof file === 'string' ? new Uint8Array() : file
  const draft: Draft = {
    ...{ kind: 'video', channel: usualChannel('video'), account: 'corporate', author: 'staff', title: '' },
    body: typeof file === 'string' ? file : '',
    files: bytes.length > 0 ? [{ name, type: '', bytes }] : [],
    ...{ recipients: [], evidence: [], electionPeriod: false },
  }
  const by = { known: office, rules, readFile, classify }
  use.begin()
  const begun = performance.now()
  const { extraction, review } = await reviewDraft(draft, circumstances(draft, '2026-11-27', false), by, () => {})
  const seconds = (performance.now() - begun) / 1_000
  const speech = extraction.parts.find(({ id }) => id === 'attachment:1/speech')?.text ?? ''
  return { extraction, review, speech, use: { seconds, ...use.end() } }
}

mkdirSync(folder, { recursive: true })
const kept = join(folder, 'results.jsonl')
const results = new Map<string, Outcome>()
for (const line of existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter(Boolean) : []) {
  const { key, ...outcome } = JSON.parse(line) as Outcome & { key: string }
  results.set(key, outcome)
}

const make = filmMaker()
const until = performance.now() + Number(values('--seconds')[0] ?? Number.POSITIVE_INFINITY) * 1_000
const only = values('--only')
const cases: FilmCase[] = casesIn({ root, make, texts: values('--texts')[0], recordings: values('--recordings')[0] })
for (const { key, run } of cases) {
  const isAsked = only.length === 0 || only.includes(key.split('/')[0]!)
  if (!isAsked || results.has(key) || performance.now() > until) continue
  const outcome = await run(check)
  results.set(key, outcome)
  appendFileSync(kept, `${JSON.stringify({ key, ...outcome })}\n`)
  process.stdout.write(`  ${key}: ${outcome.right} of ${outcome.of}${outcome.note ? `; ${outcome.note}` : ''}\n`)
}
for (const line of report(results)) process.stdout.write(`${line}\n`)
make.close()
readers.close()
