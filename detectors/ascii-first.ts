/** V8 looks up each character of `\p{L}` in a slow table of all alphabets; most characters are ASCII. */

const PROPERTY = /\\p\{/i
const ASCII = String.raw`[\0-\x7f]`
const LAST_ASCII = 127

const PIECE = /\\p\{[^}]*\}|\[(?:\\.|[^\]\\])*\]|\\.|\(\?<?[=!]|\(|\)/gisu

/** Splits each class in two, its ASCII characters and the rest. It matches the same. */
export function asciiFirst(expression: RegExp): RegExp {
  const { source, flags, unicode } = expression
  return unicode && PROPERTY.test(source) ? new RegExp(split(source, flags.replace(/[gmy]/g, '')), flags) : expression
}

function split(source: string, flags: string): string {
  const groups: boolean[] = []
  let backwards = false
  return source.replace(PIECE, (piece) => {
    if (piece.startsWith('(')) {
      groups.push(backwards)
      if (piece !== '(') backwards = piece.startsWith('(?<')
    } else if (piece === ')') backwards = groups.pop() ?? false
    else if (PROPERTY.test(piece)) return inTwo(piece, flags, backwards)
    return piece
  })
}

/** A lookbehind is matched from its end, so its ASCII test comes last. */
function inTwo(piece: string, flags: string, backwards: boolean): string {
  const ascii = asciiOf(piece, flags)
  if (ascii === '') return piece
  return `(?:[${ascii}]|${backwards ? `${piece}(?<!${ASCII})` : `(?!${ASCII})${piece}`})`
}

const known = new Map<string, string>()

function asciiOf(piece: string, flags: string): string {
  const key = `${flags} ${piece}`
  const before = known.get(key)
  if (before !== undefined) return before
  const ranges = rangesOf(new RegExp(piece, flags))
  known.set(key, ranges)
  return ranges
}

function rangesOf(one: RegExp): string {
  let ranges = ''
  for (let from = 0; from <= LAST_ASCII; from++) {
    if (!isIn(one, from)) continue
    let to = from
    while (to < LAST_ASCII && isIn(one, to + 1)) to++
    ranges += `${hex(from)}-${hex(to)}`
    from = to
  }
  return ranges
}

const isIn = (one: RegExp, code: number): boolean => one.test(String.fromCharCode(code))
const hex = (code: number): string => `\\x${code.toString(16).padStart(2, '0')}`
