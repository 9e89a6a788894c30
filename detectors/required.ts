import { type AST, RegExpParser } from '@eslint-community/regexpp'

/**
 * What must stand in a text before an expression can match it, found from the expression itself, as RE2's prefilter does
 * (Cox, "Regular Expression Matching with a Trigram Index", 2012): any one of the strings of each set, for every set. No set
 * means that nothing is known. It never rules out a match.
 */
export type Required = readonly (readonly string[])[]

/** Stands in a required string for the edge of a word. */
export const EDGE = '\b'

/** Either all that it can match, or what must stand in it. */
type Known = { readonly exact: readonly string[] } | { readonly sets: Required }

const NOTHING: Known = { sets: [] }
const EMPTY: Known = { exact: [''] }
/** So many strings are still worth spelling out together, and so many ways of saying it are still worth looking for. */
const PRODUCT = 64
const WAYS = 1_500
/** Of a class, so many letters. */
const LETTERS = 6

export function required({ source, unicode }: RegExp): Required {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode })
  const known = either(pattern.alternatives)
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
  return whole ? { exact: strings } : { sets: useful([...sets, strings]) }
}

function one(element: AST.Element): Known {
  switch (element.type) {
    case 'Assertion':
      return element.kind === 'word' && !element.negate ? { exact: [EDGE] } : EMPTY
    case 'Character':
      return { exact: [String.fromCodePoint(element.value)] }
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

function anyOf({ negate, elements }: AST.CharacterClass): Known {
  if (negate) return NOTHING
  const letters: string[] = []
  for (const element of elements) {
    if (element.type === 'Character') letters.push(String.fromCodePoint(element.value))
    else if (element.type === 'CharacterClassRange' && element.max.value - element.min.value < LETTERS)
      for (let code = element.min.value; code <= element.max.value; code++) letters.push(String.fromCodePoint(code))
    else return NOTHING
  }
  return letters.length <= LETTERS ? { exact: letters } : NOTHING
}

function repeated({ min, max, element }: AST.Quantifier): Known {
  const inner = one(element)
  if (min === 1 && max === 1) return inner
  if (min === 0) return max === 1 && 'exact' in inner ? { exact: [...inner.exact, ''] } : NOTHING
  return 'exact' in inner ? { sets: useful([inner.exact]) } : inner
}

/** A set that the empty string satisfies says nothing. */
function useful(sets: Required): Required {
  return sets.filter((set) => set.every((string) => bare(string) !== ''))
}

/** Without edges and spaces. */
export const bare = (string: string) => string.replaceAll(EDGE, '').trim()

/** The set whose shortest string is longest is met least often. */
export function best(sets: Required): readonly string[] | undefined {
  const worth = (set: readonly string[]) => Math.min(...set.map((string) => string.trim().length))
  return [...sets].sort((a, b) => worth(b) - worth(a) || a.length - b.length)[0]
}
