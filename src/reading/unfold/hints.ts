/** Found in one pass: everyday text has none, so its rules run once. */
export type Hints = {
  spaced: boolean
  shards: boolean
  codes: boolean
  encoded: boolean
  groups: boolean
  leet: boolean
}

const OTHER = 0
const LOWER = 1
const UPPER = 2
const DIGIT = 4
const JOINER = 8
const HEXES = 16

const CLASS = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  if (/[a-z]/.test(char)) CLASS[code] = LOWER | (/[a-f]/.test(char) ? HEXES : 0)
  else if (/[A-Z]/.test(char)) CLASS[code] = UPPER | (/[A-F]/.test(char) ? HEXES : 0)
  else if (/\d/.test(char)) CLASS[code] = DIGIT | HEXES
  else CLASS[code] = /[+/=_]/.test(char) ? JOINER : OTHER
}

type Run = {
  fours: number
  eights: number
  letters: number
  digits: number
  pairs: number
  codes: number
  caps: string
  capped: number
}

export function hints(text: string): Hints {
  const found: Hints = { spaced: false, shards: false, codes: false, encoded: false, groups: false, leet: false }
  const run: Run = { fours: 0, eights: 0, letters: 0, digits: 0, pairs: 0, codes: 0, caps: '', capped: 0 }
  let [start, seen, hexes, turns, last] = [0, 0, 0, 0, OTHER]
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kindOf(text.charCodeAt(i)) : OTHER
    if (kind !== OTHER) {
      if (last === OTHER) [start, seen, hexes, turns] = [i, 0, 0, 0]
      else if (kind & UPPER && last & (LOWER | DIGIT)) turns++
      seen |= kind & 15
      hexes += kind >> 4
    } else if (last !== OTHER) {
      token(text, start, i, { seen, hexes, turns }, run, found)
    }
    last = kind
  }
  assembled(run, found)
  return found
}

function kindOf(code: number): number {
  if (code < 128) return CLASS[code]!
  return code >= 0xc0 && code < 0x2000 ? LOWER : OTHER
}

const LONG = /SECRET|OFFICIAL|SENSITIVE|CONFIDENTIAL|RESTRICTED|CLASSIFIED/

type Token = { readonly seen: number; readonly hexes: number; readonly turns: number }

function token(text: string, start: number, end: number, { seen, hexes, turns }: Token, run: Run, found: Hints): void {
  const length = end - start
  run.fours = length === 4 ? run.fours + 1 : 0
  run.eights = length === 8 ? run.eights + 1 : 0
  if (run.fours > 4 || run.eights > 1) found.groups = true
  if (length < 5) short(length, seen, hexes, run, found)
  else {
    run.letters = run.digits = run.pairs = run.codes = 0
    long(length, seen, hexes, turns, found)
  }
  if (length < 6 && seen === UPPER) {
    run.caps += run.capped++ < 40 ? text.slice(start, end) : ''
  } else assembled(run, found)
}

function short(length: number, seen: number, hexes: number, run: Run, found: Hints): void {
  const digit = seen === DIGIT
  run.letters = length === 1 && !digit ? run.letters + 1 : 0
  run.digits = length === 1 && digit ? run.digits + 1 : 0
  run.pairs = (length === 2 && hexes === 2) || (length === 4 && hexes === 3) ? run.pairs + 1 : 0
  run.codes = digit && length > 1 && length < 4 ? run.codes + 1 : 0
  if (run.letters > 3 || run.digits > 5) found.spaced = true
  if (run.pairs > 5 || run.codes > 5) found.codes = true
}

function long(length: number, seen: number, hexes: number, turns: number, found: Hints): void {
  if (hexes > 11 && hexes > length - 3) found.codes = true
  const digit = (seen & DIGIT) > 0
  if (digit && seen & (LOWER | UPPER)) found.leet = true
  if (length < 8) return
  const both = (seen & (LOWER | UPPER)) === (LOWER | UPPER)
  const lettered = (seen & (LOWER | UPPER)) > 0
  if ((both && (turns > 0 || digit)) || (lettered && digit)) found.encoded = true
}

function assembled(run: Run, found: Hints): void {
  if (run.capped > 1 && LONG.test(run.caps)) found.shards = true
  run.caps = ''
  run.capped = 0
}
