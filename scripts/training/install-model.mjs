// Installs a trained classifier in the product: node scripts/training/install-model.mjs OUT
// OUT: as train-encoder.sh made it. Checks the hashes of its export, and rewrites the list of files in docs/model-card.md.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FILES = {
  'classifier.onnx': 'export/classifier.onnx',
  'tokenizer.json': 'export/tokenizer.json',
  'thresholds.json': 'thresholds.json',
  'gate.json': 'gate.json',
  'gate.bin': 'gate.bin',
  'examples.json': 'examples.json',
  'examples.bin': 'examples.bin',
}
const LARGEST = 40 << 20
const root = fileURLToPath(new URL('../..', import.meta.url))
const model = join(root, 'src/review/classifier/model')
const [folder] = process.argv.slice(2)
if (!folder) fail('Name the folder that the training made: node scripts/training/install-model.mjs OUT')

const card = JSON.parse(readFileSync(join(folder, 'export/classifier.json'), 'utf8'))
const files = Object.entries(FILES).map(([name, from]) => {
  const bytes = readFileSync(join(folder, from))
  const expected = card.sha256[name]
  if (expected && expected !== sha256(bytes)) fail(`${from} is not the file that classifier.json describes.`)
  return [name, name.endsWith('.json') ? Buffer.from(`${JSON.stringify(JSON.parse(bytes))}\n`) : bytes]
})
const ids = new Set(Object.values(JSON.parse(Object.fromEntries(files)['tokenizer.json']).model.vocab))
const gap = [...ids].find((id) => id > 0 && !ids.has(id - 1))
if (gap) fail(`tokenizer.json has no piece with id ${gap - 1}: somebody changed it. Take the one of the base model.`)
const { exit } = JSON.parse(Object.fromEntries(files)['thresholds.json'])
if (!exit) fail('thresholds.json has no limits of the early exit: run early_exit.py.')
if (files[0][1].length > LARGEST) fail(`classifier.onnx has more than ${LARGEST >> 20} MB.`)

for (const [name, bytes] of files) writeFileSync(join(model, name), bytes)
const hashes = Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)]))
const { heads, tags } = card
writeFileSync(join(model, 'classifier.json'), `${JSON.stringify({ heads, tags, sha256: hashes }, null, 2)}\n`)

const page = join(root, 'docs/model-card.md')
const rows = files.map(([name, bytes]) => `| \`${name}\` | ${bytes.length} | \`${hashes[name]}\` |`)
const table = ['| file | bytes | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n')
const [before, , after] = readFileSync(page, 'utf8').split(/(?<=<!-- files -->\n)|(?=<!-- \/files -->)/)
if (after === undefined) fail('docs/model-card.md lacks the marks around its list of files.')
writeFileSync(page, `${before}${table}\n${after}`)
process.stdout.write(`Installed ${files.length} files in src/review/classifier/model.\n`)

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

function fail(why) {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
