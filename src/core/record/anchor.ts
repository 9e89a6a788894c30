/** The last link of every chain, to be kept where nobody with access to the database can change it. */

export type Head = { readonly stream: string; readonly seq: number; readonly hash: string }

/** An anchor in the journal: day, number of chains, hash of their list. */
export type AnchorEntry = {
  /** ISO 8601 */
  readonly at: string
  readonly by: string
  readonly what: 'anchored'
  /** YYYY-MM-DD */
  readonly day: string
  readonly chains: number
  readonly hash: string
}

export type Anchor = { readonly line: string; readonly hash: string; readonly heads: readonly Head[] }

/** The stream of anchors. */
export const ANCHORS = 'anchor:daily'

const LINE = /countersign-anchor-1 \S+ \d+ ([0-9a-f]{64})/
const HEAD = /^([0-9a-f]{64}) (\d+) (\S+)$/

/** The hashed text: one line per chain, sorted by name. */
export function listed(heads: readonly Head[]): string {
  return heads.map(({ stream, seq, hash }) => `${hash} ${seq} ${stream}\n`).join('')
}

/** The exported line; the list follows on the next. */
export function anchorLine({ at, chains, hash }: Pick<AnchorEntry, 'at' | 'chains' | 'hash'>): string {
  return `countersign-anchor-1 ${at} ${chains} ${hash}`
}

/** Parses an exported anchor: a file with its list, or text with the line alone. Undefined if there is none. */
export function anchorIn(text: string): Anchor | undefined {
  const found = LINE.exec(text)
  if (!found) return undefined
  const heads = text.split(/\r?\n/).flatMap((one) => {
    const head = HEAD.exec(one)
    return head ? [{ hash: head[1]!, seq: Number(head[2]), stream: head[3]! }] : []
  })
  return { line: found[0], hash: found[1]!, heads }
}
