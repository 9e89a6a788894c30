/** `added` are words between passages that nobody approved. */

export type Compared = { readonly missing: number; readonly of: number; readonly added: number }

/** Words allowed between passages, such as a date or "read more". */
const BETWEEN = 6
/** Shorter lines may be a kicker or a name. */
const MIN_WORDS_A_LINE = 2

export type Approved = { readonly titles: readonly string[]; readonly texts: readonly string[] }

/** Ignores case, spaces and shapes of quotes. Menus and other news do not count. */
export function comparePage({ titles, texts }: Approved, page: string): Compared {
  const shown = normalise(page)
  const passages = texts.flatMap(sentences)
  const found = placed(passages, shown)
  const lost = titles.map(normalise).filter((title) => title !== '' && !shown.includes(title)).length
  return {
    missing: passages.length - found.length + lost,
    of: passages.length + titles.filter((title) => title.trim() !== '').length,
    added: between(found, shown),
  }
}

type Stretch = readonly [start: number, end: number]

/** A passage found only earlier counts as found. */
function placed(passages: readonly string[], shown: string): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const passage of passages) {
    const ahead = shown.indexOf(passage, from)
    const start = ahead === -1 ? shown.indexOf(passage) : ahead
    if (start === -1) continue
    found.push([start, start + passage.length])
    if (ahead !== -1) from = ahead + passage.length
  }
  return found
}

function between(found: readonly Stretch[], shown: string): number {
  const sorted = found.toSorted(([a], [b]) => a - b)
  let added = 0
  let reached = sorted[0]?.[1] ?? 0
  for (const [start, end] of sorted) {
    const words = start > reached ? (shown.slice(reached, start).match(WORD) ?? []).length : 0
    if (words > BETWEEN) added += words
    reached = Math.max(reached, end)
  }
  return added
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const END = /(?<=[.!?]["'”’)]?)\s+(?=[\p{Lu}\p{N}"'“‘(])|\n+/u

function sentences(text: string): string[] {
  return text
    .split(END)
    .map(normalise)
    .filter((one) => (one.match(WORD) ?? []).length >= MIN_WORDS_A_LINE)
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
