import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/entry/root.ts'

const EVALUATIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  conduct: () => import('./conduct.ts'),
  marks: () => import('./marks.ts'),
  'small-marks': () => import('./small-marks.ts'),
  'marks-memory': () => import('./marks-memory.ts'),
  'marks-time': () => import('./marks-time.ts'),
  letterheads: () => import('./letterheads.ts'),
  pictures: () => import('./pictures.ts'),
  fuzz: () => import('./fuzz.ts'),
  files: () => import('./files.ts'),
  others: () => import('./others.ts'),
  'personal-data': () => import('./personal-data.ts'),
  mail: () => import('./mail.ts'),
  languages: () => import('./languages.ts'),
  real: () => import('./real.ts'),
  own: () => import('./own.ts'),
  films: () => import('./films.ts'),
}

const evaluation = EVALUATIONS[process.argv[2] ?? '']
if (evaluation) {
  await evaluation()
  process.exit()
}

/** `npm run -s evaluate`: scores the labelled corpus with its own scorer. `-- --errors` lists each error. */
const root = projectRoot()
const flags = process.argv.slice(2).filter((word) => word === '--errors')
const folder = mkdtempSync(join(tmpdir(), 'countersign-'))

for (const task of ['items', 'markings', 'political']) {
  const corpus = join(root, `fixtures/corpus/${task}.jsonl`)
  const reported = join(folder, `${task}.jsonl`)
  const inspected = run(['dist/src/entry/cli-inspect.js', '--jsonl', corpus])
  writeFileSync(reported, inspected)
  process.stdout.write(
    `${task}\n${run(['fixtures/corpus/score.mjs', task, corpus, reported, ...flags]).replace(/^(?=.)/gm, '  ')}\n`,
  )
}
rmSync(folder, { recursive: true })

function run(args: readonly string[]): string {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 << 20 })
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}\n${done.stderr}`)
  return done.stdout
}
