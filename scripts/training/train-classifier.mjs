// Trains the classifier: src/review/classifier/words.data.ts, cases.bin and example-sentences.bin, from the labelled
// corpora in fixtures/corpus/sources.txt.
//   node scripts/training/train-classifier.mjs            prints the results on each author kept from training
//   node scripts/training/train-classifier.mjs --write    also writes the weights
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from '../build.mjs'
import { encoded } from './case-vectors.mjs'
import { wordsAndLeaveOut } from './chosen-words.mjs'
import { cases } from './labelled-cases.mjs'
import { auc, fitAndLeaveOut, gram } from './ridge-solver.mjs'
import { doubted, quietFrom } from './suppression.mjs'
import { wordsInCommon } from './words-in-common.mjs'

build()
const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`dist/${path}`, root).href)
const { COLUMNS, HEADS, headScores } = await load('src/review/classifier/heads.js')
const { featuresOf, WIDTH } = await load('src/review/classifier/features.js')
const {
  DIMENSIONS,
  similarity: likeness,
  WORD_WEIGHT: WORDS,
} = await load('src/review/classifier/kernel-regression.js')
const { SENTENCE_WEIGHT: WORST } = await load('src/review/classifier/example-sentences.js')
const { worstSentences } = await import('./train-sentences.mjs')

const CORPORA = readFileSync(new URL('fixtures/corpus/sources.txt', root), 'utf8').trim().split('\n')
const RIDGE = 0.1
const WEIGHT = 5
/** Weight of one sentence of a clean text beside the whole text. */
const PIECE = 0.5
/** The same margin as in src/review/classifier/classify.ts. */
const MAIL = 0.15

const all = cases(CORPORA)
await encoded(all)
for (const one of all) one.features = featuresOf(one.text)
const everything = all.map((_, at) => at)
const counts = Object.fromEntries(
  COLUMNS.map((group) => [group, all.filter((one) => one.group === group).length]).filter(([, count]) => count > 0),
)
console.log(`${all.length} texts`, counts)

/** Labelled for political language only. */
const political = (at) => all[at].one.label !== undefined
const clean = (at) => all[at].group === null
const HEAD_OF = { political: (group) => group === 'political', personal: (group) => group === 'personal' }
HEAD_OF.other = (group) => group !== null && !HEAD_OF.political(group) && !HEAD_OF.personal(group)

/** Each head learns from clean texts and its own breaches: a breach of another kind is no clean example. */
const HEADS_LEARN = HEADS.map((head) => ({
  head,
  chosen: everything.filter((at) => clean(at) || HEAD_OF[head](all[at].group)),
  columns: { political: ['political'], other: COLUMNS.slice(1, -1), personal: ['personal'] }[head],
}))
const truth = (column) => (at) =>
  (column === 'any' ? HEAD_OF.other(all[at].group) : all[at].group === column) ? 1 : -1
const penalty = (at) => RIDGE / (clean(at) ? (all[at].piece ? PIECE : 1) : WEIGHT)

function product(one, other) {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i]
  return sum
}
const shared = wordsInCommon(WIDTH)

/**
 * For each text and column its score by a classifier that has not seen its author, and the weights from all texts.
 */
function learnt(fitted) {
  const rows = everything.map(() => new Float64Array(COLUMNS.length))
  const values = COLUMNS.map(() => undefined)
  for (const { chosen, columns } of HEADS_LEARN) {
    const sources = [...new Set(chosen.map((at) => all[at].source))]
    const blocks = sources.map((source) => chosen.map((_, i) => i).filter((i) => all[chosen[i]].source === source))
    const truths = columns.map((column) => chosen.map(truth(column)))
    const { made, rows: scores } = fitted(chosen, chosen.map(penalty), truths, blocks)
    columns.forEach((column, i) => {
      const place = COLUMNS.indexOf(column)
      values[place] = { chosen, made: made[i] }
      chosen.forEach((at, row) => {
        rows[at][place] = scores[i][row]
      })
    })
  }
  return { rows, values }
}
const FOLDS = 6
const byWords = () =>
  learnt((chosen, penalties, truths, blocks) => {
    const folds = Array.from({ length: FOLDS }, (_, fold) => blocks.filter((_, i) => i % FOLDS === fold).flat())
    const { weights, rows } = wordsAndLeaveOut(all, WIDTH, chosen, penalties, truths, folds)
    return { made: weights, rows }
  })
