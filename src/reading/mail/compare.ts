import { everyMatch } from '../../../detectors/every-match.ts'
import { patternWith } from '../../../detectors/pattern.ts'

/** Whitespace, case and punctuation do not count. */
export function onlyIn(text: string, other: string): number {
  const known = wordsOf(other)
  let missing = 0
  for (const word of wordsOf(text)) if (!known.has(word)) missing++
  return missing
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .replace(/https?:\/\/\S+/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu),
  )
}

/** Almost no word is in only one of two equal alternatives. */
export function differs(text: string, other: string): { there: number; here: number } | undefined {
  const there = onlyIn(text, other)
  const here = onlyIn(other, text)
  return there + here > 0 ? { there, here } : undefined
}

const QUOTE_HEADS = [
  String.raw`-{2,}\s*(?:Original|Forwarded) [Mm]essage\s*-{2,}`,
  '_{20,}',
  String.raw`On [^\n]{5,200}(?:\n[^\n]{0,200})?\bwrote:`,
  String.raw`From:\s.{1,200}\r?\n(?:Sent|Date):\s`,
  'Begin forwarded message:',
]
const QUOTE_BEGINS = patternWith('gm')`^${QUOTE_HEADS}`
const MARKED = /^[^\n]*\n(?:[ \t\r]*\n)?[ \t]{0,3}>/

export function unquote(text: string): { own: string; quoted: string } {
  const begins = everyMatch(text, QUOTE_BEGINS).find(
    (found) => !MARKED.test(text.slice(found.index + found[0].length).slice(0, 400)),
  )
  const end = begins?.index ?? text.length
  const head = text.slice(0, end)
  if (!/^[ \t]{0,3}>/m.test(head)) return { own: head, quoted: text.slice(end) }
  const own: string[] = []
  const quoted: string[] = []
  for (const line of head.split('\n')) {
    const isQuoted = /^[ \t]{0,3}>/.test(line)
    if (isQuoted) quoted.push(...introduction(own))
    ;(isQuoted ? quoted : own).push(line)
  }
  return { own: own.join('\n'), quoted: `${quoted.join('\n')}\n${text.slice(end)}` }
}

function introduction(own: string[]): string[] {
  const blank = own.at(-1)?.trim() === '' ? 1 : 0
  const last = own.at(-1 - blank)?.trimEnd() ?? ''
  if (!/(?::|>>>)$/.test(last)) return []
  return own.splice(own.length - blank - (/^(?:-{3,} ?)?On\b/.test(own.at(-2 - blank) ?? '') ? 2 : 1))
}

const TIERS: readonly (readonly [string, RegExp])[] = [
  ['TOP SECRET', /\bTOP[ _-]?SECRET\b/i],
  ['SECRET', /\bSECRET\b/i],
  ['OFFICIAL-SENSITIVE', /\bOFFICIAL[\s:_-]{1,3}SENSITIVE\b/i],
  ['OFFICIAL', /\bOFFICIAL\b/i],
]

export function tierOf(text: string): string | undefined {
  return TIERS.find(([, pattern]) => pattern.test(text))?.[0]
}
