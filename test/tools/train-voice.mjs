// Teaches the second voice: src/voice/words.bin and src/voice/cases.bin, from the labelled corpora.
//   node test/tools/train-voice.mjs            cross-validates, and says how it does on texts of an author it has not learnt from
//   node test/tools/train-voice.mjs --write    learns from all of them and writes the weights
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from './build.mjs'
import { cases } from './voice-cases.mjs'
import { quietFrom, rulesOn } from './voice-quiet.mjs'
import { auc, fit, gram, leftOut } from './voice-solver.mjs'
import { encoded } from './voice-vectors.mjs'
import { wordsInCommon } from './words-in-common.mjs'

build()
const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`dist/${path}`, root).href)
const { GROUPS } = await load('src/voice/groups.js')
const { featuresOf, WIDTH } = await load('src/voice/features.js')
const { DIMENSIONS, likeness, WORDS } = await load('src/voice/kernel.js')

const CORPORA = readFileSync(new URL('fixtures/corpus/sources.txt', root), 'utf8').trim().split('\n')
const RIDGE = 0.1
const WEIGHT = 5
/** What one sentence of a clean text weighs beside the whole. */
const PIECE = 0.5

const all = cases(CORPORA)
await encoded(all)
for (const one of all) one.features = featuresOf(one.text)

function product(one, other) {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i]
  return sum
}
const shared = wordsInCommon(WIDTH)
const kernels = {
  both: (row, column) => {
    const [one, other] = [all[row], all[column]]
    return likeness(product(one.vector, other.vector), one.setting, other.setting) + WORDS * shared(one, other)
  },
  words: (row, column) => shared(all[row], all[column]),
}
const grams = {}
const gramOf = (kind) => {
  grams[kind] ??= gram(kernels[kind], all.length)
  return grams[kind]
}

function scores(kind, learnt, coefficients, tested) {
  const likenesses = gramOf(kind)
  return tested.map((at) =>
    coefficients.map((column) =>
      learnt.reduce((sum, other, i) => sum + likenesses[at * all.length + other] * column[i], 0),
    ),
  )
}
const penalty = ({ group, piece }) => RIDGE / (group !== null ? WEIGHT : piece ? PIECE : 1)
const truthsOf = (some) => GROUPS.map((group) => some.map((at) => (all[at].group === group ? 1 : -1)))
function learn(kind, learnt) {
  const penalties = learnt.map((at) => penalty(all[at]))
  return fit(gramOf(kind), all.length, learnt, penalties, truthsOf(learnt))
}

function tell(name, tested, rows) {
  for (const [column, group] of GROUPS.entries()) {
    const truths = tested.map((at) => all[at].group === group)
    if (truths.filter(Boolean).length < 5) continue
    console.log(
      `  ${name} ${group.padEnd(14)} AUC ${auc(
        rows.map((row) => row[column]),
        truths,
      ).toFixed(3)} of ${truths.filter(Boolean).length}`,
    )
  }
  const clean = tested.map((at) => all[at].group === null)
  for (const share of [0.03, 0.05, 0.1]) {
    const limits = GROUPS.map((_, column) => {
      const values = rows
        .filter((_row, i) => clean[i])
        .map((row) => row[column])
        .sort((a, b) => b - a)
      return values[Math.floor((share / 5) * values.length)] ?? 0
    })
    const over = (i) => GROUPS.filter((_, column) => rows[i][column] > limits[column])
    const breaches = tested.map((_, i) => i).filter((i) => !clean[i])
    const part = (some, of) => (some.length / of.length).toFixed(3)
    const cleanOnes = tested.map((_, i) => i).filter((i) => clean[i])
    console.log(
      `  ${name} clean held ${part(
        cleanOnes.filter((i) => over(i).length > 0),
        cleanOnes,
      )}: found ${part(
        breaches.filter((i) => over(i).length > 0),
        breaches,
      )}, as what it is ${part(
        breaches.filter((i) => over(i).includes(all[tested[i]].group)),
        breaches,
      )}`,
    )
  }
}

