import type { Part } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import type { Sought } from '../sought.ts'

type Window = readonly [from: number, to: number]

const MATCH_CHARS = 140

const known = new WeakMap<Part, Map<string, readonly Window[]>>()

export function besideSign(pattern: RegExp, sign: RegExp): Sought {
  return (part) =>
    windows(part, sign).flatMap(([from, to]) =>
      everyMatch(part.text.slice(from, to), pattern).map((hit) => {
        hit.index += from
        return hit
      }),
    )
}

function windows(part: Part, sign: RegExp): readonly Window[] {
  const kept = known.get(part) ?? new Map<string, readonly Window[]>()
  known.set(part, kept)
  const before = kept.get(sign.source)
  if (before) return before
  const found = read(part.text, sign)
  kept.set(sign.source, found)
  return found
}

function read(text: string, sign: RegExp): Window[] {
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
