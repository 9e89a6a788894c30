/**
 * Text that a person copied from a page, an email or a document, for comparing it with text on record. Programs change white space,
 * invisible characters and the shape of quotation marks by themselves when text is copied; no word, number or sign depends on them.
 * Dashes, primes and letters stay as they are: "5–10" and "5-10" may mean different things.
 */
export function foldPasted(text: string): string {
  return folded(text.normalize('NFC')).text.trim()
}

type Span = { readonly start: number; readonly end: number }

/** Where the pasted words are in a text that is kept in NFC; offsets are those of the text as it is. */
export function findPasted(words: string, text: string): Span[] {
  const wanted = foldPasted(words)
  if (wanted === '') return []
  const { text: within, starts, ends } = folded(text)
  const found: Span[] = []
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
    found.push({ start: starts[at]!, end: ends[at + wanted.length - 1]! })
  return found
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: they show nothing wherever they are. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/
const SPACE = /\s/
const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

function folded(text: string): { text: string; starts: readonly number[]; ends: readonly number[] } {
  const kept: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (INVISIBLE.test(unit)) continue
    const space = SPACE.test(unit)
    if (space && kept.at(-1) === ' ') continue
    kept.push(space ? ' ' : (QUOTES[unit] ?? unit))
    starts.push(at)
    ends.push(at + 1)
  }
  return { text: kept.join(''), starts, ends }
}
