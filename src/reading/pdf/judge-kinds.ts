import type { Glyph } from './brush.ts'
import { type Kind, unlikeIn } from './compare-font.ts'
import type { OutlineOf } from './glyph-outline.ts'
import { BLANK } from './pages.ts'
import { isLetter } from './shown-letters.ts'

/** `inWord`: beside another letter, as a bullet is not. */
export type JudgedKind = Kind & { readonly inWord: boolean }

/** A hostile font has 65,536 letters. */
export const MAX_KINDS = 8_000
/** Neighbours that are drawn with a letter. */
const BESIDE = 4
/** Outlines of one letter; a sign for thousandths has seven. */
const MOST_OUTLINES = 8
/** How pdf.js numbers shapes of a font; for a blank without one it gives the code, which may be that of another shape. */
const OF_FONT = /^\p{Co}$/u
/** Fewer signs may be symbols that resemble letters, and a font has one blank or two. */
const FEW = 3

/** Of the kinds of all fonts: those that show other letters than their text gives, and those that may do so. */
export function judgeKinds<Any extends JudgedKind>(fonts: Iterable<readonly Any[]>, outlineOf: OutlineOf) {
  const outlinesOf = ({ glyph }: Any) => outlineOf(glyph)?.path.match(/M/g)?.length ?? 0
  const byFont = [...fonts]
  const all = byFont.flat()
  const others = all.filter(({ verdict }) => verdict === 'other')
  const letters = others.filter(({ glyph }) => isLetter(glyph.char))
  const apart = others.filter((kind) => !isLetter(kind.glyph.char) && !isBlank(kind))
  const signs = apart.filter(({ inWord }) => inWord)
  const blanks = byFont.map((kinds) => kinds.filter((kind) => kind.verdict === 'other' && isBlank(kind)))
  // Drawn instead of a blank, or of many outlines, it may show whole words.
  const odd = all.filter(
    (kind) =>
      kind.verdict === 'more' ||
      (isBlank(kind) && kind.verdict !== 'same' && outlinesOf(kind) > 0 && OF_FONT.test(kind.glyph.outline)) ||
      outlinesOf(kind) > MOST_OUTLINES,
  )
  const doubted = apart.length >= FEW ? apart : signs
  return {
    disguised: [letters, ...[signs, ...blanks].filter(({ length }) => length >= FEW)].flat(),
    doubtful: [...doubted, ...odd, ...byFont.flatMap(unlikeIn)],
  }
}

/** The same letter in the same shape. */
export const kindOf = ({ char, outline }: Glyph): string => `${char} ${outline}`

/** A letter with its neighbours of the same font. */
export function wordAt(glyphs: readonly Glyph[], at: number): Glyph[] {
  const [first, last] = [Math.max(0, at - BESIDE), at + BESIDE + 1]
  return glyphs.slice(first, last).filter(({ font }) => font === glyphs[at]!.font)
}

const isBlank = ({ glyph }: Kind): boolean => BLANK.test(glyph.char)
