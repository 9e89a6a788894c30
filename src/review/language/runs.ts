import { weightOf } from './evidence.ts'
import type { Word } from './words.ts'

/** Adjacent words likelier foreign than English. `from`, `to`: indices of words. */
export type Run = { readonly from: number; readonly to: number; readonly weight: number; readonly count: number }

type Cost = { readonly within: number; readonly first: number }
const COST: Cost = { within: 2.5, first: 1.5 }
/** The first pass only collects candidate languages, so it may find too much. */
const LOW_COST: Cost = { within: 1.2, first: 0.8 }
const WORTH_A_LOOK = 1.5

/** The second pass favours the languages of the first. */
export function runsOf(words: readonly Word[]): Run[] {
  const alone = words.map((word) => weightOf(word))
  const first = split(words, alone, LOW_COST).filter(({ weight }) => weight >= WORTH_A_LOOK)
  const used = inMuchUse(words)
  if (first.length === 0 && used.length === 0) return []
  const favoured = new Set([...used, ...first.flatMap(({ from, to }) => mostUsed(words.slice(from, to)))])
  return split(
    words,
    words.map((word, at) => (word.known.languages.length === 0 ? alone[at]! : weightOf(word, favoured))),
    COST,
  )
}

function countsOf(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { known } of words)
    for (const language of known.languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  return counts
}

const SHARE_IN_USE = 0.15
const MIN_IN_USE = 3

function inMuchUse(words: readonly Word[]): string[] {
  const counts = countsOf(words.filter(({ known }) => !known.isEnglish))
  const least = Math.max(MIN_IN_USE, words.length * SHARE_IN_USE)
  return [...counts].filter(([, count]) => count >= least).map(([language]) => language)
}

const NEAR_THE_MOST = 0.75

function mostUsed(words: readonly Word[]): string[] {
  const counts = countsOf(words)
  const least = Math.max(2, ...counts.values()) * NEAR_THE_MOST
  return [...counts].filter(([, count]) => count >= least).map(([language]) => language)
}

/** Viterbi: the likeliest path through English and another language. */
function split(words: readonly Word[], weights: readonly number[], cost: Cost): Run[] {
  let english = 0
  let other = -0.5
  const cameFromOther: boolean[] = []
  const stayedOther: boolean[] = []
  for (let at = 0; at < words.length; at++) {
    const change = words[at]!.first ? cost.first : cost.within
    cameFromOther.push(other - change > english)
    stayedOther.push(other >= english - change)
    const nextEnglish = Math.max(english, other - change)
    other = Math.max(other, english - change) + weights[at]!
    english = nextEnglish
  }
  const isOther: boolean[] = new Array(words.length).fill(false)
  let state = other > english
  for (let at = words.length - 1; at >= 0; at--) {
    isOther[at] = state
    state = state ? stayedOther[at]! : cameFromOther[at]!
  }
  return gathered(words, weights, isOther)
}

function gathered(words: readonly Word[], weights: readonly number[], isOther: readonly boolean[]): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < words.length; from++) {
    if (!isOther[from]) continue
    let to = from
    let weight = 0
    let count = 0
    const seen = new Set<string>()
    for (; to < words.length && isOther[to]; to++) {
      const word = words[to]!
      if (!isRepeated(word, seen)) weight += weights[to]!
      count += word.count
    }
    runs.push({ from, to, weight, count })
    from = to
  }
  return runs
}

/** Listings and logs repeat names in no language. */
function isRepeated({ low, script, known }: Word, seen: Set<string>): boolean {
  if (script !== 'latin' || known.languages.length > 0) return false
  if (seen.has(low)) return true
  seen.add(low)
  return false
}
