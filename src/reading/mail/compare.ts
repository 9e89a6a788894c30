/** Counts words that only the first text has, ignoring whitespace, case and punctuation. */
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

/** Two alternatives of a message are the same when almost no word is in only one of them. */
export function differs(text: string, other: string): { there: number; here: number } | undefined {
  const there = onlyIn(text, other)
  const here = onlyIn(other, text)
  return there + here > 0 ? { there, here } : undefined
}

const QUOTE_BEGINS =
  /^(?:-{2,}\s*(?:Original|Forwarded) [Mm]essage\s*-{2,}|_{20,}|On .{5,200}\bwrote:|From:\s.{1,200}\r?\n(?:Sent|Date):\s|Begin forwarded message:)/m

export function unquote(text: string): { own: string; quoted: string } {
  const begins = QUOTE_BEGINS.exec(text)?.index ?? text.length
  const head = text.slice(0, begins)
  if (!/^[ \t]{0,3}>/m.test(head)) return { own: head, quoted: text.slice(begins) }
  const own: string[] = []
  const quoted: string[] = []
  for (const line of head.split('\n')) (/^[ \t]{0,3}>/.test(line) ? quoted : own).push(line)
  return { own: own.join('\n'), quoted: `${quoted.join('\n')}\n${text.slice(begins)}` }
}

const TIERS: readonly (readonly [string, RegExp])[] = [
  ['TOP SECRET', /\bTOP[ _-]?SECRET\b/i],
  ['SECRET', /\bSECRET\b/i],
  ['OFFICIAL-SENSITIVE', /\bOFFICIAL[\s:_-]{1,3}SENSITIVE\b/i],
  ['OFFICIAL', /\bOFFICIAL\b/i],
]

/** The classification tier named by a label or a banner line. */
export function tierOf(text: string): string | undefined {
  return TIERS.find(([, pattern]) => pattern.test(text))?.[0]
}
