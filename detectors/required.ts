import type { AST } from '@eslint-community/regexpp'
import type { Parsed } from './parsed.ts'
import { bare, best, EDGE, FIGURE, isFigure, type Required } from './required-string.ts'
import { isLetterOrDigit } from './word-index.ts'

/** All strings, or what must be in them. */
type Known = { readonly exact: readonly string[] } | { readonly sets: Required }

const NOTHING: Known = { sets: [] }
const EMPTY: Known = { exact: [''] }
/** Limits on strings spelled out, and on alternatives. */
const PRODUCT = 64
const WAYS = 1_500
const LETTERS = 6
const MAX_SPELLED_REPEATS = 2
const MAX_REPEATS = 20

export function required({ alternatives }: Parsed): Required {
  const known = either(alternatives)
  return 'exact' in known ? useful([known.exact]) : known.sets
}

/** `left`, `right`: no letter or digit may adjoin. */
function either(alternatives: readonly AST.Alternative[], left = false, right = false): Known {
  const all = alternatives.map((one) => sequence(one, left, right))
  if (all.length === 1) return all[0]!
  const exact = all.flatMap((one) => ('exact' in one ? one.exact : []))
  if (all.every((one) => 'exact' in one) && exact.length <= WAYS) return { exact: [...new Set(exact)] }
  const bests = all.map((one) => best('exact' in one ? useful([edged(one.exact, left, right)]) : one.sets))
  if (bests.some((set) => set === undefined)) return NOTHING
  const set = [...new Set(bests.flatMap((one) => one!))]
  return set.length <= WAYS ? { sets: [set] } : NOTHING
}

const edged = (strings: readonly string[], left: boolean, right: boolean): readonly string[] =>
  strings.map((string) => `${left ? EDGE : ''}${string}${right ? EDGE : ''}`)

function sequence({ elements }: AST.Alternative, left: boolean, right: boolean): Known {
  const before = apart(elements, left, 'right')
  const after = apart([...elements].reverse(), right, 'left').reverse()
  const sets: (readonly string[])[] = []
  let strings: readonly string[] = ['']
  let from = 0
  for (const [at, element] of elements.entries()) {
    const next = one(element, before[at]!, after[at + 1]!)
    const exact = 'exact' in next ? next.exact : undefined
    if (exact && strings.length * exact.length <= PRODUCT) {
      strings = strings.flatMap((start) => exact.map((end) => start + end))
      continue
    }
    sets.push(edged(strings, before[from]!, after[at]!), ...('exact' in next ? [] : next.sets))
    strings = exact ?? ['']
    from = exact ? at : at + 1
  }
  const last = edged(strings, before[from]!, right)
  return summed(elements, strings, sets.length === 0, useful([...sets, last]))
}

function summed(elements: readonly AST.Element[], strings: readonly string[], whole: boolean, all: Required): Known {
  if (whole && all.length > 0) return { exact: strings }
  const beside = elements.flatMap(lookedAt)
  return whole && beside.length === 0 ? { exact: strings } : { sets: [...all, ...beside] }
}

function apart(elements: readonly AST.Element[], end: boolean, side: Side): boolean[] {
  const all = [end]
  for (const element of elements) all.push(isApart(element, all.at(-1)!, side))
  return all
}

type Side = 'left' | 'right'

/** `beyond`: the same of its other side, for an element that may be empty. */
function isApart(element: AST.Element, beyond: boolean, side: Side): boolean {
  switch (element.type) {
    case 'Character':
      return !isLetterOrDigit(element.value)
    case 'CharacterSet':
      return element.kind === 'space' ? !element.negate : element.kind === 'word' && element.negate
    case 'CharacterClass':
      return element.negate ? coversWords(element.elements) : element.elements.every(isMark)
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.every((one) => endsApart(one, beyond, side))
    case 'Quantifier':
      return (element.min > 0 || beyond) && isApart(element.element, beyond, side)
    case 'Assertion':
      return beyond || isBoundary(element) || isEnd(element, side)
    default:
      return false
  }
}

function endsApart({ elements }: AST.Alternative, beyond: boolean, side: Side): boolean {
  const inOrder = side === 'right' ? elements : [...elements].reverse()
  return inOrder.reduce((apart, element) => isApart(element, apart, side), beyond)
}

/** Accepts `^`, `$`, or a lookaround that sees a mark. */
function isEnd(element: AST.Assertion, side: Side): boolean {
  if (element.kind === (side === 'right' ? 'start' : 'end')) return true
  if (element.kind !== (side === 'right' ? 'lookbehind' : 'lookahead') || element.negate) return false
  return element.alternatives.every((one) => endsApart(one, false, side))
}

function isMark(element: AST.CharacterClassElement): boolean {
  if (element.type === 'Character') return !isLetterOrDigit(element.value)
  return element.type === 'CharacterSet' && element.kind === 'space' && !element.negate
}

function lookedAt(element: AST.Element): Required {
  if (element.type !== 'Assertion' || !('alternatives' in element) || element.negate) return []
  const known = either(element.alternatives)
  return 'exact' in known ? useful([known.exact]) : known.sets
}

function one(element: AST.Element, left: boolean, right: boolean): Known {
  switch (element.type) {
    case 'Assertion':
      return isBoundary(element) ? { exact: [EDGE] } : EMPTY
    case 'Character':
      return { exact: [letter(element.value)] }
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? { exact: [FIGURE] } : NOTHING
    case 'Group':
    case 'CapturingGroup':
      return either(element.alternatives, left, right)
    case 'CharacterClass':
      return anyOf(element)
    case 'Quantifier':
      return repeated(element, left, right)
    default:
      return NOTHING
  }
}

/** `\b`, or a lookaround that excludes letters and digits, such as `(?<![\w-])` or `(?!\w)`. */
function isBoundary(element: AST.Assertion): boolean {
  if (element.kind === 'word') return !element.negate
  if (!('alternatives' in element) || !element.negate || element.alternatives.length !== 1) return false
  const [only, ...others] = element.alternatives[0]!.elements
  if (others.length > 0) return false
  if (only?.type === 'CharacterSet') return only.kind === 'word' && !only.negate
  return only?.type === 'CharacterClass' && !only.negate && coversWords(only.elements)
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

function repeated({ min, max, element }: AST.Quantifier, left: boolean, right: boolean): Known {
  const inner = one(element, left && min > 0, right && max === 1)
  if (min === 1 && max === 1) return inner
  if (min === 0) return max === 1 && 'exact' in inner ? { exact: [...inner.exact, ''] } : NOTHING
  if (!('exact' in inner)) return inner
  // Products of several strings soon become too many.
  const [string, another] = inner.exact
  if (string === undefined || another !== undefined) return { sets: useful([inner.exact]) }
  if (max - min > MAX_SPELLED_REPEATS) return { sets: useful([[string.repeat(Math.min(min, MAX_REPEATS))]]) }
  return { exact: Array.from({ length: max - min + 1 }, (_, more) => string.repeat(min + more)) }
}

function useful(sets: Required): Required {
  return sets.filter((set) => set.every((string) => bare(string) !== ''))
}
