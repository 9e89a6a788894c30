/** Count, sums, and sums of squares and products of pairs of numbers. */
export type Sums = { n: number; a: number; b: number; aa: number; bb: number; ab: number }
export const empty = (): Sums => ({ n: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 })

export function add(sums: Sums, a: number, b: number): void {
  sums.n++
  sums.a += a
  sums.b += b
  sums.aa += a * a
  sums.bb += b * b
  sums.ab += a * b
}

export type Moments = {
  readonly a: number
  readonly b: number
  readonly aa: number
  readonly bb: number
  readonly ab: number
}

export function moments({ n, a, b, aa, bb, ab }: Sums): Moments {
  const [x, y] = [a / n, b / n]
  return { a: x, b: y, aa: aa / n - x * x, bb: bb / n - y * y, ab: ab / n - x * y }
}
