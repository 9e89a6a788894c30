import type { Part } from '../contract.ts'

/** Stretches of a part around every place where a sign stands, joined where they meet: most text holds no number at all. */
export type Window = readonly [from: number, to: number]

/** As far as a match may reach from its sign, with room for what stands before and behind. */
const REACH = 140

const known = new WeakMap<Part, Map<string, readonly Window[]>>()

export function windows(part: Part, sign: RegExp): readonly Window[] {
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
  for (const hit of text.matchAll(sign)) {
    const from = Math.max(0, hit.index - REACH)
    const to = Math.min(text.length, hit.index + hit[0].length + REACH)
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = to
    else all.push([from, to])
  }
  return all
}
