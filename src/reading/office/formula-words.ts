/** What formulas of text functions spell. A workbook made by a program need not keep their results, and Excel shows them all the same. */

type Value = string | number | readonly (string | number)[]
type Cells = (reference: string) => string | undefined

/** Functions that make letters, or put pieces together. */
const SPELLS =
  /\b(?:CHAR|UNICHAR|CONCAT|CONCATENATE|TEXTJOIN|LEFT|RIGHT|MID|SUBSTITUTE|REPLACE|REPT|PROPER|UPPER|LOWER|TRIM|T)\s*\(|&/i
const LONGEST_FORMULA = 8_192
const LONGEST_RESULT = 32_767
const MOST_IN_RANGE = 2_000

export const spells = (formula: string): boolean => SPELLS.test(formula.replace(/"[^"]*"/g, '""'))

/** The text that a formula shows, where it is made of strings, numbers, cells and functions of text; undefined otherwise. */
export function spelt(formula: string, cells: Cells = () => undefined): string | undefined {
  if (formula.length > LONGEST_FORMULA || !spells(formula)) return undefined
  try {
    const reader = createReader(formula.replace(/^(?:of:|oooc:|msoxl:)?[=+]?/, ''), cells)
    const value = reader.expression()
    return reader.ended() ? text(value).slice(0, LONGEST_RESULT) : undefined
  } catch {
    return undefined
  }
}

class Unknown extends Error {}

const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|(\d+(?:\.\d+)?)|\[?\.?\$?([A-Z]{1,3})\$?(\d{1,7})(?:[:]\.?\$?([A-Z]{1,3})\$?(\d{1,7}))?\]?(?![A-Z(])|([A-Z][A-Z.]*)\s*\(|([-+*/&();,]))/iy

type Token = { text?: string; number?: number; cells?: string[]; call?: string; sign?: string }

function createReader(formula: string, cells: Cells) {
  let at = 0
  let now = next()
  return { expression, ended: () => now === undefined }

  function next(): Token | undefined {
    if (/^\s*$/.test(formula.slice(at))) return undefined
    TOKEN.lastIndex = at
    const found = TOKEN.exec(formula)
    if (!found) throw new Unknown()
    at = TOKEN.lastIndex
    const [, string, number, column, row, toColumn, toRow, call, sign] = found
    if (string !== undefined) return { text: string.replaceAll('""', '"') }
    if (number !== undefined) return { number: Number(number) }
    if (column !== undefined) return { cells: range(column, Number(row), toColumn ?? column, Number(toRow ?? row)) }
    return call !== undefined ? { call: call.toUpperCase() } : { sign: sign! }
  }

  function taken(): Token {
    const token = now
    if (!token) throw new Unknown()
    now = next()
    return token
  }

  function expression(): Value {
    let value = sum()
    while (now?.sign === '&') {
      taken()
      value = text(value) + text(sum())
    }
    return value
  }

  function sum(): Value {
    let value = factor()
    while (now?.sign && '+-*/'.includes(now.sign)) {
      const { sign } = taken()
      value = reckon(sign!, Number(one(value)), Number(one(factor())))
      if (!Number.isFinite(value)) throw new Unknown()
    }
    return value
  }

  function factor(): Value {
    const token = taken()
    if (token.text !== undefined) return token.text
    if (token.number !== undefined) return token.number
    if (token.cells) return token.cells.map((reference) => cells(reference) ?? '')
    if (token.call) return call(token.call)
    return token.sign === '-' ? -Number(one(factor())) : bracket(token)
  }

  function bracket({ sign }: Token): Value {
    if (sign !== '(') throw new Unknown()
    const value = expression()
    if (taken().sign !== ')') throw new Unknown()
    return value
  }

  /** What stands in the brackets behind a name. */
  function given(): Value[] {
    const found: Value[] = []
    if (now?.sign === ')') {
      taken()
      return found
    }
    for (let sign: string | undefined = ','; sign === ',' || sign === ';'; sign = taken().sign) {
      found.push(expression())
      if (now?.sign !== ',' && now?.sign !== ';' && now?.sign !== ')') throw new Unknown()
    }
    return found
  }

  function call(name: string): Value {
    const known = FUNCTIONS[name]
    if (!known) throw new Unknown()
    const value = known(given())
    if (text(value).length > LONGEST_RESULT) throw new Unknown()
    return value
  }
}

function reckon(sign: string, a: number, b: number): number {
  if (sign === '+') return a + b
  if (sign === '-') return a - b
  return sign === '*' ? a * b : a / b
}

function range(from: string, fromRow: number, to: string, toRow: number): string[] {
  const found: string[] = []
  for (let row = fromRow; row <= toRow; row++)
    for (let column = numberOf(from); column <= numberOf(to); column++) {
      if (found.length >= MOST_IN_RANGE) throw new Unknown()
      found.push(lettersOf(column) + row)
    }
  return found
}

const numberOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function lettersOf(column: number): string {
  return column <= 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}

const all = (value: Value): readonly (string | number)[] => (Array.isArray(value) ? value : [value as string | number])
const one = (value: Value | undefined): string | number => (value === undefined ? '' : (all(value)[0] ?? ''))
const text = (value: Value | undefined): string => String(one(value))
const count = (value: Value | undefined, otherwise: number): number => {
  const number = value === undefined ? otherwise : Number(one(value))
  if (!(number >= 0 && number < 100_000)) throw new Unknown()
  return Math.floor(number)
}

const FUNCTIONS: Readonly<Record<string, (given: readonly Value[]) => Value>> = {
  CHAR: ([code]) => String.fromCharCode(count(code, 0)),
  UNICHAR: ([code]) => String.fromCodePoint(count(code, 0)),
  CODE: ([said]) => text(said).charCodeAt(0),
  CONCAT: (given) => given.flatMap(all).join(''),
  CONCATENATE: (given) => given.map(text).join(''),
  TEXTJOIN: ([between, _, ...given]) =>
    given
      .flatMap(all)
      .filter((piece) => piece !== '')
      .join(text(between)),
  LEFT: ([said, length]) => text(said).slice(0, count(length, 1)),
  RIGHT: ([said, length]) => text(said).slice(Math.max(0, text(said).length - count(length, 1))),
  MID: ([said, from, length]) => text(said).slice(count(from, 1) - 1, count(from, 1) - 1 + count(length, 0)),
  REPT: ([said, times]) => text(said).repeat(Math.min(count(times, 0), 1_000)),
  SUBSTITUTE: ([said, from, to]) => (text(from) === '' ? text(said) : text(said).replaceAll(text(from), text(to))),
  REPLACE: ([said, from, length, to]) =>
    text(said).slice(0, count(from, 1) - 1) + text(to) + text(said).slice(count(from, 1) - 1 + count(length, 0)),
  UPPER: ([said]) => text(said).toUpperCase(),
  LOWER: ([said]) => text(said).toLowerCase(),
  PROPER: ([said]) =>
    text(said)
      .toLowerCase()
      .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  TRIM: ([said]) => text(said).trim().replace(/ +/g, ' '),
  T: ([said]) => text(said),
  LEN: ([said]) => text(said).length,
  VALUE: ([said]) => Number(text(said)),
}