function byMeaning() {
  const likenesses = gram(
    (row, column) =>
      likeness(product(all[row].vector, all[column].vector), all[row].setting, all[column].setting) +
      WORDS * shared(all[row], all[column]),
    all.length,
  )
  return learnt((chosen, penalties, truths, blocks) => {
    const { coefficients, rows } = fitAndLeaveOut(likenesses, all.length, chosen, penalties, truths, blocks)
    return { made: coefficients, rows }
  })
}

/**
 * Whole texts that a head is tested on. Political language of people free to campaign is tested only where an expert
 * labelled it.
 */
const triedBy = (head) => {
  const { chosen } = HEADS_LEARN.find((one) => one.head === head)
  return chosen.filter(
    (at) => !all[at].piece && (head === 'political' ? !all[at].setting.free || political(at) : !political(at)),
  )
}
/** `scored` holds scores by text and head. */
const scoreOf = (scored, at, head) => scored[at][head] - (all[at].one.kind === 'email' ? MAIL : 0)

function tell(name, scored) {
  for (const [place, head] of HEADS.entries())
    for (const source of ['all', ...CORPORA]) {
      const tried = triedBy(head).filter((at) => source === 'all' || all[at].source === source)
      const scores = tried.map((at) => scoreOf(scored, at, place))
      const truths = tried.map((at) => !clean(at))
      const yes = scores.filter((_, i) => truths[i])
      const no = scores.filter((_, i) => !truths[i]).sort((a, b) => b - a)
      if (yes.length < 10 || no.length < 10) continue
      const found = (share) =>
        (yes.filter((score) => score > no[Math.floor(share * no.length)]).length / yes.length).toFixed(2)
      console.log(
        `  ${name} ${head} ${source}: ${yes.length} and ${no.length}, AUC ` +
          `${auc(scores, truths).toFixed(3)}, found ${found(0.02)} at .02, ${found(0.05)} at ` +
          '.05',
      )
    }
}

const LIMITS = Array.from({ length: 120 }, (_, i) => (i - 60) / 50)
/** Within this of the best F1 the higher limit wins, since it holds fewer clean texts. */
const PLATEAU = 0.005
/** The share of clean texts that each head alone may hold. */
const HELD = { other: 0.02, personal: 0.015 }
const rounded = (number) => Math.round(number * 100) / 100
/**
 * One limit for each head, on authors kept from training: for politics the best F1, for the others the share that
 * they may hold.
 */
function limitsFrom(scored) {
  return HEADS.map((head, place) => {
    const tried = triedBy(head)
    if (head !== 'political') {
      const no = tried.filter(clean).map((at) => scoreOf(scored, at, place))
      return rounded(no.sort((a, b) => b - a)[Math.floor(HELD[head] * no.length)])
    }
    const labelled = tried.filter(political)
    const breaches = labelled.filter((at) => !clean(at)).length
    const worth = (limit) => {
      const over = labelled.filter((at) => scoreOf(scored, at, place) > limit)
      return (2 * over.filter((at) => !clean(at)).length) / (over.length + breaches)
    }
    const most = Math.max(...LIMITS.map(worth))
    return LIMITS.findLast((limit) => worth(limit) >= most - PLATEAU)
  })
}
/** With words alone everyday texts must pass: politics may hold this share of clean ones. */
const POLITICAL_ALONE = 0.06
function aloneFrom(scored, limits) {
  const no = triedBy('political').filter((at) => political(at) && clean(at))
  const scores = no.map((at) => scored[at][0]).sort((a, b) => b - a)
  return [Math.max(limits[0], rounded(scores[Math.floor(POLITICAL_ALONE * scores.length)])), ...limits.slice(1)]
}
/** The percentage of clean emails that the encoder may be asked about. */
const MAIL_DOUBTFUL = 12

