// The tokenizer of the encoder, BERT's word pieces in lower case, as the product will have it.

const MAX_WORD = 100
const UNKNOWN = '[UNK]'

const isDropped = (char) => /^[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD]$/u.test(char)
const isSign = (char) => /^[!-/:-@[-`{-~\p{P}]$/u.test(char)
/** Characters that are a word each. */
const HAN = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0x2f800, 0x2fa1f],
]
const isHan = (code) => code >= 0x3400 && HAN.some(([from, to]) => code >= from && code <= to)
const withoutAccents = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '')

/** What a character is: part of a word, a word by itself, between words, or nothing. */
function kindOf(char, code) {
  if (code < 0x80 && /[a-zA-Z0-9]/.test(char)) return 'letter'
  if (/^\s$/u.test(char)) return 'space'
  if (isHan(code) || isSign(char)) return 'sign'
  return isDropped(char) ? 'nothing' : 'letter'
}

const plainLetters = (char, code) =>
  code < 0x80 ? char.toLowerCase() : withoutAccents(withoutAccents(char).toLowerCase())

/** Words and signs in lower case, each letter with its place. */
function wordsOf(text) {
  const words = []
  let word = newWord()
  const next = () => {
    if (word.text) words.push(word)
    word = newWord()
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)
    const char = String.fromCodePoint(code)
    const kind = kindOf(char, code)
    if (kind === 'space' || kind === 'sign') next()
    if (kind === 'letter' || kind === 'sign') word.add(plainLetters(char, code), at, at + char.length)
    if (kind === 'sign') next()
    at += char.length
  }
  next()
  return words
}

/** `vocabulary`: each piece with its id. Pieces have UTF-16 offsets into the text. */
export function createTokenizer(vocabulary) {
  const ids = new Map(Object.entries(vocabulary))
  const unknown = ids.get(UNKNOWN)

  function piecesOf(word) {
    const whole = [{ id: unknown, start: word.starts[0], end: word.ends.at(-1) }]
    if ([...word.text].length > MAX_WORD) return whole
    const found = []
    for (let from = 0; from < word.text.length; ) {
      let to = word.text.length
      let id = idOf(word.text, from, to)
      while (id === undefined && --to > from) id = idOf(word.text, from, to)
      if (id === undefined) return whole
      found.push({ id, start: word.starts[from], end: word.ends[to - 1] })
      from = to
    }
    return found
  }

  const idOf = (word, from, to) => ids.get(from === 0 ? word.slice(0, to) : `##${word.slice(from, to)}`)

  return (text) => wordsOf(text).flatMap(piecesOf)
}

/** Letters with the places of the text that they come from. */
function newWord() {
  const starts = []
  const ends = []
  const word = {
    text: '',
    starts,
    ends,
    add(letters, start, end) {
      word.text += letters
      for (let unit = 0; unit < letters.length; unit++) {
        starts.push(start)
        ends.push(end)
      }
    },
  }
  return word
}
