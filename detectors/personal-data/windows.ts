import { byPart, onceFor } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import type { Sought } from '../sought.ts'

const MATCH_CHARS = 140

const windowsIn = byPart((part) => onceFor((sign: RegExp) => read(part.text, sign)))

export function besideSign(pattern: RegExp, sign: RegExp): Sought {
  return (part) =>
    windowsIn(part)(sign).flatMap(([from, to]) =>
      everyMatch(part.text.slice(from, to), pattern).map((hit) => {
        hit.index += from
        return hit
      }),
    )
}

function read(text: string, sign: RegExp): (readonly [from: number, to: number])[] {
  const all: [number, number][] = []
  for (const hit of everyMatch(text, sign)) {
    const from = Math.max(0, hit.index - MATCH_CHARS)
    const to = Math.min(text.length, hit.index + hit[0].length + MATCH_CHARS)
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = to
    else all.push([from, to])
  }
  return all
}
