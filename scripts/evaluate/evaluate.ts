import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/entry/root.ts'

/** `npm run -s evaluate`: scores the labelled corpus with the corpus's own scorer. `-- --errors` names each miss. */
if (process.argv[2] === 'marks') {
  await import('./marks.ts')
  process.exit()
}

if (process.argv[2] === 'small-marks') {
  await import('./small-marks.ts')
  process.exit()
}

if (process.argv[2] === 'marks-memory') {
  await import('./marks-memory.ts')
  process.exit()
}

if (process.argv[2] === 'marks-time') {
  await import('./marks-time.ts')
  process.exit()
}

if (process.argv[2] === 'letterheads') {
  await import('./letterheads.ts')
  process.exit()
}

if (process.argv[2] === 'fuzz') {
  await import('./fuzz.ts')
  process.exit()
}

if (process.argv[2] === 'files') {
  await import('./files.ts')
  process.exit()
}

if (process.argv[2] === 'others') {
  await import('./others.ts')
  process.exit()
}

if (process.argv[2] === 'personal-data') {
  await import('./personal-data.ts')
  process.exit()
}

if (process.argv[2] === 'mail') {
  await import('./mail.ts')
  process.exit()
}

if (process.argv[2] === 'languages') {
  await import('./languages.ts')
  process.exit()
}

if (process.argv[2] === 'own') {
  await import('./own.ts')
  process.exit()
}

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
