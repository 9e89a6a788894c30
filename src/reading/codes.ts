/* Signs that carry words and that nobody here reads: a person must. */

const CODE = 'It holds signs that may be a code, such as Morse or Braille; a person must look at it.'
const HIDDEN = 'It holds hidden characters that may carry a message; a person must look at it.'

/** Dots and dashes in groups. Lines of dashes and dotted leaders have no group of both. */
const MORSE = /(?<![.\-–—\p{L}\p{N}])(?:[.·•\-–—]{1,5}[\s/|]{1,3}){5,200}[.·•\-–—]{1,5}(?![.\-–—\p{L}\p{N}])/gu
const GROUP_OF_BOTH = /[.·•][-–—]|[-–—][.·•]/
const BRAILLE = /[\u2801-\u28FF]{3}/
/** Letters that look like others turned on their head. */
const UPSIDE_DOWN = /(?:[A-Za-z ]{0,3}[Ǝ∀ℲԀ⅄ɐɔǝɟɹʇʎʌƆᴚ┴⊥∩]){3}/
/** More than joiners and emoji need. */
const WIDTHLESS = /[\u200B-\u200F\u2060-\u2064\uFEFF\u180E\u202A-\u202E]{16,}/g
/** An emoji or a letter has one. */
const SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4}/u

/** Why a person must look at a text that seems to hold a code. */
export function codesIn(text: string): string[] {
  const morse = /[.·•\-–—][\s/|]/.test(text) && (text.match(MORSE) ?? []).some((run) => GROUP_OF_BOTH.test(run))
  const reasons = morse ? [CODE] : []
  if (!/[^\0-~]/.test(text)) return reasons
  if (!morse && (BRAILLE.test(text) || UPSIDE_DOWN.test(text))) reasons.push(CODE)
  if ((text.match(WIDTHLESS) ?? []).some((run) => !isFilling(run)) || SELECTORS.test(text)) reasons.push(HIDDEN)
  return reasons
}

const LONGEST_PERIOD = 8

/** Mail fills the end of its preview with the same few characters again and again. */
function isFilling(run: string): boolean {
  for (let period = 1; period <= LONGEST_PERIOD; period++) if (run.slice(period) === run.slice(0, -period)) return true
  return false
}