/** Labelled for political language alone. */
const political = (at) => all[at].one.label !== undefined

/** As src/voice/hear.ts weighs a passage: mail with a higher bar, politics for staff alone. */
function loud(at, row, limits) {
  const bar = all[at].one.kind === 'email' ? 0.1 : 0
  return row.some((score, column) => {
    const weighed = GROUPS[column] === 'political' ? all[at].staff : !political(at)
    return weighed && score > limits[column] + bar
  })
}

/** What the rules hold by themselves, and with a voice that has learnt nothing of this author, at the limits that ship. */
async function together(tested, rows) {
  const find = await rulesOn(load, root)
  const { learntCases } = await load('src/voice/learnt.js')
  const { limits } = learntCases(readFileSync(new URL('src/voice/cases.bin', root)))
  const counts = { rules: [0, 0], both: [0, 0] }
  const labels = { breach: 0, clean: 0 }
  for (const [i, at] of tested.entries()) {
    const byRule = (await find(all[at].one)).some(({ detector }) => !political(at) || detector === 'political')
    const column = all[at].group === null ? 1 : 0
    labels[column ? 'clean' : 'breach']++
    if (byRule) counts.rules[column]++
    if (byRule || loud(at, rows[i], limits)) counts.both[column]++
  }
  for (const [name, [found, held]] of Object.entries(counts)) {
    const f1 = (2 * found) / (found + held + labels.breach)
    console.log(
      `  ${name === 'rules' ? 'rules alone' : 'rules and voice'}: found ${found} of ${labels.breach}, clean held ${held} of ${labels.clean}, F1 ${f1.toFixed(3)}`,
    )
  }
}

const everything = all.map((_, at) => at)
const counts = Object.fromEntries(GROUPS.map((group) => [group, all.filter((one) => one.group === group).length]))
console.log(`${all.length} texts`, counts)
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (process.argv.includes('--authors'))
  for (const source of named.length > 0 ? named : CORPORA) {
    const tested = everything.filter((at) => all[at].source === source && !all[at].piece)
    if (!tested.some((at) => all[at].group !== null)) continue
    const learnt = everything.filter((at) => all[at].source !== source)
    console.log(source)
    for (const kind of ['words', 'both']) tell(kind, tested, scores(kind, learnt, learn(kind, learnt), tested))
    await together(tested, scores('both', learnt, learn('both', learnt), tested))
  }

/** A clean text held is worse than a breach not heard: rules find many of those. */
const HELD = 2
/** Of the clean emails, that many in a hundred are looked at for their meaning. */
const MAIL_DOUBTFUL = 12

/** Scores of every text by a voice that has learnt from every author but its own, a row of scores each. */
function byOthers(kind) {
  const blocks = [...new Set(all.map(({ source }) => source))].map((source) =>
    everything.filter((at) => all[at].source === source),
  )
  const columns = leftOut(gramOf(kind), all.length, all.map(penalty), truthsOf(everything), blocks)
  return everything.map((at) => columns.map((column) => column[at]))
}
/**
 * One a group, from authors that the voice has not learnt from: for political language where found and wrongly held balance best
 * (F1), for the others where what is found outweighs what is held.
 */
