import type { Font } from './brush.ts'

const MANY_CONTRADICTIONS = 3

/** The name that the encoding of a font gives to the letter of a code. */
function namedBy({ composite, isSymbolicFont, differences, defaultEncoding }: Font, code: number): string | undefined {
  if (composite) return undefined
  return differences?.[code] ?? (isSymbolicFont ? undefined : defaultEncoding?.[code])
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The letter or digit of a name. */
function letterOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  if (/^[A-Za-z]$/.test(name)) return name
  return DIGITS.includes(name) ? String(DIGITS.indexOf(name)) : undefined
}

/** Whether a font's glyph names contradict its Unicode map. */
export function contradicts(font: Font): boolean {
  const map = font.toUnicode?._map
  if (!Array.isArray(map)) return false
  let wrong = 0
  for (const [code, text] of map.entries()) {
    const named = letterOf(namedBy(font, code))
    if (named && text && /^[A-Za-z]$/.test(named) && /^[A-Za-z]$/.test(text) && named !== text) wrong++
  }
  return wrong >= MANY_CONTRADICTIONS
}

/** Whether every letter and digit of a font of the viewer is the one that its encoding names. */
export function showsItsText(font: Font): boolean {
  const map = font.toUnicode?._map
  if (!Array.isArray(map)) return false
  return map.every((text, code) => {
    const named = letterOf(namedBy(font, code))
    return named === undefined ? !/[A-Za-z\d]/.test(text ?? '') : text === undefined || named === text
  })
}
