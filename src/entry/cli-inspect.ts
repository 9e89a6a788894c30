import { createReadStream, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Kind, Known, Speaker } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { type CheckProgress, describeProgress } from '../core/check-progress.ts'
import { circumstances } from '../core/circumstances.ts'
import { type Draft, KINDS, SPEAKERS, usualChannel } from '../core/draft.ts'
import { judge } from '../core/judge.ts'
import { Refusal } from '../core/refusal.ts'
import { officeIn } from '../core/register/office.ts'
import { known } from '../core/registers.ts'
import { createReaders } from '../reading/worker-pool.ts'
import { reviewDraft } from '../review/review-draft.ts'
import type { ReviewWorkerPool, RunInPool } from '../review/worker-pool.ts'
import { answerOf, tell } from './answer.ts'
import { createFullClassifier, createSharedClassifier } from './classifier.ts'
import { filmPackOf } from './config.ts'
import { outdatedIn, register } from './emblem-calibration.ts'
import { emblemsIn, passedOver } from './emblem-folder.ts'
import { createReviewPool } from './review-pool.ts'
import { projectRoot } from './root.ts'
import { type Arguments, argumentsBy, oneOf, print, reportFault, Usage } from './usage.ts'

const USAGE = `npm run -s inspect -- [options] FILE…        prints the findings of each file as text
npm run -s inspect -- --json FILE…           prints one JSON object for each file
npm run -s inspect -- --jsonl FILE|-         reads one draft a line and prints one result a line

  --kind KIND             ${KINDS.join(', ')}
  --author-role ROLE      ${SPEAKERS.join(', ')}
  --account ACCOUNT       corporate, personal
  --election-period       apply the rules of an election period
  --thorough              as in the background: with more time, and films and sound are heard
  --office FILE           office file (default: the sample office)
  --marks DIR             pictures of emblems to look for; DIR/lookalikes holds emblems of others
  --register              with --marks: tests each emblem against distorted copies of it, and writes to DIR from
                          which score it counts as found and down to which size it is found reliably

Exit codes: 0 every file or line was checked, 1 a line was not a draft, 2 wrong usage.`

const TEXTS = ['jsonl', 'kind', 'author-role', 'account', 'office', 'marks'] as const
const FLAGS = ['json', 'election-period', 'thorough', 'register'] as const

type Options = Arguments<(typeof TEXTS)[number], (typeof FLAGS)[number]>

async function officeOf({ office: file, marks: folder }: Options): Promise<Known> {
  const emblems = folder === undefined ? [] : await emblemsToFind(folder)
  const path = file ?? join(projectRoot(), 'fixtures/office.json')
  try {
    return known(officeIn(readFileSync(path, 'utf8')), { emblems })
  } catch (fault) {
    throw new Usage(`The office file ${path} could not be read: ${(fault as Error).message}`)
  }
}

const OUTDATED =
  'its picture or the scoring has changed since --register ran, so the default threshold applies. Run --register again.'

async function emblemsToFind(folder: string): Promise<Known['emblems']> {
  const emblems = await emblemsOf(folder)
  for (const name of outdatedIn(folder)) process.stderr.write(`${name}: ${OUTDATED}\n`)
  for (const name of passedOver(folder))
    process.stderr.write(`${name}: not a picture format that can be searched for; skipped.\n`)
  if (emblems.length === 0) process.stderr.write(`There are no pictures in ${folder}, so no emblems are looked for.\n`)
  return emblems
}

async function emblemsOf(folder: string): Promise<Known['emblems']> {
  try {
    return await emblemsIn(folder)
  } catch (fault) {
    throw new Usage(`The emblems in ${folder} could not be read: ${(fault as Error).message}`)
  }
}

async function registered({ marks: folder }: Options): Promise<void> {
  if (folder === undefined) throw new Usage('Name the folder of the emblems: --marks DIR.')
  register(folder, await emblemsOf(folder), print)
}

const EMPTY = { files: [], recipients: [], evidence: [], title: '', body: '' } as const

