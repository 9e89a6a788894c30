import { around, type Point } from './geometry.ts'

export type Letter = { readonly letter: string; readonly at: Point }

const MIN_LETTERS = 4
const ROW = 1 / 50

/** Empty where they are drawn in the order in which they are seen. */
export function inSeenOrder(letters: readonly Letter[]): string {
  if (letters.length < MIN_LETTERS) return ''
  const [left, top, right, bottom] = around(letters.map(({ at }) => at))
  const high = Math.max(right - left, bottom - top) * ROW
  const rows: Letter[][] = []
  for (const one of [...letters].sort((a, b) => a.at[1] - b.at[1])) {
    const row = rows.at(-1)
    if (row && one.at[1] - row[0]!.at[1] <= high) row.push(one)
    else rows.push([one])
  }
  const seen = rows.map((row) => row.sort((a, b) => a.at[0] - b.at[0]).map(({ letter }) => letter))
  return seen.flat().join('') === letters.map(({ letter }) => letter).join('')
    ? ''
    : seen.map((row) => row.join('')).join('\n')
}