/** Int8 weights of words, by bucket and column. */
function packed(weights) {
  const flat = new Float64Array(WIDTH * COLUMNS.length)
  weights.forEach((column, place) => {
    for (let bucket = 0; bucket < WIDTH; bucket++) flat[bucket * COLUMNS.length + place] = column[bucket]
  })
  const scale = flat.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  return { scale, weights: Int8Array.from(flat, (weight) => Math.round(weight / scale)) }
}
/** Turns coefficients of cases into weights of words. */
function weightsOf({ chosen, made }) {
  const weights = new Float64Array(WIDTH)
  chosen.forEach((at, i) => {
    all[at].features.at.forEach((bucket, k) => {
      weights[bucket] += WORDS * made[i] * all[at].features.value[k]
    })
  })
  return weights
}

const write = process.argv.includes('--write')
const doubts = write ? await doubted({ all, heads: HEADS, load, root }) : undefined
const words = byWords()
const wordsScored = words.rows.map(headScores)
tell('words', wordsScored)
const meaning = byMeaning()
const wholes = meaning.rows.map(headScores)
tell('whole passages', wholes)
const headOf = (group) => HEADS.find((head) => HEAD_OF[head](group))
const worst = await worstSentences(all, headOf, write)
const scored = wholes.map((scores, at) => scores.map((score, head) => score + WORST * (worst[at][head] ?? -1)))
tell('with their worst sentences', scored)

if (write) {
  writeFileSync(
    new URL('dist/voice-rows.json', root),
    JSON.stringify(
      everything.map((at) => ({
        ...{
          source: all[at].source,
          group: all[at].group,
          piece: all[at].piece,
          id: all[at].one.id,
          kind: all[at].one.kind,
        },
        both: scored[at],
        words: wordsScored[at],
      })),
    ),
  )
  const wordLimits = limitsFrom(wordsScored)
  const limits = limitsFrom(scored)
  console.log('limits', wordLimits, limits)
  const quietOf = (name, scores, own) => quietFrom({ name, doubts, heads: HEADS, scores, limits: own })
  const quiet = quietOf('both', scored, limits)
  const louds = everything
    .filter((at) => clean(at) && all[at].one.kind === 'email')
    .map((at) => Math.max(...[0, 1].map((head) => wordsScored[at][head] - wordLimits[head])))
    .sort((a, b) => b - a)
  const gate = rounded(louds[Math.floor((MAIL_DOUBTFUL / 100) * louds.length)])
  const alone = packed(words.values.map(({ made }) => made))
  const written = {
    ...{ scale: alone.scale, limits: wordLimits, gate, alone: aloneFrom(wordsScored, wordLimits) },
    quiet: quietOf('words', wordsScored, wordLimits),
    weights: Buffer.from(alone.weights.buffer).toString('base64'),
  }
  writeFileSync(
    new URL('src/review/classifier/words.data.ts', root),
    `// Written by scripts/training/train-classifier.mjs. Do not edit.\nexport const WORDS_LEARNT = ${JSON.stringify(written)}\n`,
  )
  const joint = packed(meaning.values.map(weightsOf))
  const step = all.reduce((most, { vector }) => vector.reduce((peak, x) => Math.max(peak, Math.abs(x)), most), 0) / 127
  const head = {
    ...{ step, scale: joint.scale, limits, gate, quiet },
    cases: all.map(({ setting, group, why }) => ({ ...setting, group, why: group === null ? '' : why })),
  }
  const vectors = new Int8Array(all.length * DIMENSIONS)
  all.forEach(({ vector }, at) => {
    vector.forEach((x, i) => {
      vectors[at * DIMENSIONS + i] = Math.round(x / step)
    })
  })
  const alphas = new Float32Array(all.length * COLUMNS.length)
  meaning.values.forEach(({ chosen, made }, column) => {
    chosen.forEach((at, i) => {
      alphas[at * COLUMNS.length + column] = made[i]
    })
  })
  writeFileSync(
    new URL('src/review/classifier/cases.bin', root),
    Buffer.concat([
      Buffer.from(`${JSON.stringify(head)}\n`),
      Buffer.from(vectors.buffer),
      Buffer.from(alphas.buffer),
      Buffer.from(joint.weights.buffer),
    ]),
  )
}
