import type { Part } from '../../contract.ts'
import { isBetween } from '../../sorted.ts'
import { type Sought, sought } from '../../sought.ts'

const known = new WeakMap<Part, Map<RegExp, readonly number[]>>()

const seekers = new Map<RegExp, Sought>()

function seeker(words: RegExp): Sought {
  const before = seekers.get(words)
  if (before) return before
  const made = sought(words)
  seekers.set(words, made)
  return made
}

function spots(part: Part, words: RegExp): readonly number[] {
  const kept = known.get(part) ?? new Map<RegExp, readonly number[]>()
  known.set(part, kept)
  const before = kept.get(words)
  if (before) return before
  const found = seeker(words)(part).map((hit) => hit.index)
  kept.set(words, found)
  return found
}

export const isWordIn = (part: Part, words: RegExp, from: number, to: number): boolean =>
  isBetween(spots(part, words), from, to)
