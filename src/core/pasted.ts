/** Dashes, primes and letters stay: "5–10" and "5-10" may differ in meaning. */
export function foldPasted(text: string): string {
  return folded(text.normalize('NFC')).text.trim()
}

type Span = { readonly start: number; readonly end: number }

export function findPasted(words: string, text: string): Span[] {
  const wanted = foldPasted(words)
  if (wanted === '') return []
  const { text: within, starts, ends } = folded(text)
  const found: Span[] = []
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
    found.push({ start: starts[at]!, end: ends[at + wanted.length - 1]! })
  return found
}

/** Soft hyphen, zero-width space, word joiner, byte order mark. */
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
