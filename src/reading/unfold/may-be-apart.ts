/** From one sign to the next: up to 15 characters of the separator, then a letter, a blank, a letter and a blank. */
const FARTHEST = 20
const FEWEST = 3
const ASCII = 128
const BLANK = 0x20
const NOWHERE = -1_000

const [SIGN, LETTER, NUMBER, SPACE, UNKNOWN] = [0, 1, 2, 3, 4] as const
const KINDS = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return NUMBER
  return /\s/u.test(character) ? SPACE : SIGN
})

const kindOf = (code: number): number => KINDS[code] ?? UNKNOWN

/** False is certain: no sign comes again and again after single letters, as in `T/O/P`. An expression takes five times as long. */
export function mayBeApart(text: string): boolean {
  const last = new Int32Array(ASCII).fill(NOWHERE)
  const counts = new Uint8Array(ASCII)
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind !== SIGN && kind !== UNKNOWN) continue
    if (isSurrogate(code)) return true
    const item = itemBefore(text, at)
    if (item === undefined) continue
    const sign = code % ASCII
    const count = at - last[sign]! <= FARTHEST ? counts[sign]! + 1 : Number(item === LETTER)
    if (count >= FEWEST) return true
    counts[sign] = count
    last[sign] = count > 0 ? at : NOWHERE
  }
  return false
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000

/** What a separator parts: a single letter, or a blank that stands for one. It may begin with a blank itself. */
function itemBefore(text: string, at: number): typeof LETTER | typeof SPACE | undefined {
  const isBlank = text.charCodeAt(at - 1) === BLANK
  const letter = isBlank ? at - 2 : at - 1
  const kind = kindOf(text.charCodeAt(letter))
  if (kind === LETTER || kind === UNKNOWN) return kindOf(text.charCodeAt(letter - 1)) === LETTER ? undefined : LETTER
  return isBlank && kind !== NUMBER ? SPACE : undefined
}
