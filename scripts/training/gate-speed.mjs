// What the gate costs: milliseconds of one core for 20 KB of mail in passages of 500 characters.
//   node scripts/training/gate-speed.mjs FOLDER TEXTS    FOLDER: of gate.bin and gate.json; TEXTS: a file of ordinary mail
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bucketsOf } from './gate-features.mjs'

const [folder, texts] = process.argv.slice(2)
const { families, scale, constant, limits, buckets } = JSON.parse(readFileSync(join(folder, 'gate.json'), 'utf8'))
const weights = new Int8Array(readFileSync(join(folder, 'gate.bin')))
const many = families.length
const seen = new Uint8Array(buckets)

function passes(text) {
  const found = bucketsOf(text, seen)
  const sums = new Int32Array(many)
  for (const at of found) for (let family = 0; family < many; family++) sums[family] += weights[at * many + family]
  const much = 1 / Math.sqrt(Math.max(found.length, 1))
  return sums.some((sum, family) => sum * scale[family] * much + constant[family] > limits[family])
}

const mail = readFileSync(texts, 'utf8').slice(0, 20_480)
const passages = Array.from({ length: Math.ceil(mail.length / 500) }, (_, at) => mail.slice(at * 500, at * 500 + 500))
let best = Number.POSITIVE_INFINITY
let passed = 0
for (let round = 0; round < 50; round++) {
  const before = process.cpuUsage()
  passed = passages.filter(passes).length
  const { user, system } = process.cpuUsage(before)
  best = Math.min(best, (user + system) / 1000)
}
console.log(`${mail.length} characters, ${passages.length} passages, ${passed} pass, ${best.toFixed(2)} ms`)
