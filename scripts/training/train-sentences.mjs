// Trains the classifier of the sentence at fault in a draft: src/review/classifier/example-sentences.bin, from the
// corpora in fixtures/corpus/sources.txt and the marks in fixtures/corpus/at-fault.jsonl. train-classifier.mjs calls
// it, since its limits count passages and sentences together.
import { writeFileSync } from 'node:fs'
import { encoded } from './case-vectors.mjs'
import { fit, gram } from './ridge-solver.mjs'
import { sentencesIn } from './sentence-cases.mjs'
import { wordsInCommon } from './words-in-common.mjs'

const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`dist/${path}`, root).href)
const { HEADS } = await load('src/review/classifier/heads.js')
const { featuresOf, WIDTH } = await load('src/review/classifier/features.js')
const {
  addSimilarity: addLikeness,
  DIMENSIONS,
  similarity: likeness,
  WORD_WEIGHT: WORDS,
} = await load('src/review/classifier/kernel-regression.js')
const { sentencesOf } = await load('src/review/classifier/sentences.js')
const { wordScores } = await load('src/review/classifier/word-scores.js')

const RIDGE = 0.3
/** A sentence at fault counts this many times. */
const WEIGHT = 5
const FOLDS = 6

function product(one, other) {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i]
  return sum
}

/**
 * For each of `all` texts and each head, the highest score of a sentence by a classifier that has not seen its
 * author: a list of numbers, empty for pieces. `headOf` maps a group to its head. With `write` it also trains on
 * everything and writes the weights.
 */
export async function worstSentences(all, headOf, write) {
  const sentences = sentencesIn(all, sentencesOf)
  await encoded(sentences)
  for (const one of sentences) one.features = featuresOf(one.text)
  const learnt = sentences.filter((one) => one.learnt)
  const atFault = learnt.filter(({ fault }) => fault).length
  console.log(`${learnt.length} sentences learnt of ${sentences.length}, at fault ${atFault}`)

  const teach = teacher(learnt, headOf)
  const sources = [...new Set(all.map(({ source }) => source))]
  const worst = all.map(() => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(sources.filter((_, i) => i % FOLDS === fold))
    const model = teach(({ source }) => !out.has(source))
    for (const { at, source, vector, features, setting } of sentences) {
      if (!out.has(source)) continue
      const scores = wordScores(features, model.words)
      addLikeness(scores, vector, setting, model)
      scores.forEach((score, head) => {
        worst[at][head] = Math.max(worst[at][head] ?? Number.NEGATIVE_INFINITY, score)
      })
    }
  }
  if (write) writeFileSync(new URL('src/review/classifier/example-sentences.bin', root), bytesOf(teach(() => true)))
  return worst
}

/** Fits a classifier to the wanted sentences, as the shipped one is fitted. */
function teacher(learnt, headOf) {
  const shared = wordsInCommon(WIDTH)
  const likenesses = gram((row, column) => {
    const [one, other] = [learnt[row], learnt[column]]
    return likeness(product(one.vector, other.vector), one.setting, other.setting) + WORDS * shared(one, other)
  }, learnt.length)
  const step =
    learnt.reduce((most, { vector }) => vector.reduce((peak, x) => Math.max(peak, Math.abs(x)), most), 0) / 127
  const vectors = new Int8Array(learnt.length * DIMENSIONS)
  learnt.forEach(({ vector }, i) => {
    vector.forEach((x, k) => {
      vectors[i * DIMENSIONS + k] = Math.round(x / step)
    })
  })
  const settings = learnt.map(({ setting }) => setting)

  return (wanted) => {
    const coefficients = new Float32Array(learnt.length * HEADS.length)
    const flat = new Float64Array(WIDTH * HEADS.length)
    for (const [place, head] of HEADS.entries()) {
      // A fault of another head is no clean example.
      const mine = ({ fault, group }) => !fault || headOf(group) === head
      const chosen = [...learnt.keys()].filter((i) => wanted(learnt[i]) && mine(learnt[i]))
      const penalties = chosen.map((i) => RIDGE / (learnt[i].fault ? WEIGHT : 1))
      const [made] = fit(likenesses, learnt.length, chosen, penalties, [chosen.map((i) => (learnt[i].fault ? 1 : -1))])
      chosen.forEach((i, k) => {
        coefficients[i * HEADS.length + place] = made[k]
        const { at, value } = learnt[i].features
        for (let n = 0; n < at.length; n++) flat[at[n] * HEADS.length + place] += WORDS * made[k] * value[n]
      })
    }
    const scale = flat.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
    const words = { weights: Int8Array.from(flat, (weight) => Math.round(weight / scale)), scale }
    return { vectors, step, settings, coefficients, words }
  }
}

/** In the format that src/review/classifier/model-files.ts reads. */
function bytesOf({ vectors, step, settings, coefficients, words: { weights, scale } }) {
  const bits = settings.map(({ personal, period, free }) => Number(personal) + 2 * Number(period) + 4 * Number(free))
  const head = Buffer.from(`${JSON.stringify({ step, scale, settings: bits.join('') })}\n`)
  return Buffer.concat([
    head,
    Buffer.from(vectors.buffer),
    Buffer.from(coefficients.buffer),
    Buffer.from(weights.buffer),
  ])
}
