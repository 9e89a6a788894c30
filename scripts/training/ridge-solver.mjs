// Kernel ridge regression in closed form: (K + λ W⁻¹) α = y, by Cholesky.

/** Tiles of this many rows and columns are summed in parallel: dependent sums are slow. */
const TILE = 4

/** Dot product of `end` numbers from two places, in four parallel sums. */
function dot(matrix, one, other, end) {
  let [a, b, c, d] = [0, 0, 0, 0]
  let k = 0
  for (; k + 3 < end; k += 4) {
    a += matrix[one + k] * matrix[other + k]
    b += matrix[one + k + 1] * matrix[other + k + 1]
    c += matrix[one + k + 2] * matrix[other + k + 2]
    d += matrix[one + k + 3] * matrix[other + k + 3]
  }
  for (; k < end; k++) a += matrix[one + k] * matrix[other + k]
  return a + b + c + d
}

/** Subtracts the products of four rows with four others, up to `end`, from the tile where they cross. */
function takeTile(matrix, size, row, column, end) {
  const [r0, r1, r2, r3] = [row * size, (row + 1) * size, (row + 2) * size, (row + 3) * size]
  const [c0, c1, c2, c3] = [column * size, (column + 1) * size, (column + 2) * size, (column + 3) * size]
  let [s00, s01, s02, s03] = [0, 0, 0, 0]
  let [s10, s11, s12, s13] = [0, 0, 0, 0]
  let [s20, s21, s22, s23] = [0, 0, 0, 0]
  let [s30, s31, s32, s33] = [0, 0, 0, 0]
  for (let k = 0; k < end; k++) {
    const [w, x, y, z] = [matrix[c0 + k], matrix[c1 + k], matrix[c2 + k], matrix[c3 + k]]
    const a = matrix[r0 + k]
    s00 += a * w
    s01 += a * x
    s02 += a * y
    s03 += a * z
    const b = matrix[r1 + k]
    s10 += b * w
    s11 += b * x
    s12 += b * y
    s13 += b * z
    const c = matrix[r2 + k]
    s20 += c * w
    s21 += c * x
    s22 += c * y
    s23 += c * z
    const d = matrix[r3 + k]
    s30 += d * w
    s31 += d * x
    s32 += d * y
    s33 += d * z
  }
  const rows = [
    [r0, s00, s01, s02, s03],
    [r1, s10, s11, s12, s13],
    [r2, s20, s21, s22, s23],
    [r3, s30, s31, s32, s33],
  ]
  for (const [from, ...sums] of rows) for (let i = 0; i < TILE; i++) matrix[from + column + i] -= sums[i]
}

/** Completes the entries of one tile, from left to right, whose products up to `done` are subtracted already. */
function endTile(matrix, size, row, column, done) {
  for (let mine = row; mine < Math.min(row + TILE, size); mine++)
    for (let j = column; j < Math.min(column + TILE, mine + 1); j++) {
      const sum = matrix[mine * size + j] - dot(matrix, mine * size + done, j * size + done, j - done)
      matrix[mine * size + j] = mine === j ? Math.sqrt(sum) : sum / matrix[j * size + j]
    }
}

/** The lower triangle of a symmetric positive definite matrix, in place. */
export function cholesky(matrix, size) {
  for (let row = 0; row < size; row += TILE)
    for (let column = 0; column <= row; column += TILE) {
      const whole = row + TILE <= size && column < row
      if (whole) takeTile(matrix, size, row, column, column)
      endTile(matrix, size, row, column, whole ? column : 0)
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
    const mine = row * size
    x[row] /= lower[mine + row]
    for (let k = 0; k < row; k++) x[k] -= lower[mine + k] * x[row]
  }
  return x
}

/** Kernel of every two of `size` items, row by row. */
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

/** The lower triangle of the kernel of `chosen`, with the penalties on the diagonal. */
function triangle(likeness, all, chosen, penalties) {
  const size = chosen.length
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const from = chosen[row] * all
    for (let column = 0; column <= row; column++) matrix[row * size + column] = likeness[from + chosen[column]]
    matrix[row * size + row] += penalties[row]
  }
  return cholesky(matrix, size)
}

/**
 * Coefficients of the cases chosen, one row for each column of `truths`; `penalties` are λ/w, and `truths` 1 or -1,
 * of each chosen case.
 */
export function fit(likeness, all, chosen, penalties, truths) {
  const lower = triangle(likeness, all, chosen, penalties)
  return truths.map((truth) => solve(lower, chosen.length, truth))
}

/** A column of the inverse of a lower triangle, zero above its own row. */
function inverseColumn(lower, size, at) {
  const x = new Float64Array(size)
  x[at] = 1 / lower[at * size + at]
  for (let row = at + 1; row < size; row++) {
    const mine = row * size
    let [a, b, c, d] = [0, 0, 0, 0]
    let k = at
    for (; k + 3 < row; k += 4) {
      a += lower[mine + k] * x[k]
      b += lower[mine + k + 1] * x[k + 1]
      c += lower[mine + k + 2] * x[k + 2]
      d += lower[mine + k + 3] * x[k + 3]
    }
    for (; k < row; k++) a += lower[mine + k] * x[k]
    x[row] = -(a + b + c + d) / lower[mine + row]
  }
  return x
}

/**
 * Coefficients of a fit of the cases chosen, and for each its score by a fit without its block, from one triangle: y
 * − (C_BB)⁻¹ α_B with C = (K + λ W⁻¹)⁻¹. `blocks` are lists of indices into `chosen`. Only the blocks of the inverse
 * are computed.
 */
export function fitAndLeaveOut(likeness, all, chosen, penalties, truths, blocks) {
  const size = chosen.length
  const lower = triangle(likeness, all, chosen, penalties)
  const whole = truths.map((truth) => solve(lower, size, truth))
  const rows = truths.map(() => new Float64Array(size))
  for (const block of blocks) {
    const columns = block.map((at) => inverseColumn(lower, size, at))
    const small = new Float64Array(block.length ** 2)
    for (let row = 0; row < block.length; row++)
      for (let other = 0; other <= row; other++) {
        let sum = 0
        for (let k = Math.max(block[row], block[other]); k < size; k++) sum += columns[row][k] * columns[other][k]
        small[row * block.length + other] = sum
      }
    const corner = cholesky(small, block.length)
    truths.forEach((truth, group) => {
      const alphas = block.map((at) => whole[group][at])
      solve(corner, block.length, alphas).forEach((missing, i) => {
        rows[group][block[i]] = truth[block[i]] - missing
      })
    })
  }
  return { coefficients: whole, rows }
}

/** The share of pairs of one true and one false that the values rank correctly. */
export function auc(values, truths) {
  const order = values.map((value, i) => [value, truths[i]]).sort((a, b) => a[0] - b[0])
  let rank = 0
  const yes = truths.filter(Boolean).length
  order.forEach(([, truth], i) => {
    if (truth) rank += i + 1
  })
  return (rank - (yes * (yes + 1)) / 2) / (yes * (truths.length - yes))
}
