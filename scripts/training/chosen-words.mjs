// Ridge regression on words alone, by conjugate gradients (Hestenes and Stiefel, 1952): (XᵀDX + I) w = XᵀDy, where D
// weights the texts.

const ENOUGH = 1e-3
const MOST = 300

/** Weights by bucket for the texts `chosen`; `penalties` are λ/w and `truth` is 1 or -1, for each chosen text. */
function weightsFor(all, width, chosen, penalties, truth) {
  const w = new Float64Array(width)
  const residual = new Float64Array(width)
  const add = (into, at, factor) => {
    const { at: buckets, value } = all[chosen[at]].features
    for (let i = 0; i < buckets.length; i++) into[buckets[i]] += factor * value[i]
  }
  for (const [at, y] of truth.entries()) add(residual, at, y / penalties[at])
  const step = Float64Array.from(residual)
  const squares = (x) => x.reduce((sum, one) => sum + one * one, 0)
  let left = squares(residual)
  const aim = left * ENOUGH ** 2
  for (let turn = 0; turn < MOST && left > aim; turn++) {
    const image = Float64Array.from(step)
    for (let at = 0; at < chosen.length; at++) add(image, at, productOf(all[chosen[at]].features, step) / penalties[at])
    const pace = left / image.reduce((sum, one, i) => sum + one * step[i], 0)
    for (let i = 0; i < width; i++) {
      w[i] += pace * step[i]
      residual[i] -= pace * image[i]
    }
    const now = squares(residual)
    for (let i = 0; i < width; i++) step[i] = residual[i] + (now / left) * step[i]
    left = now
  }
  return w
}

function productOf({ at, value }, weights) {
  let sum = 0
  for (let i = 0; i < at.length; i++) sum += weights[at[i]] * value[i]
  return sum
}

/**
 * Weights from all chosen texts, one row for each column of `truths`, and for each text its score by a fit without
 * its fold. `folds` are lists of indices into `chosen`.
 */
export function wordsAndLeaveOut(all, width, chosen, penalties, truths, folds) {
  const rows = truths.map(() => new Float64Array(chosen.length))
  for (const fold of folds) {
    const out = new Set(fold)
    const kept = chosen.map((_, at) => at).filter((at) => !out.has(at))
    const pick = (list) => kept.map((at) => list[at])
    truths.forEach((truth, column) => {
      const weights = weightsFor(all, width, pick(chosen), pick(penalties), pick(truth))
      for (const at of fold) rows[column][at] = productOf(all[chosen[at]].features, weights)
    })
  }
  return { weights: truths.map((truth) => weightsFor(all, width, chosen, penalties, truth)), rows }
}
