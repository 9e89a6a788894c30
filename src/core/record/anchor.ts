/** The heads of all chains, so that they can be kept where nobody who can change the database can reach them. */

export type Head = { readonly stream: string; readonly seq: number; readonly hash: string }

/** What the journal says of an anchor: on which day, of how many chains, and the hash of their list. */
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

/** The stream in which anchors are written down. */
export const ANCHORS = 'anchor:daily'

const LINE = /countersign-anchor-1 \S+ \d+ ([0-9a-f]{64})/
const HEAD = /^([0-9a-f]{64}) (\d+) (\S+)$/

/** One line a chain, in the order of their names: what is hashed. */
export function listed(heads: readonly Head[]): string {
  return heads.map(({ stream, seq, hash }) => `${hash} ${seq} ${stream}\n`).join('')
}

/** The line that is handed out; the list itself begins on the next. */
export function anchorLine({ at, chains, hash }: Pick<AnchorEntry, 'at' | 'chains' | 'hash'>): string {
  return `countersign-anchor-1 ${at} ${chains} ${hash}`
}

/** An anchor as it was handed out: a file with its list, or any text that holds the line alone. Undefined when there is none in it. */
export function anchorIn(text: string): Anchor | undefined {
  const found = LINE.exec(text)
  if (!found) return undefined
  const heads = text.split(/\r?\n/).flatMap((one) => {
    const head = HEAD.exec(one)
    return head ? [{ hash: head[1]!, seq: Number(head[2]), stream: head[3]! }] : []
  })
  return { line: found[0], hash: found[1]!, heads }
}
