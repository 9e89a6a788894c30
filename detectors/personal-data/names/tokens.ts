const SEED = 0x811c9dc5
const add = (value: number, code: number): number => Math.imul(value ^ code, 0x01000193)

export function hash(text: string, from = 0, to = text.length): number {
  let value = SEED
  for (let i = from; i < to; i++) value = add(value, text.charCodeAt(i))
  return value | 0
}

/** A line break is a token, because no name spans it. Most tokens are compared by hash, and never cut out as text. */
export class Token {
  readonly start: number
  readonly end: number
  readonly cap: boolean
  readonly word: boolean
  /** Of the word in lower case. */
  readonly hash: number
  readonly #source: string
  #text: string | undefined
  #lower: string | undefined

  constructor(source: string, start: number, end: number, sort: number, hash: number) {
    this.#source = source
    this.start = start
    this.end = end
    this.cap = sort === CAPITAL
    this.word = sort === CAPITAL || sort === SMALL
    this.hash = hash
  }

  get text(): string {
    this.#text ??= this.#source.slice(this.start, this.end)
    return this.#text
  }

  get lower(): string {
    this.#lower ??= this.word ? this.text.toLowerCase() : this.text
    return this.#lower
  }
}

const TOKEN =
  /[\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*(?:[-‑][\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}]+)*)*|\n|\d+|[^\s\p{L}\p{M}\d]/gu

/** A table is much faster for ASCII; the expression handles the rest. */
export function tokens(text: string): Token[] {
  const all: Token[] = []
  for (let at = 0; at < text.length; ) {
    const sort = sortOf(text.charCodeAt(at))
    const end = sort === SPACE ? at + 1 : endOf(text, at, sort)
    if (sort !== SPACE && end > at) all.push(new Token(text, at, end, sort, hashOf(text, at, end)))
    if (end > at) {
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) break
    at = found.index + found[0].length
    all.push(foreign(text, found[0], found.index))
  }
  return all
}

const [SPACE, SMALL, CAPITAL, DIGIT, SIGN, OTHER] = [0, 1, 2, 3, 4, 5]
const SORTS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/[a-z]/.test(sign)) return SMALL
  if (/[A-Z]/.test(sign)) return CAPITAL
  if (/\d/.test(sign)) return DIGIT
  return sign !== '\n' && /\s/.test(sign) ? SPACE : SIGN
})
/** Unicode has only punctuation between these. */
const [FIRST_SIGN, LAST_SIGN] = [0x2010, 0x2027]

function sortOf(code: number): number {
  if (code < 128) return SORTS[code]!
  return code >= FIRST_SIGN && code <= LAST_SIGN ? SIGN : OTHER
}

const isLetter = (sort: number): boolean => sort === SMALL || sort === CAPITAL

function endOf(text: string, at: number, sort: number): number {
  if (isLetter(sort)) return wordEnd(text, at)
  if (sort === OTHER) return at
  let end = at + 1
  if (sort === DIGIT) while (sortOf(text.charCodeAt(end)) === DIGIT) end++
  return end
}

function wordEnd(text: string, at: number): number {
  let end = lettersEnd(text, at)
  while (goesOn(text, end)) end = lettersEnd(text, end + 1)
  const foreign = isForeign(text, end) || (JOINTS.has(text.charCodeAt(end)) && isForeign(text, end + 1))
  return foreign ? at : end
}

function lettersEnd(text: string, at: number): number {
  let end = at
  while (isLetter(sortOf(text.charCodeAt(end)))) end++
  return end
}

const [APOSTROPHE, CURLY, HYPHEN, FIRM_HYPHEN] = [0x27, 0x2019, 0x2d, 0x2011]
const JOINTS: ReadonlySet<number> = new Set([APOSTROPHE, CURLY, HYPHEN, FIRM_HYPHEN])

function goesOn(text: string, end: number): boolean {
  const joint = text.charCodeAt(end)
  if (!JOINTS.has(joint) || !isLetter(sortOf(text.charCodeAt(end + 1)))) return false
  return joint === HYPHEN || joint === FIRM_HYPHEN || !genitive(text, end + 1)
}

const isForeign = (text: string, at: number): boolean => at < text.length && sortOf(text.charCodeAt(at)) === OTHER
const genitive = (text: string, at: number): boolean => text[at] === 's' && !/\w/.test(text[at + 1] ?? '')

function hashOf(text: string, start: number, end: number): number {
  let value = SEED
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    value = add(value, code >= 65 && code <= 90 ? code + 32 : code)
  }
  return value | 0
}

function foreign(source: string, it: string, start: number): Token {
  const first = it.charCodeAt(0)
  const plain = first > 96 && first < 123
  const lower = it.toLowerCase()
  const word = plain || (first > 64 && first < 91) || (first > 127 && lower !== it.toUpperCase())
  const sort = !word ? SIGN : !plain && it[0] !== lower[0] ? CAPITAL : SMALL
  return new Token(source, start, start + it.length, sort, hash(word ? lower : it))
}
