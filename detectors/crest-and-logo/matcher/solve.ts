/** For a symmetric positive matrix. Overwrites both inputs; `out` is zero where they are singular. */
export function solve(m: Float64Array, b: Float64Array, out: Float64Array): void {
  const n = b.length
  for (let column = 0; column < n; column++) {
    const pivot = m[column * n + column]!
    if (pivot < SINGULAR) continue
    for (let row = column + 1; row < n; row++) {
      const factor = m[row * n + column]! / pivot
      for (let k = column; k < n; k++) m[row * n + k]! -= factor * m[column * n + k]!
      b[row]! -= factor * b[column]!
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row]!
    for (let k = row + 1; k < n; k++) sum -= m[row * n + k]! * out[k]!
    const pivot = m[row * n + row]!
    out[row] = pivot < SINGULAR ? 0 : sum / pivot
  }
}

const SINGULAR = 1e-12
