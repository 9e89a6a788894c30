/** Overwrites both inputs; `out` is zero where they are singular. */
export function solve(m: Float64Array, b: Float64Array, out: Float64Array): void {
  const n = b.length
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
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row]!
    for (let k = row + 1; k < n; k++) sum -= m[row * n + k]! * out[k]!
    const pivot = m[row * n + row]!
    out[row] = Math.abs(pivot) < 1e-12 ? 0 : sum / pivot
  }
}

function pivotOf(m: Float64Array, n: number, column: number): number {
  let pivot = column
  for (let row = column + 1; row < n; row++)
    if (Math.abs(m[row * n + column]!) > Math.abs(m[pivot * n + column]!)) pivot = row
  return pivot
}

function swap(m: Float64Array, b: Float64Array, n: number, one: number, other: number): void {
  if (one === other) return
  for (let k = 0; k < n; k++) exchange(m, one * n + k, other * n + k)
  exchange(b, one, other)
}

function exchange(numbers: Float64Array, one: number, other: number): void {
  const before = numbers[one]!
  numbers[one] = numbers[other]!
  numbers[other] = before
}
