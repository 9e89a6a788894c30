// Learns detectors/political/weights.data.ts from the labelled corpora. First from all but half b of political-blind.jsonl, which was
// written by somebody who had not seen the rules, and says what the voice adds to them on that half; then, with --write, from everything.
// `node test/tools/train-political.mjs [--write]`
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from './build.mjs'

build()
const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`dist/${path}`, root).href)
const { featuresOf, likelihood } = await load('detectors/political/features.js')
const { heard } = await load('detectors/political/heard.js')
const { taggerOf } = await load('detectors/political/tags.js')
const { pieces } = await load('detectors/pieces.js')
const { rules } = await load('detectors/index.js')
const { known } = await load('src/core/registers.js')
const office = known(JSON.parse(readFileSync(new URL('fixtures/office.json', root), 'utf8')))
const lines = (name) =>
  readFileSync(new URL(`fixtures/corpus/${name}.jsonl`, root), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const L2 = 0.03
const LEAST = 3
/** Breaches are fewer than what is permitted, and missing one is worse. */
const BREACH_WEIGHT = 3
const ROUNDS = 60

const readingOf = (item) => ({
  circumstances: {
    kind: item.kind,
    account: item.account,
    author: item.author_role,
    electionPeriod: item.election_period,
    today: '2026-11-24',
  },
  known: office,
  parts: [{ id: 'body', kind: 'body', text: item.text }],
  pictures: [],
  unread: [],
  observations: [],
})
// Every text is learnt from, also those that the detector would pass over: they are what ordinary text is like.
const tag = taggerOf(office)
const featuresIn = (reading) =>
  featuresOf({
    circumstances: reading.circumstances,
    sentences: [...pieces(reading.parts[0].text, 600)].map(({ text }) => tag(text)),
  })
const political = (item) => (item.clauses ?? []).some((clause) => /^(?:7|35|A)/.test(clause))
const sample = (item) => ({
  item,
  reading: readingOf(item),
  breach: item.label ? item.label === 'breach' : political(item),
})
const blind = lines('political-blind')
const CORPORA = ['political', 'political-own', 'items', 'markings', 'markings-own', 'personal-data', 'conduct-own']
const seen = [...CORPORA.flatMap(lines), ...blind.filter(({ half }) => half === 'a')].map(sample)
const unseen = blind.filter(({ half }) => half === 'b').map(sample)

/** Logistic regression by gradient descent; texts are taken in an order that mixes the corpora. */
function learn(samples) {
  const texts = samples
    .filter(({ item }) => item.author_role === 'staff')
    .map(({ reading, breach }, at) => ({ at, features: [...featuresIn(reading)], breach: breach ? 1 : 0 }))
    .sort((one, other) => ((one.at * 7919) % 1009) - ((other.at * 7919) % 1009))
  const counts = new Map()
  for (const { features } of texts) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const words = new Map([...counts].filter(([, count]) => count >= LEAST).map(([feature]) => [feature, 0]))
  let bias = 0
  for (let round = 0, rate = 0.5; round < ROUNDS; round++, rate *= 0.97)
    for (const { features, breach } of texts) {
      const mine = features.filter((feature) => words.has(feature))
      const length = Math.sqrt(Math.max(1, mine.length))
      const chance = 1 / (1 + Math.exp(-mine.reduce((sum, feature) => sum + words.get(feature) / length, bias)))
      const error = (chance - breach) * (breach ? BREACH_WEIGHT : 1)
      bias -= rate * error * 0.1
      for (const feature of mine) {
        const weight = words.get(feature)
        words.set(feature, weight - rate * (error / length + (L2 * weight * 10) / texts.length))
      }
    }
  const rounded = [...words]
    .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100])
    .filter(([, weight]) => Math.abs(weight) >= 0.05)
  console.log(`${texts.length} texts, ${rounded.length} features`)
  return { bias: Math.round(bias * 100) / 100, words: Object.fromEntries(rounded.sort()) }
}
let weights = learn(seen)

const ENOUGH = 0.45
const others = rules.filter((rule) => rule.id.startsWith('political/') && rule.id !== 'political/second-voice')
const byRule = ({ reading }) => others.some((rule) => [...rule.find(reading)].length > 0)
const byVoice = ({ item, reading }) =>
  item.author_role === 'staff' &&
  heard(reading).sentences.length > 0 &&
  likelihood(featuresOf(heard(reading)), weights) >= ENOUGH
const figure = (name, says) => {
  const [tp, fp, fn] = [
    [true, true],
    [true, false],
    [false, true],
  ].map(([said, breach]) => unseen.filter((one) => says(one) === said && one.breach === breach).length)
  const [p, r] = [tp / (tp + fp), tp / (tp + fn)]
  console.log(
    `unseen, ${name}: precision ${p.toFixed(3)} recall ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`,
  )
}
figure('rules alone', byRule)
figure('the voice alone', byVoice)
figure('both', (one) => byRule(one) || byVoice(one))
if (process.argv.includes('--write')) {
  weights = learn([...seen, ...unseen])
  writeFileSync(
    new URL('detectors/political/weights.data.ts', root),
    `// Written by test/tools/train-political.mjs. Do not edit.\nimport type { Weights } from './features.ts'\n\nexport const weights: Weights = ${JSON.stringify(weights)}\n`,
  )
}
