// Kernel ridge regression in closed form: (K + λ W⁻¹) α = y, by Cholesky.

/** The lower triangle of a symmetric positive matrix, row by row, in place of it. */
export function cholesky(matrix, size) {
  for (let row = 0; row < size; row++) {
    const mine = row * size
    for (let column = 0; column <= row; column++) {
      const other = column * size
      let sum = matrix[mine + column]
      for (let k = 0; k < column; k++) sum -= matrix[mine + k] * matrix[other + k]
      matrix[mine + column] = row === column ? Math.sqrt(sum) : sum / matrix[other + column]
    }
  }
  return matrix
}

export function solve(lower, size, right) {
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    let sum = x[row]
    for (let k = 0; k < row; k++) sum -= lower[row * size + k] * x[k]
    x[row] = sum / lower[row * size + row]
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row]
    for (let k = row + 1; k < size; k++) sum -= lower[k * size + row] * x[k]
    x[row] = sum / lower[row * size + row]
  }
  return x
}

/** Likeness of every two of `size` things, row by row. */
export function gram(kernel, size) {
  const matrix = new Float32Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      const alike = kernel(row, column)
      matrix[row * size + column] = alike
      matrix[column * size + row] = alike
    }
  return matrix
}

/** Coefficients of the cases chosen, one row a group; `penalties` are λ/w, and `truths` 1 or -1, of each chosen case. */
export function fit(likeness, all, chosen, penalties, truths) {
  const size = chosen.length
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const from = chosen[row] * all
    for (let column = 0; column <= row; column++) matrix[row * size + column] = likeness[from + chosen[column]]
    matrix[row * size + row] += penalties[row]
  }
  const lower = cholesky(matrix, size)
  return truths.map((column) => solve(lower, size, column))
}

/** A column of the inverse of a lower triangle: noughts down to its own row. */
function column(lower, size, at) {
  const x = new Float64Array(size)
  x[at] = 1 / lower[at * size + at]
  for (let row = at + 1; row < size; row++) {
    const mine = row * size
    let sum = 0
    for (let k = at; k < row; k++) sum -= lower[mine + k] * x[k]
    x[row] = sum / lower[mine + row]
  }
  return x
}

/**
 * What each case is scored by a fit that has seen none of its block, from one fit of all: y − (C_BB)⁻¹ α_B with C = (K + λ W⁻¹)⁻¹.
 * `blocks` are lists of places; one row of scores a group. Of the inverse only the blocks are made.
 */
export function leftOut(likeness, all, penalties, truths, blocks) {
  const matrix = Float64Array.from(likeness)
  for (let row = 0; row < all; row++) matrix[row * all + row] += penalties[row]
  const lower = cholesky(matrix, all)
  const whole = truths.map((truth) => solve(lower, all, truth))
  const rows = truths.map(() => new Float64Array(all))
  for (const block of blocks) {
    const size = block.length
    const columns = block.map((at) => column(lower, all, at))
    const small = new Float64Array(size * size)
    for (let row = 0; row < size; row++)
      for (let other = 0; other <= row; other++) {
        let sum = 0
        for (let k = Math.max(block[row], block[other]); k < all; k++) sum += columns[row][k] * columns[other][k]
        small[row * size + other] = sum
      }
    const corner = cholesky(small, size)
    truths.forEach((truth, group) => {
      const alphas = block.map((at) => whole[group][at])
      solve(corner, size, alphas).forEach((missing, i) => {
        rows[group][block[i]] = truth[block[i]] - missing
      })
    })
  }
  return rows
}

/** The share of pairs, one true and one not, that the values put in order. */
export function auc(values, truths) {
  const order = values.map((value, i) => [value, truths[i]]).sort((a, b) => a[0] - b[0])
  let rank = 0
  const yes = truths.filter(Boolean).length
  order.forEach(([, truth], i) => {
    if (truth) rank += i + 1
  })
  return (rank - (yes * (yes + 1)) / 2) / (yes * (truths.length - yes))
}
