// Teaches the voice what sentences tell of people: src/voice/facts.bin and src/voice/facts.data.ts, from the corpora that fixtures/corpus/sources-facts.txt names.
//   node test/tools/train-facts.mjs --authors   says how it does on each author whom it has not learnt from
//   node test/tools/train-facts.mjs --write     learns from all of them and writes the weights
import { writeFileSync } from 'node:fs'
import { build } from './build.mjs'
import { factCases } from './fact-cases.mjs'
import { auc, fit, gram } from './voice-solver.mjs'
import { encoded } from './voice-vectors.mjs'
import { wordsInCommon } from './words-in-common.mjs'

build()
const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`dist/${path}`, root).href)
const { FACTS } = await load('src/voice/facts.js')
const { featuresOf, WIDTH } = await load('src/voice/features.js')
const { DIMENSIONS, likeness } = await load('src/voice/kernel.js')
const { sentencesOf } = await load('src/voice/sentences.js')

const RIDGE = 0.5
/** A marked sentence counts as much as that many others. */
const WEIGHT = 5
/** What words, meaning and the offset weigh in the likeness of two sentences. */
const SHARES = { alone: { words: 1, meaning: 0, offset: 0.1 }, joint: { words: 0.7, meaning: 1, offset: 0.1 } }
const anywhere = { personal: false, period: false }

const all = factCases(sentencesOf)
await encoded(all)
for (const one of all) one.features = featuresOf(one.text)
const everything = all.map((_, at) => at)
const tally = FACTS.map((fact) => `${fact} ${all.filter(({ facts }) => facts.includes(fact)).length}`)
console.log(`${all.length} sentences: ${tally.join(', ')}`)

const product = (one, other) => one.reduce((sum, x, i) => sum + x * other[i], 0)
const shared = wordsInCommon(WIDTH)
const parts = {
  words: gram((row, column) => shared(all[row], all[column]), all.length),
  meaning: gram(
    (row, column) => likeness(product(all[row].vector, all[column].vector), anywhere, anywhere),
    all.length,
  ),
}
const grams = Object.fromEntries(
  Object.entries(SHARES).map(([kind, { words, meaning, offset }]) => [
    kind,
    parts.words.map((word, i) => words * word + meaning * parts.meaning[i] + offset),
  ]),
)

function learn(kind, learnt) {
  const penalties = learnt.map((at) => RIDGE / (all[at].facts.length > 0 ? WEIGHT : 1))
  const truths = FACTS.map((fact) => learnt.map((at) => (all[at].facts.includes(fact) ? 1 : -1)))
  return fit(grams[kind], all.length, learnt, penalties, truths)
}
function scores(kind, learnt, tested) {
  const coefficients = learn(kind, learnt)
  return tested.map((at) =>
    coefficients.map((column) =>
      learnt.reduce((sum, other, i) => sum + grams[kind][at * all.length + other] * column[i], 0),
    ),
  )
}

const SHARES_OF_OTHERS = [0.01, 0.03, 0.08]
function tell(name, tested, rows) {
  for (const [column, fact] of FACTS.entries()) {
    const truths = tested.map((at) => all[at].facts.includes(fact))
    const yes = rows.filter((_, i) => truths[i]).map((row) => row[column])
    if (yes.length < 5) continue
    const others = others_(tested, rows, column)
    const found = SHARES_OF_OTHERS.map((share) => {
      const limit = others[Math.floor(share * others.length)]
      return `${(yes.filter((score) => score > limit).length / yes.length).toFixed(2)} at ${share}`
    })
    const area = auc(
      rows.map((row) => row[column]),
      truths,
    )
    console.log(`  ${name} ${fact.padEnd(14)} of ${yes.length}: AUC ${area.toFixed(3)}, found ${found.join(', ')}`)
  }
}
/** Scores of the sentences that tell nothing of anybody, highest first. */
const others_ = (tested, rows, column) =>
  rows
    .filter((_, i) => all[tested[i]].facts.length === 0)
    .map((row) => row[column])
    .sort((a, b) => b - a)

if (process.argv.includes('--authors'))
  for (const source of new Set(all.map((one) => one.source))) {
    const tested = everything.filter((at) => all[at].source === source)
    if (tested.every((at) => all[at].facts.length === 0)) continue
    const learnt = everything.filter((at) => all[at].source !== source)
    console.log(source)
    for (const kind of ['alone', 'joint']) tell(kind, tested, scores(kind, learnt, tested))
  }

