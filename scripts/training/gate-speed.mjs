// What mail costs before the encoder: milliseconds of one core to cut 20 KB into passages and to score them by the gate.
//   npm run -s build && node scripts/training/gate-speed.mjs OUT TEXTS
// OUT: as train-encoder.sh made it; TEXTS: JSON lines of ordinary mail
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const built = (name) => import(new URL(`../../dist/src/review/classifier/${name}.js`, import.meta.url).href)
const { gateLogits } = await built('gate')
const { gateModelOf } = await built('model')
const { passagesOf } = await built('passages')
const { createTokenizer } = await built('word-pieces')

const [folder, texts] = process.argv.slice(2)
const read = (path) => readFileSync(join(folder, path))
const json = (path) => JSON.parse(read(path).toString())
const { pieces, gate } = gateModelOf({
  tokenizer: json('export/tokenizer.json'),
  gate: json('gate.json'),
  gateTables: new Int8Array(read('gate.bin')),
})
const tokenizer = createTokenizer(pieces)

function gated(text) {
  const passages = passagesOf([{ id: 'body', kind: 'body', text }], tokenizer)
  const through = passages.filter((passage) => gateLogits(passage, gate).some((logit) => logit > gate.weights.limit))
  return { passages: passages.length, through: through.length }
}

const mail = readFileSync(texts, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).text)
const text = mail.join('\n\n').slice(0, 20_480)
let best = Number.POSITIVE_INFINITY
for (let round = 0; round < 50; round++) {
  const before = process.cpuUsage()
  gated(text)
  const { user, system } = process.cpuUsage(before)
  best = Math.min(best, (user + system) / 1000)
}
const { passages, through } = gated(text)
const all = mail.map(gated)
const total = (name) => all.reduce((sum, one) => sum + one[name], 0)
console.log(`20 KB: ${passages} passages, ${through} pass, ${best.toFixed(2)} ms`)
console.log(`${mail.length} mails: ${total('passages')} passages, ${total('through')} pass`)
