import type { AST } from '@eslint-community/regexpp'
import type { Parsed } from './parsed.ts'

/**
 * Strings that a text must contain before an expression can match, derived from the expression like RE2's prefilter
 * (Cox, "Regular Expression Matching with a Trigram Index", 2012): at least one of each set. No sets means nothing is
 * known. It never excludes a match. FIGURE matches any digit.
 */
export type Required = readonly (readonly string[])[]

/** Marks a word boundary in a required string. */
export const EDGE = '\b'
/** Matches any digit: numbers differ by their length, not by their digits. */
export const FIGURE = '0'
export const isFigure = (code: number): boolean => code >= 48 && code <= 57

/** Either all strings that it can match, or what must be in them. */
type Known = { readonly exact: readonly string[] } | { readonly sets: Required }

const NOTHING: Known = { sets: [] }
const EMPTY: Known = { exact: [''] }
/** Limits on strings spelled out, and on alternatives searched. */
const PRODUCT = 64
const WAYS = 1_500
/** Letters of a character class that are spelled out. */
const LETTERS = 6
/** Repeats that are spelled out; more add nothing. */
const MAX_SPELLED_REPEATS = 2
const MAX_REPEATS = 20

export function required({ alternatives }: Parsed): Required {
  const known = either(alternatives)
  return 'exact' in known ? useful([known.exact]) : known.sets
}

function either(alternatives: readonly AST.Alternative[]): Known {
  const all = alternatives.map(sequence)
  if (all.length === 1) return all[0]!
  const exact = all.flatMap((one) => ('exact' in one ? one.exact : []))
  if (all.every((one) => 'exact' in one) && exact.length <= WAYS) return { exact: [...new Set(exact)] }
  const bests = all.map((one) => best('exact' in one ? useful([one.exact]) : one.sets))
  if (bests.some((set) => set === undefined)) return NOTHING
  const set = [...new Set(bests.flatMap((one) => one!))]
  return set.length <= WAYS ? { sets: [set] } : NOTHING
}

function sequence({ elements }: AST.Alternative): Known {
  let strings: readonly string[] = ['']
  let whole = true
  const sets: (readonly string[])[] = []
  for (const element of elements) {
    const next = one(element)
    if ('exact' in next && strings.length * next.exact.length <= PRODUCT) {
      strings = strings.flatMap((before) => next.exact.map((after) => before + after))
      continue
    }
    whole = false
    sets.push(strings)
    if (!('exact' in next)) sets.push(...next.sets)
    strings = 'exact' in next ? next.exact : ['']
  }
  const all = useful([...sets, strings])
  if (whole && all.length > 0) return { exact: strings }
  const beside = elements.flatMap(lookedAt)
  return whole && beside.length === 0 ? { exact: strings } : { sets: [...all, ...beside] }
}

function lookedAt(element: AST.Element): Required {
  if (element.type !== 'Assertion' || !('alternatives' in element) || element.negate) return []
  const known = either(element.alternatives)
  return 'exact' in known ? useful([known.exact]) : known.sets
}

function one(element: AST.Element): Known {
  switch (element.type) {
    case 'Assertion':
      return isBoundary(element) ? { exact: [EDGE] } : EMPTY
    case 'Character':
      return { exact: [letter(element.value)] }
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? { exact: [FIGURE] } : NOTHING
    case 'Group':
    case 'CapturingGroup':
      return either(element.alternatives)
    case 'CharacterClass':
      return anyOf(element)
    case 'Quantifier':
      return repeated(element)
    default:
      return NOTHING
  }
}

/** `\b`, or a negative lookaround that excludes every ASCII letter and digit, such as `(?<![\w-])`. */
function isBoundary(element: AST.Assertion): boolean {
  if (element.kind === 'word') return !element.negate
  if (!('alternatives' in element) || !element.negate || element.alternatives.length !== 1) return false
  const [only, ...others] = element.alternatives[0]!.elements
  return only?.type === 'CharacterClass' && !only.negate && others.length === 0 && coversWords(only.elements)
}

function coversWords(elements: readonly AST.CharacterClassElement[]): boolean {
  const kinds = new Set(elements.map(setOf))
  const letters = kinds.has('General_Category=L')
  return kinds.has('word') || (letters && (kinds.has('General_Category=N') || kinds.has('digit')))
}

function setOf(element: AST.CharacterClassElement): string | undefined {
  if (element.type !== 'CharacterSet' || element.negate) return undefined
  return element.kind === 'property' ? `${element.key}=${element.value}` : element.kind
}

function anyOf({ negate, elements }: AST.CharacterClass): Known {
  if (negate) return NOTHING
  const all = elements.map(lettersOf)
  if (all.some((letters) => letters === undefined)) return NOTHING
  const letters = [...new Set(all.flatMap((some) => some!))]
  return letters.length <= LETTERS ? { exact: letters } : NOTHING
}

/** Returns undefined if there are too many. */
function lettersOf(element: AST.CharacterClassElement): readonly string[] | undefined {
  if (element.type === 'Character') return [letter(element.value)]
  if (element.type === 'CharacterSet') return element.kind === 'digit' && !element.negate ? [FIGURE] : undefined
  if (element.type !== 'CharacterClassRange') return undefined
  const [from, to] = [element.min.value, element.max.value]
  if (isFigure(from) && isFigure(to)) return [FIGURE]
  return to - from < LETTERS ? Array.from({ length: to - from + 1 }, (_, more) => letter(from + more)) : undefined
}

const letter = (code: number): string => (isFigure(code) ? FIGURE : String.fromCodePoint(code))

function repeated({ min, max, element }: AST.Quantifier): Known {
  const inner = one(element)
  if (min === 1 && max === 1) return inner
  if (min === 0) return max === 1 && 'exact' in inner ? { exact: [...inner.exact, ''] } : NOTHING
  if (!('exact' in inner)) return inner
  // Products of several strings soon become too many.
  const [string, another] = inner.exact
  if (string === undefined || another !== undefined) return { sets: useful([inner.exact]) }
  if (max - min > MAX_SPELLED_REPEATS) return { sets: useful([[string.repeat(Math.min(min, MAX_REPEATS))]]) }
  return { exact: Array.from({ length: max - min + 1 }, (_, more) => string.repeat(min + more)) }
}

/** A set that the empty string satisfies requires nothing. */
function useful(sets: Required): Required {
  return sets.filter((set) => set.every((string) => bare(string) !== ''))
}

/** Without boundaries and spaces. */
export const bare = (string: string) => string.replaceAll(EDGE, '').trim()

/** The set whose shortest string is longest is found least often. */
export function best(sets: Required): readonly string[] | undefined {
  const worth = (set: readonly string[]) => Math.min(...set.map((string) => string.trim().length))
  return [...sets].sort((a, b) => worth(b) - worth(a) || a.length - b.length)[0]
}
