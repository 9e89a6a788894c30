/** A published page beside what was approved: what of it is not there, and what stands between that nobody approved. */

export type Compared = { readonly missing: number; readonly of: number; readonly added: number }

/** Words that may stand between two approved passages: a caption, a date, "read more". */
const BETWEEN = 6
/** A line of fewer words may be cut by the page's own style: a kicker, a name. */
const SHORTEST = 2

/** A title stands apart on a page, or is written another way: it is looked for anywhere. */
export type Approved = { readonly titles: readonly string[]; readonly texts: readonly string[] }

/**
 * Each sentence of the approved text is looked for on the page, letter for letter but for case, spaces and the shapes of quotation
 * marks and dashes; what a page has around it (menus, dates, other news) is left alone.
 */
export function comparePage({ titles, texts }: Approved, page: string): Compared {
  const shown = plain(page)
  const passages = texts.flatMap(sentences)
  const found = placed(passages, shown)
  const lost = titles.map(plain).filter((title) => title !== '' && !shown.includes(title)).length
  return {
    missing: passages.length - found.length + lost,
    of: passages.length + titles.filter((title) => title.trim() !== '').length,
    added: between(found, shown),
  }
}

type Stretch = readonly [start: number, end: number]

/** Where each passage stands, in their order; one that stands only before the one ahead of it counts as there too. */
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

/** Words in gaps that are longer than a page's own furniture. */
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
    .map(plain)
    .filter((one) => (one.match(WORD) ?? []).length >= SHORTEST)
}

function plain(text: string): string {
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