const FOLDS = 3
/** Scores of every sentence by a voice that has learnt neither its text nor its twin. */
function crossed(kind) {
  const names = [...new Set(all.map(({ twins }) => twins))]
  const foldOf = new Map(names.map((name, at) => [name, at % FOLDS]))
  const rows = new Array(all.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const tested = everything.filter((at) => foldOf.get(all[at].twins) === fold)
    const learnt = everything.filter((at) => foldOf.get(all[at].twins) !== fold)
    scores(kind, learnt, tested).forEach((row, i) => {
      rows[tested[i]] = row
    })
  }
  return rows
}
/** Of the sentences that tell nothing, that many in a thousand are above a limit; whether somebody is there to be told of is asked afterwards. */
const OTHERS_OVER = { 'private-fact': 15, 'offence-fact': 15, 'identity-fact': 15 }
/** Of such sentences, that many in a hundred are looked at for their meaning. */
const DOUBTFUL = 34

const rounded = (number) => Math.round(number * 1000) / 1000
const limitsFrom = (rows) =>
  FACTS.map((fact, column) => {
    const others = others_(everything, rows, column)
    return rounded(others[Math.floor((OTHERS_OVER[fact] / 1000) * others.length)])
  })
const base64 = (array) => Buffer.from(array.buffer).toString('base64')

/** The weights that the coefficients stand for: one byte a bucket and fact. */
function weightsOf(kind, coefficients) {
  const { words, offset } = SHARES[kind]
  const weights = new Float64Array(WIDTH * FACTS.length)
  coefficients.forEach((column, fact) => {
    column.forEach((alpha, at) => {
      all[at].features.at.forEach((bucket, i) => {
        weights[bucket * FACTS.length + fact] += words * alpha * all[at].features.value[i]
      })
    })
  })
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  return {
    scale,
    weights: base64(Int8Array.from(weights, (weight) => Math.round(weight / scale))),
    offsets: coefficients.map((column) => rounded(offset * column.reduce((sum, x) => sum + x, 0))),
  }
}

/** The sentences as bytes, and what each says for each fact. */
function casesOf(coefficients) {
  const step = all.reduce((most, { vector }) => vector.reduce((peak, x) => Math.max(peak, Math.abs(x)), most), 0) / 127
  const vectors = new Int8Array(all.length * DIMENSIONS)
  const alphas = new Float32Array(all.length * FACTS.length)
  all.forEach(({ vector }, at) => {
    vector.forEach((x, i) => {
      vectors[at * DIMENSIONS + i] = Math.round(x / step)
    })
    coefficients.forEach((column, fact) => {
      alphas[at * FACTS.length + fact] = SHARES.joint.meaning * column[at]
    })
  })
  const head = Buffer.from(`${JSON.stringify({ count: all.length, step })}\n`)
  return Buffer.concat([head, Buffer.from(vectors.buffer), Buffer.from(alphas.buffer)])
}

if (process.argv.includes('--write')) {
  const [alone, joint] = [crossed('alone'), crossed('joint')]
  console.log('three folds, twins together')
  tell('alone', everything, alone)
  tell('joint', everything, joint)
  const limits = limitsFrom(alone)
  const louds = everything
    .filter((at) => all[at].facts.length === 0)
    .map((at) => Math.max(...alone[at].map((score, fact) => score - limits[fact])))
    .sort((a, b) => b - a)
  const coefficients = learn('joint', everything)
  writeFileSync(new URL('src/voice/facts.bin', root), casesOf(coefficients))
  const written = {
    alone: { ...weightsOf('alone', learn('alone', everything)), limits },
    joint: { ...weightsOf('joint', coefficients), limits: limitsFrom(joint) },
    gate: rounded(louds[Math.floor((DOUBTFUL / 100) * louds.length)]),
  }
  console.log('limits', limits, written.joint.limits, 'gate', written.gate)
  writeFileSync(
    new URL('src/voice/facts.data.ts', root),
    `// Written by test/tools/train-facts.mjs. Do not edit.\nexport const FACTS_LEARNT = ${JSON.stringify(written)}\n`,
  )
  const marked = all.map(({ source, text, facts }, at) => ({ source, text, facts, alone: alone[at], joint: joint[at] }))
  writeFileSync(new URL('dist/facts-rows.json', root), JSON.stringify(marked))
}
