/** Linear equations by elimination; zeros where they say nothing. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length
  const m = matrix.slice()
  const b = right.slice()
  for (let column = 0; column < n; column++) {
    const pivot = pivotOf(m, n, column)
    if (Math.abs(m[pivot * n + column]!) < 1e-12) continue
    swap(m, b, n, column, pivot)
    for (let row = column + 1; row < n; row++) {
      const factor = m[row * n + column]! / m[column * n + column]!
      for (let k = column; k < n; k++) m[row * n + k]! -= factor * m[column * n + k]!
      b[row]! -= factor * b[column]!
    }
  }
  const out = new Float64Array(n)
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row]!
    for (let k = row + 1; k < n; k++) sum -= m[row * n + k]! * out[k]!
    const pivot = m[row * n + row]!
    out[row] = Math.abs(pivot) < 1e-12 ? 0 : sum / pivot
  }
  return out
}

function pivotOf(m: Float64Array, n: number, column: number): number {
  let pivot = column
  for (let row = column + 1; row < n; row++)
    if (Math.abs(m[row * n + column]!) > Math.abs(m[pivot * n + column]!)) pivot = row
  return pivot
}

function swap(m: Float64Array, b: Float64Array, n: number, one: number, other: number): void {
  if (one === other) return
  for (let k = 0; k < n; k++) [m[one * n + k], m[other * n + k]] = [m[other * n + k]!, m[one * n + k]!]
  ;[b[one], b[other]] = [b[other]!, b[one]!]
}