function limitsFrom(rows) {
  return GROUPS.map((group, column) => {
    const tested = everything.filter((at) => !all[at].piece && (group === 'political') === political(at))
    const weighed = tested.filter((at) => group !== 'political' || all[at].staff)
    const breaches = weighed.filter((at) => all[at].group === group).length
    const worth = (limit) => {
      const over = weighed.filter((at) => rows[at][column] > limit + (all[at].one.kind === 'email' ? 0.1 : 0))
      const found = over.filter((at) => all[at].group === group).length
      if (group === 'political') return (2 * found) / (over.length + breaches)
      return found - HELD * over.filter((at) => all[at].group === null).length
    }
    const most = Math.max(...LIMITS.map(worth))
    return LIMITS.findLast((limit) => worth(limit) >= most - (group === 'political' ? PLATEAU : 0))
  })
}
/** Where nothing but words is heard, everyday texts must pass: politics holds no more than that share of clean ones. */
const POLITICAL_ALONE = 0.06
function aloneFrom(rows, limits) {
  return GROUPS.map((group, column) => {
    if (group !== 'political') return limits[column]
    const clean = everything.filter((at) => !all[at].piece && political(at) && all[at].group === null)
    const sorted = clean.map((at) => rows[at][column]).sort((a, b) => b - a)
    return Math.max(limits[column], Math.round(sorted[Math.floor(POLITICAL_ALONE * sorted.length)] * 100) / 100)
  })
}
/** On so flat a top the higher limit holds fewer clean texts. */
const PLATEAU = 0.005
const LIMITS = Array.from({ length: 80 }, (_, i) => (i - 60) / 50)
/** Int8 weights of words, bucket by bucket, group by group. */
function weightsOf(coefficients, share) {
  const weights = new Float64Array(WIDTH * GROUPS.length)
  all.forEach(({ features }, at) => {
    features.at.forEach((bucket, i) => {
      coefficients.forEach((column, group) => {
        weights[bucket * GROUPS.length + group] += share * column[at] * features.value[i]
      })
    })
  })
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  return { scale, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) }
}

if (process.argv.includes('--write')) {
  const [wordRows, bothRows] = [byOthers('words'), byOthers('both')]
  console.log('each author by a voice that learnt from the others')
  tell('words', everything, wordRows)
  tell('both', everything, bothRows)
  writeFileSync(
    new URL('dist/voice-rows.json', root),
    JSON.stringify({
      groups: GROUPS,
      all: all.map(({ source, group, one }) => ({ source, group, id: one.id, kind: one.kind })),
      both: bothRows,
      words: wordRows,
    }),
  )
  const wordLimits = limitsFrom(wordRows)
  const limits = limitsFrom(bothRows)
  const quiet = await quietFrom({ all, rows: bothRows, limits, political, load, root })
  const louds = everything
    .filter((at) => all[at].group === null && all[at].one.kind === 'email')
    .map((at) => Math.max(...wordRows[at].map((score, group) => score - wordLimits[group])))
    .sort((a, b) => b - a)
  const gate = Math.round(louds[Math.floor((MAIL_DOUBTFUL / 100) * louds.length)] * 100) / 100
  const alone = weightsOf(learn('words', everything), 1)
  writeFileSync(
    new URL('src/voice/words.data.ts', root),
    `// Written by test/tools/train-voice.mjs. Do not edit.\nexport const WORDS_LEARNT = ${JSON.stringify({ scale: alone.scale, limits: wordLimits, gate, alone: aloneFrom(wordRows, wordLimits), weights: Buffer.from(alone.weights.buffer).toString('base64') })}\n`,
  )
  const coefficients = learn('both', everything)
  const joint = weightsOf(coefficients, WORDS)
  const step = all.reduce((most, { vector }) => vector.reduce((peak, x) => Math.max(peak, Math.abs(x)), most), 0) / 127
  const head = {
    step,
    scale: joint.scale,
    limits,
    gate,
    quiet,
    cases: all.map(({ setting, group, why }) => ({ ...setting, group, why: group === null ? '' : why })),
  }
  const vectors = new Int8Array(all.length * DIMENSIONS)
  all.forEach(({ vector }, at) => {
    vector.forEach((x, i) => {
      vectors[at * DIMENSIONS + i] = Math.round(x / step)
    })
  })
  const alphas = new Float32Array(all.length * GROUPS.length)
  all.forEach((_, at) => {
    coefficients.forEach((column, group) => {
      alphas[at * GROUPS.length + group] = column[at]
    })
  })
  writeFileSync(
    new URL('src/voice/cases.bin', root),
    Buffer.concat([
      Buffer.from(`${JSON.stringify(head)}\n`),
      Buffer.from(vectors.buffer),
      Buffer.from(alphas.buffer),
      Buffer.from(joint.weights.buffer),
    ]),
  )
}
