import { memoize } from '../../core/memoize.ts'

/** A word piece, with UTF-16 offsets into the text; `end` is exclusive. */
export type Token = { readonly id: number; readonly start: number; readonly end: number }

/** BERT’s word pieces, in lower case. */
export type Tokenizer = {
  encode(text: string, start?: number, end?: number): Token[]
  readonly first: number
  readonly last: number
}

/** How many words are cached, and the longest of them. */
const [MOST_WORDS, LONGEST_KEPT] = [20_000, 40] as const
const MAX_WORD = 100
const UNKNOWN = '[UNK]'
const CONTINUES = '##'

const LETTER = 0
const SIGN = 1
const SPACE = 2
const DROPPED = 3

const HAN = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0x2f800, 0x2fa1f],
] as const
const isHan = (code: number): boolean => code >= 0x3400 && HAN.some(([from, to]) => code >= from && code <= to)

function kindOf(char: string, code: number): number {
  if (/^[a-zA-Z0-9]$/.test(char)) return LETTER
  if (/^\s$/u.test(char)) return SPACE
  if (isHan(code) || /^[!-/:-@[-`{-~\p{P}]$/u.test(char)) return SIGN
  return /^[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD]$/u.test(char) ? DROPPED : LETTER
}

/** Ligatures, full-width and bold letters become plain; signs stay. */
const plain = (char: string): string => (/^\p{L}$/u.test(char) ? char.normalize('NFKD') : char)
const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '')

const ASCII_END = 0x80
const ASCII = Array.from({ length: ASCII_END }, (_, code) => String.fromCharCode(code))

type Character = { readonly kind: number; readonly letters: string; readonly length: number }

const ASCII_CHARACTERS = ASCII.map((char, code): Character => {
  return { kind: kindOf(char, code), letters: char.toLowerCase(), length: 1 }
})

const ASCII_KINDS = Uint8Array.from(ASCII_CHARACTERS, ({ kind }) => kind)

function characterAt(text: string, at: number): Character {
  const code = text.codePointAt(at)!
  if (code < ASCII_END) return ASCII_CHARACTERS[code]!
  const char = String.fromCodePoint(code)
  const letters = withoutAccents(withoutAccents(plain(char)).toLowerCase())
  return { kind: kindOf(char, code), letters, length: char.length }
}

/** Each letter with its offsets in the text. */
type Word = { letters: string; readonly starts: number[]; readonly ends: number[] }

const newWord = (): Word => ({ letters: '', starts: [], ends: [] })

function add(word: Word, letters: string, start: number, end: number): Word {
  word.letters += letters
  for (let unit = 0; unit < letters.length; unit++) {
    word.starts.push(start)
    word.ends.push(end)
  }
  return word
}

/** A sign is a word; the last may be empty. */
function* wordsOf(text: string, start: number, end: number): Iterable<Word> {
  let word = newWord()
  for (let at = start; at < end; ) {
    const { kind, letters, length } = characterAt(text, at)
    if (kind === SPACE || kind === SIGN) {
      yield word
      word = newWord()
    }
    if (kind === LETTER) add(word, letters, at, at + length)
    if (kind === SIGN) yield add(newWord(), letters, at, at + length)
    at += length
  }
  yield word
}

export function createTokenizer(pieces: readonly string[]): Tokenizer {
  const whole = new Map<string, number>()
  const continuing = new Map<string, number>()
  for (const [id, piece] of pieces.entries()) {
    whole.set(piece, id)
    if (piece.startsWith(CONTINUES)) continuing.set(piece.slice(CONTINUES.length), id)
  }
  const unknown = whole.get(UNKNOWN)!

  /** Returns `from` when there is no piece. */
  function endOfPiece(letters: string, from: number): number {
    const known = from === 0 ? whole : continuing
    let to = letters.length
    while (to > from && !known.has(letters.slice(from, to))) to--
    return to
  }

  /** Longest piece first; a word with an unknown rest is unknown. */
  function addPieces({ letters, starts, ends }: Word, found: Token[]): void {
    const before = found.length
    const isTooLong = letters.length > MAX_WORD && [...letters].length > MAX_WORD
    let from = 0
    for (let to = 0; !isTooLong && from < letters.length; from = to) {
      to = endOfPiece(letters, from)
      if (to === from) break
      const id = (from === 0 ? whole : continuing).get(letters.slice(from, to))!
      found.push({ id, start: starts[from]!, end: ends[to - 1]! })
    }
    if (from === letters.length) return
    found.length = before
    found.push({ id: unknown, start: starts[0]!, end: ends.at(-1)! })
  }

  /** Cached from offset 0, because most words occur again. */
  const piecesOf = memoize(MOST_WORDS, (letters) => {
    const [found, word]: [Token[], Word] = [[], newWord()]
    for (let at = 0; at < letters.length; at++) add(word, letters[at]!, at, at + 1)
    addPieces(word, found)
    return found
  })

  function addStretch(text: string, from: number, to: number, found: Token[]): void {
    if (to - from > LONGEST_KEPT || !isPlain(text, from, to))
      for (const word of wordsOf(text, from, to)) addPieces(word, found)
    else
      for (const { id, start, end } of piecesOf(text.slice(from, to).toLowerCase()))
        found.push({ id, start: from + start, end: from + end })
  }

  return {
    encode(text, start = 0, end = text.length) {
      const found: Token[] = []
      for (let from = start; from < end; from++) {
        const to = endOfStretch(text, from, end)
        if (to > from) addStretch(text, from, to, found)
        if (to < end && asciiKind(text, to) === SIGN) addPieces(add(newWord(), text[to]!, to, to + 1), found)
        from = to
      }
      return found
    },
    first: whole.get('[CLS]')!,
    last: whole.get('[SEP]')!,
  }
}

function endOfStretch(text: string, from: number, end: number): number {
  let to = from
  for (; to < end; to++) {
    const kind = asciiKind(text, to)
    if (kind === SPACE || kind === SIGN) break
  }
  return to
}

function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (asciiKind(text, at) !== LETTER) return false
  return true
}

const asciiKind = (text: string, at: number): number | undefined => ASCII_KINDS[text.charCodeAt(at)]
