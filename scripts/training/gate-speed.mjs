// What the gate costs: milliseconds of one core for 20 KB of mail in passages of 500 characters.
//   node scripts/training/gate-speed.mjs OUT TEXTS    OUT: as train-encoder.sh made it; TEXTS: JSON lines of ordinary mail
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTokenizer } from './word-pieces.mjs'

const [folder, texts] = process.argv.slice(2)
const read = (path) => readFileSync(join(folder, path))
const gate = JSON.parse(read('gate.json'))
const vocabulary = JSON.parse(read('export/tokenizer.json')).model.vocab
const pieces = Object.keys(vocabulary).length
const tables = new Int8Array(read('gate.bin'))
const { width, families, steps, hidden, hidden_bias, last, last_bias, limit } = gate
const many = families.length
const encode = createTokenizer(vocabulary)

/** The highest logit of the families. */
function score(text) {
  const found = encode(text)
  const total = new Int32Array(width)
  const most = new Int32Array(width).fill(-1000)
  const direct = new Int32Array(many)
  for (const { id } of found) {
    for (let at = 0; at < width; at++) {
      const value = tables[id * width + at]
      total[at] += value
      if (value > most[at]) most[at] = value
    }
    for (let family = 0; family < many; family++) direct[family] += tables[pieces * width + id * many + family]
  }
  const root = Math.sqrt(Math.max(found.length, 1))
  const inputs = [...total].map((sum) => (sum * steps.pieces) / root)
  for (const value of most) inputs.push(value * steps.pieces)
  const units = hidden_bias.map((bias, unit) =>
    Math.max(
      0,
      inputs.reduce((sum, input, at) => sum + input * hidden[at][unit], bias),
    ),
  )
  const logits = last_bias.map(
    (bias, family) =>
      units.reduce((sum, unit, at) => sum + unit * last[at][family], bias) + (direct[family] * steps.direct) / root,
  )
  return Math.max(...logits)
}

const mail = readFileSync(texts, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).text)
const text = mail.join('\n\n').slice(0, 20_480)
const passages = Array.from({ length: Math.ceil(text.length / 500) }, (_, at) => text.slice(at * 500, at * 500 + 500))
let best = Number.POSITIVE_INFINITY
for (let round = 0; round < 50; round++) {
  const before = process.cpuUsage()
  for (const passage of passages) score(passage)
  const { user, system } = process.cpuUsage(before)
  best = Math.min(best, (user + system) / 1000)
}
const passed = passages.filter((passage) => score(passage) > limit).length
const whole = mail.filter((one) => score(one.slice(0, 600)) > limit).length
console.log(
  `${passages.length} passages, ${passed} pass, ${best.toFixed(2)} ms; of ${mail.length} beginnings of mails ${whole} pass`,
)
