import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../src/entry/root.ts'
import { packages, type RealText } from './real-packages.ts'

/**
 * `npm run -s evaluate -- real FOLDER [--kept] [--set NAME] [--rules N] [--errors] [--packages [PYTHON]]`: what is held
 * of real texts, by set and by rule. FOLDER holds cleared, mail, posts, partisan, abusive and marked.jsonl, which are
 * not in this repository. `--kept` takes the third that no training reads, by SHA-256 of its `base` or `id`.
 * `--errors` names the texts on the wrong side. `--packages` flags the same texts with packages that find personal
 * data; PYTHON is an interpreter with presidio-analyzer.
 */
type Set = {
  readonly name: string
  readonly file: string
  readonly breach: boolean
  readonly as: object
}

type Answer = {
  readonly verdict: 'clear' | 'sign-off' | 'block'
  readonly findings: readonly { readonly rule: string; readonly severity: string }[]
  readonly unread: readonly { readonly part: string; readonly why: string }[]
}

const PROSE = { kind: 'article' }
const POST = { kind: 'social-post' }
const OWN = { account: 'personal' }
const PERIOD = { election_period: true }

const SETS: readonly Set[] = [
  { name: 'cleared prose', file: 'cleared', breach: false, as: PROSE },
  { name: 'cleared prose, period', file: 'cleared', breach: false, as: { ...PROSE, ...PERIOD } },
  { name: 'mail', file: 'mail', breach: false, as: { kind: 'email' } },
  { name: 'posts, office', file: 'posts', breach: false, as: POST },
  { name: 'posts, own', file: 'posts', breach: false, as: { ...POST, ...OWN } },
  { name: 'posts, office, period', file: 'posts', breach: false, as: { ...POST, ...PERIOD } },
  { name: 'posts, own, period', file: 'posts', breach: false, as: { ...POST, ...OWN, ...PERIOD } },
  { name: 'partisan, office', file: 'partisan', breach: true, as: POST },
  { name: 'partisan, own', file: 'partisan', breach: true, as: { ...POST, ...OWN } },
  { name: 'partisan, own, period', file: 'partisan', breach: true, as: { ...POST, ...OWN, ...PERIOD } },
  { name: 'abusive, post', file: 'abusive', breach: true, as: { ...POST, ...OWN } },
  { name: 'abusive, mail', file: 'abusive', breach: true, as: { kind: 'email' } },
  { name: 'declassified pages', file: 'marked', breach: true, as: { kind: 'report' } },
]

/** Pieces of texts that pass one by one. */
const JOINED = { count: 60, bytes: 20_000 }

const words = process.argv.slice(3)
const optionOf = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined)
const folder = words[0]
if (!folder || folder.startsWith('--')) throw new Error('evaluate -- real FOLDER')
const mostRules = Number(optionOf('--rules') ?? 5)
const only = optionOf('--set')

const root = projectRoot()
const work = mkdtempSync(join(tmpdir(), 'countersign-'))
const passed = new Map<string, RealText[]>()

print('set                        texts   held blocked  wrong  by rule')
for (const set of SETS) {
  const texts = textsOf(set.file)
  if (texts.length === 0 || (only !== undefined && only !== set.file)) continue
  const answers = await inspect(texts.map((text) => ({ ...set.as, id: text.id, title: text.title, text: text.text })))
  report(
    set,
    texts.map(({ id }) => id),
    answers,
  )
  if (set.name === 'mail' || set.name === 'cleared prose')
    passed.set(
      set.name,
      texts.filter((_, at) => answers[at]!.verdict === 'clear'),
    )
}
for (const [name, texts] of passed) await joined(name, texts)
if (words.includes('--packages'))
  await packages(
    ['cleared', 'mail', 'posts'].map((file) => [file, textsOf(file)]),
    optionOf('--packages'),
  )
rmSync(work, { recursive: true })

function textsOf(file: string): RealText[] {
  const path = join(folder!, `${file}.jsonl`)
  if (!existsSync(path)) return []
  const all = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RealText)
  return words.includes('--kept') ? all.filter(isKept) : all
}

/** As `split_of` in scripts/training/encoder/texts.py. */
function isKept({ base, id }: RealText): boolean {
  const digest = createHash('sha256')
    .update(base ?? id)
    .digest('hex')
  return Number.parseInt(digest.slice(0, 8), 16) % 12 < 4
}

async function inspect(drafts: readonly object[]): Promise<Answer[]> {
  const path = join(work, 'drafts.jsonl')
  writeFileSync(path, drafts.map((draft) => `${JSON.stringify(draft)}\n`).join(''))
  const child = spawn(process.execPath, ['dist/src/entry/cli-inspect.js', '--jsonl', path], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const answers: Answer[] = []
  for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line))
  if (answers.length !== drafts.length) throw new Error(`${answers.length} answers for ${drafts.length} drafts`)
  return answers
}

function report(
  { name, breach }: Pick<Set, 'name' | 'breach'>,
  ids: readonly string[],
  answers: readonly Answer[],
): void {
  const held = answers.filter(({ verdict }) => verdict !== 'clear').length
  const blocked = answers.filter(({ verdict }) => verdict === 'block').length
  const wrong = answers.map(({ verdict }) => (verdict === 'clear') === breach)
  print(
    [
      name.padEnd(25),
      String(ids.length).padStart(7),
      share(held, ids.length).padStart(7),
      share(blocked, ids.length).padStart(8),
      share(wrong.filter(Boolean).length, ids.length).padStart(7),
      `  ${byRule(answers)}`,
    ].join(''),
  )
  if (words.includes('--errors')) print(`  ${ids.filter((_, at) => wrong[at]).join(' ')}`)
}

/** Most first; in brackets how many nothing else holds. */
function byRule(answers: readonly Answer[]): string {
  const counts = new Map<string, { all: number; alone: number }>()
  for (const { findings, unread } of answers) {
    const holding = findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule)
    const reasons = new Set([...holding, ...unread.map(() => 'not read')])
    for (const reason of reasons) {
      const { all, alone } = counts.get(reason) ?? { all: 0, alone: 0 }
      counts.set(reason, { all: all + 1, alone: alone + (reasons.size === 1 ? 1 : 0) })
    }
  }
  return [...counts]
    .sort(([, one], [, other]) => other.all - one.all)
    .slice(0, mostRules)
    .map(([rule, { all, alone }]) => `${rule} ${all} (${alone})`)
    .join(', ')
}

async function joined(name: string, texts: readonly RealText[]): Promise<void> {
  if (texts.length === 0) return
  const drafts = Array.from({ length: JOINED.count }, (_, seed) => {
    let text = ''
    for (let at = seed * 7; text.length < JOINED.bytes; at += 11) text += `${texts[at % texts.length]!.text}\n\n`
    return { id: `${seed}`, kind: name === 'mail' ? 'email' : 'article', text: text.slice(0, JOINED.bytes) }
  })
  const ids = drafts.map(({ id }) => id)
  report({ name: `joined 20 KB, ${name}`, breach: false }, ids, await inspect(drafts))
}

function share(part: number, of: number): string {
  return (part / of).toFixed(3)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
