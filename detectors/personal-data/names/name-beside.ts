import type { Sheet } from './name-features.ts'
import { adjacent, type Range } from './name-shapes.ts'
import { ordinary, PLACE_AFTER } from './name-words.ts'
import type { Token } from './tokens.ts'

/** 'Sample T. H.' in a row: a family name followed by initials. */
export function* trailing({ tokens: all, capitals, lists }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    const family = all[i]!
    if (i + 2 >= all.length || family.text.length < 3 || (lists[i]! & 6) !== 2 || ordinary(family.lower)) continue
    if (i > 0 && !/^(?:[\n|;,•*-]|\d+)$/.test(all[i - 1]!.text)) continue
    let to = i
    while (all[to + 1]?.cap && all[to + 1]!.text.length === 1 && all[to + 2]?.text === '.' && to - i < 6) to += 2
    if (to > i && /^(?:[\n|;,\t]|–|-)$/.test(all[to + 1]?.text ?? '\n'))
      yield { from: i, to: to - 1, margin: 0, firm: true }
  }
}

/** A year in brackets marks a law report. */
export function* prosecuted({ tokens: all, capitals }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    if (all[i]!.text !== 'R' || i + 2 >= all.length || !/^vs?$/.test(all[i + 1]!.text)) continue
    const from = all[i + 2]!.text === '.' ? i + 3 : i + 2
    const to = capitalsFrom(all, from)
    if (to >= from && all[from]!.text.length > 2 && !inReports(all, to) && !ordinary(all[from]!.lower))
      yield { from, to, margin: 0, firm: true }
  }
}

function capitalsFrom(all: readonly Token[], from: number): number {
  if (all[from]?.cap !== true) return -1
  let to = from
  while (all[to + 1]?.cap && adjacent(all[to]!, all[to + 1]) && to - from < 3) to++
  return to
}

const inReports = (all: readonly Token[], to: number): boolean =>
  PLACE_AFTER.has(all[to]!.lower) ||
  (/^[[(]$/.test(all[to + 1]?.text ?? '') && /^(?:19|20)\d\d$/.test(all[to + 2]?.text ?? ''))
