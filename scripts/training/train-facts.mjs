// Trains the classifier of sentences about people: src/review/classifier/person-sentences.bin and
// person-sentences.data.ts, from the corpora in fixtures/corpus/sources-facts.txt.
//   node scripts/training/train-facts.mjs --authors   prints the results on each author kept from training
//   node scripts/training/train-facts.mjs --write     trains on all and writes the weights
import { writeFileSync } from 'node:fs'
import { build } from '../build.mjs'
import { encoded } from './case-vectors.mjs'
import { wordsAndLeaveOut } from './chosen-words.mjs'
import { factCases } from './fact-cases.mjs'
import { auc, fit, gram } from './ridge-solver.mjs'
import { wordsInCommon } from './words-in-common.mjs'

build()
const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`dist/${path}`, root).href)
const { PERSON_HEADS: FACTS } = await load('src/review/classifier/person-sentences.js')
const { featuresOf, WIDTH } = await load('src/review/classifier/features.js')
const { DIMENSIONS, similarity: likeness } = await load('src/review/classifier/kernel-regression.js')
const { sentencesOf } = await load('src/review/classifier/sentences.js')

const RIDGE = 0.5
/** A marked sentence counts this many times. */
const WEIGHT = 5
/** Weight of words and offset beside meaning in the similarity of two sentences. */
const WORDS = 0.7
const OFFSET = 0.1
const anywhere = { personal: false, period: false, free: false }

const all = factCases(sentencesOf)
await encoded(all)
for (const one of all) one.features = featuresOf(one.text)
const everything = all.map((_, at) => at)
const tally = FACTS.map((fact) => `${fact} ${all.filter(({ facts }) => facts.includes(fact)).length}`)
console.log(`${all.length} sentences: ${tally.join(', ')}`)

const product = (one, other) => one.reduce((sum, x, i) => sum + x * other[i], 0)
const shared = wordsInCommon(WIDTH)
const alike = gram(
  (row, column) =>
    likeness(product(all[row].vector, all[column].vector), anywhere, anywhere) +
    WORDS * shared(all[row], all[column]) +
    OFFSET,
  all.length,
)

const penalty = (at) => RIDGE / (all[at].facts.length > 0 ? WEIGHT : 1)
const truthsOf = (some) => FACTS.map((fact) => some.map((at) => (all[at].facts.includes(fact) ? 1 : -1)))
const learn = (learnt) => fit(alike, all.length, learnt, learnt.map(penalty), truthsOf(learnt))

