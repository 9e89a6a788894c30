import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { plainReading } from '../../test/tools/plain-reading.ts'
import { measure } from './public-names.ts'

/**
 * `npm run -s evaluate -- personal-data [--errors] [--unseen-errors] [FOLDER]`: our own labelled drafts, and names in a
 * FOLDER of public data. The errors of the unseen half were not read while the rules were written.
 */
const root = projectRoot()
const words = process.argv.slice(3)
const corpus = join(root, 'fixtures/corpus/personal-data.jsonl')
const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean)
const folder = mkdtempSync(join(tmpdir(), 'countersign-'))

for (const half of ['seen', 'unseen']) {
  const own = lines.filter((line) => (JSON.parse(line) as { half: string }).half === half)
  const drafts = join(folder, `${half}.jsonl`)
  const reported = join(folder, `${half}-reported.jsonl`)
  writeFileSync(drafts, `${own.join('\n')}\n`)
  writeFileSync(reported, run(['dist/src/entry/cli-inspect.js', '--jsonl', drafts]))
  const flag = words.includes(half === 'seen' ? '--errors' : '--unseen-errors') ? ['--errors'] : []
  console.log(
    `${half} half\n${run(['fixtures/corpus/score.mjs', 'items', drafts, reported, ...flag]).replace(/^(?=.)/gm, '  ')}`,
  )
}
rmSync(folder, { recursive: true })
time()
const given = words.find((word) => !word.startsWith('--'))
if (given) await measure(given)

function time(): void {
  const drafts = readFileSync(join(root, 'fixtures/corpus/items.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { kind: string; text: string })
  const text = drafts
    .filter((draft) => draft.kind === 'email' || draft.kind === 'letter')
    .map((draft) => draft.text)
    .join('\n\n')
    .repeat(3)
    .slice(0, 20_480)
  const own = rules.filter((rule) => rule.id.startsWith('personal-data/'))
  const times = Array.from({ length: 10 }, () => {
    const reading = plainReading(text, 'email')
    const started = process.cpuUsage()
    for (const rule of own) for (const _ of rule.find(reading));
    const used = process.cpuUsage(started)
    return (used.user + used.system) / 1000
  })
  console.log(`${own.length} rules: ${(Math.min(...times) / 20).toFixed(2)} ms per KB of mail`)
}

function run(args: readonly string[]): string {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 << 20 })
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}\n${done.stderr}`)
  return done.stdout
}
