import type { Box } from '../../metafile/geometry.ts'

export type Equations = {
  readonly formulas: ReadonlyMap<string, string>
  readonly modifiers: readonly number[]
  readonly inner: Box
}

const TOKENS = /\s*(\?\w+|\$\d+|[a-z]\w*|\d*\.?\d+(?:e[-+]?\d+)?|[-+*/(),])/giy
const DEEPEST = 200

const FUNCTIONS: Readonly<Record<string, (...given: readonly number[]) => number>> = {
  abs: (x = 0) => Math.abs(x),
  sqrt: (x = 0) => Math.sqrt(x),
  sin: (x = 0) => Math.sin(x),
  cos: (x = 0) => Math.cos(x),
  tan: (x = 0) => Math.tan(x),
  atan: (x = 0) => Math.atan(x),
  atan2: (y = 0, x = 0) => Math.atan2(y, x),
  min: (one = 0, other = 0) => Math.min(one, other),
  max: (one = 0, other = 0) => Math.max(one, other),
  if: (when = 0, yes = 0, no = 0) => (when > 0 ? yes : no),
}

/** Formulas of OpenDocument 1.3, 19.171. NaN where a value cannot be found. */
export function createValues({ formulas, modifiers, inner }: Equations): (name: string) => number {
  const [left, top, right, bottom] = inner
  const constants: Readonly<Record<string, number>> = {
    ...{ left, top, right, bottom, width: right - left, height: bottom - top, pi: Math.PI },
    ...{ hasstroke: 1, hasfill: 1 },
  }
  const known = new Map<string, number>()
  let depth = 0
  return amountOf

  function amountOf(name: string): number {
    if (name.startsWith('$')) return modifiers[Number(name.slice(1))] ?? Number.NaN
    if (!name.startsWith('?')) return constants[name] ?? Number(name)
    const before = known.get(name)
    if (before !== undefined) return before
    const formula = formulas.get(name.slice(1))
    if (formula === undefined || depth > DEEPEST) return Number.NaN
    // A formula may need itself.
    known.set(name, Number.NaN)
    depth++
    const value = evaluate(formula, amountOf)
    depth--
    known.set(name, value)
    return value
  }
}

function evaluate(formula: string, amountOf: (name: string) => number): number {
  const tokens = Array.from(formula.matchAll(TOKENS), ([, token]) => token!)
  if (tokens.join('') !== formula.replace(/\s/g, '')) return Number.NaN
  let at = 0
  const value = sum()
  return at === tokens.length ? value : Number.NaN

  function sum(): number {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') value += tokens[at++] === '+' ? product() : -product()
    return value
  }
  function product(): number {
    let value = single()
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * single() : value / single()
    return value
  }
  function single(): number {
    const token = tokens[at++] ?? ''
    if (token === '-') return -single()
    if (token === '(') return closed(sum())
    const make = FUNCTIONS[token]
    return make && tokens[at] === '(' ? make(...given()) : amountOf(token)
  }
  function given(): number[] {
    const values: number[] = []
    do {
      at++
      values.push(sum())
    } while (tokens[at] === ',')
    return closed(values)
  }
  function closed<T>(value: T): T {
    // Without its bracket the formula has tokens left, or none where one is needed.
    if (tokens[at++] !== ')') at = Number.POSITIVE_INFINITY
    return value
  }
}
