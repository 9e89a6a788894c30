const isSpace = (code: number): boolean =>
  code === 32 || (code < 14 && code > 8) || (code > 127 && /\s/.test(String.fromCharCode(code)))

export function hasRun(text: string, length: number): boolean {
  let from = 0
  while (from + length <= text.length) {
    let at = from + length - 1
    while (at >= from && !isSpace(text.charCodeAt(at))) at--
    if (at < from) return true
    from = at + 1
  }
  return false
}

const ASCII = 128

/** For `hasStretch`: which ASCII characters belong. */
export const membersOf = (characters: RegExp): Uint8Array =>
  Uint8Array.from({ length: ASCII }, (_, code) => Number(characters.test(String.fromCharCode(code))))

/** Looks backwards from where a stretch would end, so that most characters are skipped. */
export function hasStretch(text: string, length: number, members: Uint8Array): boolean {
  let from = 0
  while (from + length <= text.length) {
    let at = from + length - 1
    while (at >= from && members[text.charCodeAt(at)] === 1) at--
    if (at < from) return true
    from = at + 1
  }
  return false
}

const [TAB, BLANK] = [9, 32] as const

export function hasShortWords(text: string, words: number, longest: number): boolean {
  let [row, start] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== BLANK && code !== TAB) continue
    row = at > start && at - start <= longest ? row + 1 : 0
    if (row >= words) return true
    start = at + 1
  }
  return false
}
