/** Strings have one character per byte of the file. */
export type Name = { readonly name: string }
export type Ref = { readonly num: number; readonly gen: number }
/** `odd`: a hexadecimal string with invalid digits. */
export type Text = { readonly bytes: string; readonly odd?: boolean }
export type Dict = Map<string, Value>
export type Stream = { readonly dict: Dict; readonly start: number; readonly end: number }
export type Value = null | boolean | number | Name | Ref | Text | Value[] | Dict | Stream

export const isName = (value: Value | undefined): value is Name =>
  typeof value === 'object' && value !== null && 'name' in value
export const isRef = (value: Value | undefined): value is Ref =>
  typeof value === 'object' && value !== null && 'num' in value
export const isText = (value: Value | undefined): value is Text =>
  typeof value === 'object' && value !== null && 'bytes' in value
export const isDict = (value: Value | undefined): value is Dict => value instanceof Map
export const isStream = (value: Value | undefined): value is Stream =>
  typeof value === 'object' && value !== null && 'dict' in value
export const nameOf = (value: Value | undefined): string | undefined => (isName(value) ? value.name : undefined)

/** Nested lists without end would overflow the stack. */
const MAX_DEPTH = 60

export type Cursor = { readonly source: string; at: number }

const WHITE = /[\0\t\n\f\r ]/
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/

export function skipWhite(cursor: Cursor): void {
  const { source } = cursor
  for (;;) {
    while (cursor.at < source.length && WHITE.test(source[cursor.at]!)) cursor.at++
    if (source[cursor.at] !== '%') return
    while (cursor.at < source.length && source[cursor.at] !== '\n' && source[cursor.at] !== '\r') cursor.at++
  }
}

/** Undefined if there is no value; the cursor is then after what was understood. */
export function parse(cursor: Cursor, depth = 0): Value | undefined {
  skipWhite(cursor)
  const { source } = cursor
  const char = source[cursor.at]
  if (char === undefined || depth > MAX_DEPTH) return undefined
  if (char === '/') return parseName(cursor)
  if (char === '(') return { bytes: parseLiteral(cursor) }
  if (char === '[') return parseArray(cursor, depth)
  if (char === '<') return source[cursor.at + 1] === '<' ? parseDict(cursor, depth) : parseHex(cursor)
  return parseWord(cursor)
}

function parseName(cursor: Cursor): Name {
  let end = cursor.at + 1
  while (end < cursor.source.length && !DELIMITER.test(cursor.source[end]!)) end++
  const raw = cursor.source.slice(cursor.at + 1, end)
  cursor.at = end
  return { name: raw.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function parseLiteral(cursor: Cursor): string {
  const { source } = cursor
  let depth = 1
  let text = ''
  for (cursor.at++; cursor.at < source.length; cursor.at++) {
    const char = source[cursor.at]!
    if (char === '\\') {
      text += parseEscape(cursor)
      continue
    }
    if (char === '(') depth++
    if (char === ')' && --depth === 0) break
    text += char
  }
  cursor.at++
  return text
}

/** Leaves the cursor on the last character of the escape. */
function parseEscape(cursor: Cursor): string {
  const { source } = cursor
  const octal = /^[0-7]{1,3}/.exec(source.slice(cursor.at + 1, cursor.at + 4))?.[0]
  if (octal) {
    cursor.at += octal.length
    return String.fromCharCode(Number.parseInt(octal, 8) & 255)
  }
  const next = source[++cursor.at] ?? ''
  if (next === '\r' && source[cursor.at + 1] === '\n') cursor.at++
  return next === '\r' || next === '\n' ? '' : (ESCAPES[next] ?? next)
}

function parseHex(cursor: Cursor): Text {
  const end = cursor.source.indexOf('>', cursor.at)
  const stop = end < 0 ? cursor.source.length : end
  const written = cursor.source.slice(cursor.at + 1, stop)
  let digits = written.replace(/[^0-9a-f]/gi, '')
  cursor.at = stop + 1
  if (digits.length % 2 === 1) digits += '0'
  const bytes = Buffer.from(digits, 'hex').toString('latin1')
  return /[^0-9a-f\s\0]/i.test(written) ? { bytes, odd: true } : { bytes }
}

function parseArray(cursor: Cursor, depth: number): Value[] {
  const list: Value[] = []
  cursor.at++
  for (;;) {
    skipWhite(cursor)
    if (cursor.at >= cursor.source.length) return list
    if (cursor.source[cursor.at] === ']') {
      cursor.at++
      return list
    }
    const before = cursor.at
    const value = parse(cursor, depth + 1)
    if (value === undefined && cursor.at === before) return list
    if (value !== undefined) list.push(value)
  }
}

function parseDict(cursor: Cursor, depth: number): Dict {
  const dict: Dict = new Map()
  cursor.at += 2
  for (;;) {
    skipWhite(cursor)
    if (cursor.source.startsWith('>>', cursor.at)) {
      cursor.at += 2
      return dict
    }
    if (cursor.source[cursor.at] !== '/') return dict
    const key = parseName(cursor).name
    const before = cursor.at
    const value = parse(cursor, depth + 1)
    if (value === undefined && cursor.at === before) return dict
    if (value !== undefined) dict.set(key, value)
  }
}

function parseWord(cursor: Cursor): Value | undefined {
  const rest = cursor.source.slice(cursor.at, cursor.at + 40)
  const ref = /^(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z])/.exec(rest)
  if (ref) {
    cursor.at += ref[0].length
    return { num: Number(ref[1]), gen: Number(ref[2]) }
  }
  const number = /^[+-]*\d*\.?\d*/.exec(rest)?.[0] ?? ''
  if (/\d/.test(number)) {
    cursor.at += number.length
    return Number(number.replace(/^[+-]*(?=[+-])/, '')) || 0
  }
  const word = /^(true|false|null)/.exec(rest)?.[0]
  if (!word) return undefined
  cursor.at += word.length
  return word === 'null' ? null : word === 'true'
}
