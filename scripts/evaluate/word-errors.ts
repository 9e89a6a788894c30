export const plainWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/\bmr\b\.?/g, 'mister')
    .replace(/[’]/g, "'")
    .match(/[a-z0-9']+/g) ?? []

export function wordErrors(one: readonly string[], other: readonly string[]): number {
  let row = [0, ...other.map((_, i) => i + 1)]
  for (const [i, word] of one.entries()) {
    const next = [i + 1]
    for (const [j, wanted] of other.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (word === wanted ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