function fileDraft(path: string, given: Options): Draft {
  const mail = /\.(eml|msg)$/i.test(path)
  const kind: Kind = given.kind ? oneOf('--kind', given.kind, KINDS) : mail ? 'email' : 'press-release'
  return {
    ...EMPTY,
    kind,
    channel: usualChannel(kind),
    account: oneOf('--account', given.account ?? 'corporate', ['corporate', 'personal']),
    author: oneOf('--author-role', given['author-role'] ?? 'staff', SPEAKERS),
    electionPeriod: given['election-period'] ?? false,
    files: [{ name: basename(path), type: '', bytes: bytesOf(path) }],
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (fault) {
    throw new Usage(`${path} could not be opened: ${(fault as Error).message}`)
  }
}

type Line = {
  id?: string
  kind?: string
  title?: string
  text?: string
  author_role?: string
  election_period?: boolean
  account?: string
}

function lineDraft(line: Line): Draft {
  const kind = oneOf('kind', line.kind ?? 'press-release', KINDS)
  return {
    ...EMPTY,
    kind,
    channel: usualChannel(kind),
    account: oneOf('account', line.account ?? 'corporate', ['corporate', 'personal']),
    author: oneOf<Speaker>('author_role', line.author_role ?? 'staff', SPEAKERS),
    electionPeriod: line.election_period ?? false,
    title: line.title ?? '',
    body: line.text ?? '',
  }
}

async function lines(source: string, office: Known): Promise<void> {
  const input = source === '-' ? process.stdin : createReadStream(source)
  input.on('error', (fault: Error) => wrong(new Usage(`${source} could not be read: ${fault.message}`)))
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim() === '') continue
    print(JSON.stringify(await lineAnswer(text, number, office)))
  }
}

async function lineAnswer(text: string, number: number, office: Known): Promise<object> {
  let id: string | null = null
  try {
    const line = parse(text)
    id = line.id ?? null
    const { review } = await look(lineDraft(line), office)
    return { id, ...answerOf(review, judge(review)) }
  } catch (fault) {
    if (!(fault instanceof Usage)) throw fault
    process.stderr.write(`Line ${number}: ${fault.message}\n`)
    process.exitCode = 1
    return { id, verdict: 'sign-off', findings: [], unread: [{ part: 'line', why: fault.message }] }
  }
}

function parse(text: string): Line {
  try {
    const line: unknown = JSON.parse(text)
    if (typeof line === 'object' && line !== null && !Array.isArray(line)) return line as Line
  } catch {}
  throw new Usage('It is not a JSON object.')
}

async function files(paths: readonly string[], given: Options, office: Known): Promise<void> {
  for (const path of paths) {
    const { extraction, review } = await look(fileDraft(path, given), office, given.thorough)
    const verdict = judge(review)
    if (given.json) print(JSON.stringify({ file: path, ...answerOf(review, verdict) }))
    else print(tell(path, extraction, review, verdict))
  }
}

function packOf(env: NodeJS.ProcessEnv) {
  try {
    return filmPackOf(env)
  } catch (fault) {
    reportFault(fault, USAGE)
    process.exit()
  }
}

const readers = createReaders({ patient: true, pack: packOf(process.env) })
const classifier = createSharedClassifier()
const classify = createFullClassifier(classifier)
/** A draft that takes too long is stopped and reported as unchecked. */
let pool: ReviewWorkerPool | undefined

/** The first picture waits for the emblems to be prepared. */
const PICTURES_MS = 60_000

const runInPool: RunInPool = async (input, asked, timeoutMs) => {
  const within = input.extraction.pictures.length > 0 ? Math.max(PICTURES_MS, timeoutMs) : timeoutMs
  pool ??= createReviewPool({ classifier, size: 1 })
  await pool.ready
  for (;;)
    try {
      return await pool.run(input, asked, within)
    } catch (fault) {
      // The thread that the last draft stopped is still being replaced.
      if (!(fault instanceof Refusal && fault.code === 'busy')) throw fault
    }
}

function look(draft: Draft, office: Known, thorough = false) {
  const today = new Date().toISOString().slice(0, 10)
  const by = { known: office, rules, readFile: readers.read, classify, runInPool }
  return reviewDraft(draft, circumstances(draft, today, false), by, thorough ? showProgress : undefined)
}

function showProgress(progress: CheckProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${describeProgress(progress)}`)
}

function wrong(fault: unknown): void {
  if (!(fault instanceof Usage)) throw fault
  reportFault(fault, USAGE)
}

try {
  const { values, positionals } = argumentsBy(TEXTS, FLAGS, { allowPositionals: true })
  if (values.help) print(USAGE)
  else if (values.register) await registered(values)
  else if (values.jsonl !== undefined) await lines(values.jsonl, await officeOf(values))
  else if (positionals.length === 0) throw new Usage('Name at least one file.')
  else await files(positionals, values, await officeOf(values))
} catch (fault) {
  wrong(fault)
} finally {
  readers.close()
}
