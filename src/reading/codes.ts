import { holdsCodedRun, isPeriodic } from './coded-runs.ts'
import { changes } from './opaque.ts'
import { holdsSpelling } from './spelt-words.ts'
import { traitsOf } from './traits.ts'

const CODE = 'It holds signs that may be a code, such as Morse or Braille; a person must check it.'
const ENCODED = 'It holds a run of letters, digits or signs that may be a code, such as base32; a person must check it.'
const SPELT = 'It holds words written backwards or spelt letter by letter; a person must check it.'
export const HIDDEN = 'It holds hidden characters that may carry a message; a person must check it.'

/** Groups that mix dots and dashes; ruled lines and dotted leaders do not mix them. */
const DASH = '\\-\u2010-\u2015\u2212_'
const MORSE = new RegExp(
  `(?<![.${DASH}\\p{L}\\p{N}])(?:[.·•${DASH}]{1,5}[\\s/|]{1,3}){5,200}[.·•${DASH}]{1,5}(?![.${DASH}\\p{L}\\p{N}])`,
  'gu',
)
const GROUP_OF_BOTH = new RegExp(`[.·•][${DASH}]|[${DASH}][.·•]`)
const GROUPS = new RegExp(`(?:[.·•${DASH}][\\s/|]{1,3}[.·•${DASH}]{0,4}){5}`)
const BRAILLE = /[\u2801-\u28FF]{3}/
const TURNED = /[Ǝ∀ℲԀ⅄ɐɔǝɟɹʇʎʌƆᴚ┴⊥∩]/
const UPSIDE_DOWN = /(?:[A-Za-z ]{0,3}[Ǝ∀ℲԀ⅄ɐɔǝɟɹʇʎʌƆᴚ┴⊥∩]){3}/
/** Invisible characters, except tags and variation selectors, in longer rows than joiners and emoji need. */
const WIDTHLESS = /(?:(?![\uFE00-\uFE0F]|[\u{E0001}-\u{E007F}]|[\u{E0100}-\u{E01EF}])\p{DI}){16,}/gu
/** Invisible characters between Latin letters, or spaces of two or more other widths. */
const STREWN_WIDTHLESS = /(?<=[\0-\u024F])[\u200B-\u200F\u2060-\u2064\uFEFF\u180E]{1,15}(?=[\0-\u024F])/g
const STREWN_SPACES = /[\u2000-\u2006\u2008-\u200A\u205F\u3000]/g
const BLANK_END = /(?<=\S|^)[ \t]+$/
/** Four letters are 32 bits. */
const FEWEST_BITS = 32
/** On average in a row: a column of tabs after names and then sentences with a space behind them say nothing. */
const SIGNS_ALIKE = 8
/** An emoji or a letter has only one. */
const SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4}/u

export function codesIn(text: string): string[] {
  const { dots, rare } = traitsOf(text)
  const morse = dots && GROUPS.test(text) && (text.match(MORSE) ?? []).some((run) => GROUP_OF_BOTH.test(run))
  const shown = morse || (rare && (BRAILLE.test(text) || (TURNED.test(text) && UPSIDE_DOWN.test(text))))
  return [
    ...(shown ? [CODE] : []),
    ...(holdsCodedRun(text) ? [ENCODED] : []),
    ...(holdsSpelling(text) ? [SPELT] : []),
    ...(holdsHiddenSigns(text) ? [HIDDEN] : []),
  ]
}

function holdsHiddenSigns(text: string): boolean {
  if (holdsBlankCode(text)) return true
  if (!traitsOf(text).rare) return false
  if ((text.match(WIDTHLESS) ?? []).some((run) => !isPeriodic(run)) || SELECTORS.test(text)) return true
  return holdsBits(text.match(STREWN_WIDTHLESS) ?? []) || holdsBits(text.match(STREWN_SPACES) ?? [])
}

export const holdsBlankCode = (text: string): boolean =>
  text.includes('\t') && /\t[ \t]*$/m.test(text) && blankEnds(text).some(holdsBits)

/** Lines without a blank that one blank makes up for, and the blanks of a line that count. */
const [LINES_APART, MOST_OF_A_LINE] = [8, 16] as const

/** Typists leave a few blanks here and there, a message needs many close together. */
function blankEnds(text: string): string[][] {
  const stretches: string[][] = []
  let [ends, score]: [string[], number] = [[], 0]
  for (const line of text.split(/\r?\n/)) {
    const end = BLANK_END.exec(line)?.[0]
    score += end === undefined ? -1 : LINES_APART * Math.min(end.length, MOST_OF_A_LINE)
    if (end !== undefined) ends.push(end)
    if (score > 0) continue
    if (ends.length > 0) stretches.push(ends)
    ends = []
    score = 0
  }
  return [...stretches, ends]
}

/** Two or more kinds of character in no order can encode bits. */
function holdsBits(pieces: readonly string[]): boolean {
  const signs = pieces.join('')
  if (signs.length < FEWEST_BITS || isPeriodic(signs)) return false
  if (changes(signs, (code) => code) < signs.length / SIGNS_ALIKE) return false
  const counts = new Map<string, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return Math.max(...counts.values()) < signs.length * 0.85
}
