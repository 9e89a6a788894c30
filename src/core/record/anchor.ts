/** Kept where nobody with access to the database can change it. */

export type Head = { readonly stream: string; readonly seq: number; readonly hash: string }

/** `hash` is that of the list of chains. */
export type AnchorEntry = {
  /** ISO 8601. */
  readonly at: string
  readonly by: string
  readonly what: 'anchored'
  /** YYYY-MM-DD. */
  readonly day: string
  readonly chains: number
  readonly hash: string
}

export type Anchor = { readonly line: string; readonly hash: string; readonly heads: readonly Head[] }

export const ANCHORS = 'anchor:daily'

const LINE = /countersign-anchor-1 \S+ \d+ ([0-9a-f]{64})/
const HEAD = /^([0-9a-f]{64}) (\d+) (\S+)$/

export function listed(heads: readonly Head[]): string {
  return heads.map(({ stream, seq, hash }) => `${hash} ${seq} ${stream}\n`).join('')
}

/** The list of chains follows on the next line. */
export function anchorLine({ at, chains, hash }: Pick<AnchorEntry, 'at' | 'chains' | 'hash'>): string {
  return `countersign-anchor-1 ${at} ${chains} ${hash}`
}

export function anchorIn(text: string): Anchor | undefined {
  const found = LINE.exec(text)
  if (!found) return undefined
  const heads = text.split(/\r?\n/).flatMap((one) => {
    const head = HEAD.exec(one)
    return head ? [{ hash: head[1]!, seq: Number(head[2]), stream: head[3]! }] : []
  })
  return { line: found[0], hash: found[1]!, heads }
}