function scores(learnt, tested) {
  const coefficients = learn(learnt)
  return tested.map((at) =>
    coefficients.map((column) => learnt.reduce((sum, other, i) => sum + alike[at * all.length + other] * column[i], 0)),
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
/** Scores of the sentences without a fact, highest first. */
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
    tell('joint', tested, scores(learnt, tested))
  }

const FOLDS = 3
/** A text and its twin are in the same fold. */
const folds = Array.from({ length: FOLDS }, () => [])
const names = [...new Set(all.map(({ twins }) => twins))]
const foldOf = new Map(names.map((name, at) => [name, at % FOLDS]))
for (const at of everything) folds[foldOf.get(all[at].twins)].push(at)

/** Scores of every sentence by a classifier that has seen neither its text nor its twin. */
function crossed() {
  const rows = new Array(all.length)
  for (const tested of folds) {
    const out = new Set(tested)
    const learnt = everything.filter((at) => !out.has(at))
    scores(learnt, tested).forEach((row, i) => {
      rows[tested[i]] = row
    })
  }
  return rows
}
/** The same by words alone; one more bucket is the offset. */
function crossedWords() {
  const wide = all.map(({ features: { at, value } }) => ({
    features: { at: [...at, WIDTH], value: [...value, Math.sqrt(OFFSET)] },
  }))
  const { weights, rows } = wordsAndLeaveOut(
    wide,
    WIDTH + 1,
    everything,
    everything.map(penalty),
    truthsOf(everything),
    folds,
  )
  return { weights, rows: everything.map((at) => rows.map((row) => row[at])) }
}
/** Sentences without a fact that may score above the limit, per thousand, before the check that a person is named. */
const OTHERS_OVER = { 'private-fact': 15, 'offence-fact': 15, 'identity-fact': 15 }
/** The percentage of such sentences that the encoder may be asked about. */
const DOUBTFUL = 34

const rounded = (number) => Math.round(number * 1000) / 1000
const limitsFrom = (rows) =>
  FACTS.map((fact, column) => {
    const others = others_(everything, rows, column)
    return rounded(others[Math.floor((OTHERS_OVER[fact] / 1000) * others.length)])
  })
const base64 = (array) => Buffer.from(array.buffer).toString('base64')

/** One byte for each bucket and fact. */
function packed(weights) {
  const flat = new Float64Array(WIDTH * FACTS.length)
  weights.forEach((column, fact) => {
    for (let bucket = 0; bucket < WIDTH; bucket++) flat[bucket * FACTS.length + fact] = column[bucket]
  })
  const scale = flat.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  return { scale, weights: base64(Int8Array.from(flat, (weight) => Math.round(weight / scale))) }
}

/** What coefficients say of words. */
function wordsOf(column) {
  const weights = new Float64Array(WIDTH)
  column.forEach((alpha, at) => {
    all[at].features.at.forEach((bucket, i) => {
      weights[bucket] += WORDS * alpha * all[at].features.value[i]
    })
  })
  return weights
}

/** The sentences as bytes, and the coefficients of each fact. */
function casesOf(coefficients) {
  const step = all.reduce((most, { vector }) => vector.reduce((peak, x) => Math.max(peak, Math.abs(x)), most), 0) / 127
  const vectors = new Int8Array(all.length * DIMENSIONS)
  const alphas = new Float32Array(all.length * FACTS.length)
  all.forEach(({ vector }, at) => {
    vector.forEach((x, i) => {
      vectors[at * DIMENSIONS + i] = Math.round(x / step)
    })
    coefficients.forEach((column, fact) => {
      alphas[at * FACTS.length + fact] = column[at]
    })
  })
  const head = Buffer.from(`${JSON.stringify({ count: all.length, step })}\n`)
  return Buffer.concat([head, Buffer.from(vectors.buffer), Buffer.from(alphas.buffer)])
}

if (process.argv.includes('--write')) {
  const words = crossedWords()
  const [alone, joint] = [words.rows, crossed()]
  console.log('three folds, twins together')
  tell('alone', everything, alone)
  tell('joint', everything, joint)
  const limits = limitsFrom(alone)
  const louds = everything
    .filter((at) => all[at].facts.length === 0)
    .map((at) => Math.max(...alone[at].map((score, fact) => score - limits[fact])))
    .sort((a, b) => b - a)
  const coefficients = learn(everything)
  writeFileSync(new URL('src/review/classifier/person-sentences.bin', root), casesOf(coefficients))
  const written = {
    alone: {
      ...packed(words.weights),
      offsets: words.weights.map((column) => rounded(column[WIDTH] * Math.sqrt(OFFSET))),
      limits,
    },
    joint: {
      ...packed(coefficients.map(wordsOf)),
      offsets: coefficients.map((column) => rounded(OFFSET * column.reduce((sum, x) => sum + x, 0))),
      limits: limitsFrom(joint),
    },
    gate: rounded(louds[Math.floor((DOUBTFUL / 100) * louds.length)]),
  }
  console.log('limits', limits, written.joint.limits, 'gate', written.gate)
  writeFileSync(
    new URL('src/review/classifier/person-sentences.data.ts', root),
    `// Written by scripts/training/train-facts.mjs. Do not edit.\nexport const FACTS_LEARNT = ${JSON.stringify(written)}\n`,
  )
  const marked = all.map(({ source, text, facts }, at) => ({ source, text, facts, alone: alone[at], joint: joint[at] }))
  writeFileSync(new URL('dist/facts-rows.json', root), JSON.stringify(marked))
}
