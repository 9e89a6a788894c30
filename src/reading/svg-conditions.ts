/** A style sheet for a thousand kinds of screen. */
const MOST = 4
/** Longer conditions are not written. */
const MEDIA = /@media\b([^{}<>]{0,300})\{/gi
/** A whole style sheet for one kind of screen; the picture that is drawn follows it whatever it is for. */
const SHEET =
  /<((?:[\w-]{1,30}:)?style)\b[^<>]{0,300}?\smedia\s*=\s*(?:"(?!\s*(?:all|screen)?\s*")|'(?!\s*(?:all|screen)?\s*'))[\s\S]*?<\/\1\s*>/gi

type Block = { readonly on: string; readonly from: number; readonly open: number; readonly close: number }

/**
 * The same drawing as a browser may show it: on a screen, in the dark, on a telephone, each with the rules for it followed, and with all of
 * them. The drawn picture follows none. `all` is whether there are no more kinds than are answered.
 */
export function underConditions(source: string): { readonly drawings: string[]; readonly all: boolean } {
  const blocks = blocksOf(source)
  const kinds = [...new Set(blocks.map(({ on }) => on))]
  const drawings = kinds.slice(0, MOST).map((kind) => followed(source, blocks, ({ on }) => on === kind))
  if (kinds.length > 1) drawings.push(followed(source, blocks, () => true))
  const without = source.replace(SHEET, '')
  if (without !== source) drawings.push(without)
  return { drawings, all: kinds.length <= MOST }
}

function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let after = 0
  for (const { 0: head, 1: on, index } of source.matchAll(MEDIA)) {
    if (index < after) continue
    const open = index + head.length
    const close = endOf(source, open)
    if (close < 0) break
    blocks.push({ on: on!.trim().toLowerCase(), from: index, open, close })
    after = close
  }
  return blocks
}

/** Where the brace closes that was open before `from`. */
function endOf(source: string, from: number): number {
  let depth = 1
  for (let at = from; at < source.length; at++) {
    if (source[at] === '{') depth++
    else if (source[at] === '}' && --depth === 0) return at
  }
  return -1
}

function followed(source: string, blocks: readonly Block[], wanted: (block: Block) => boolean): string {
  let [text, at] = ['', 0]
  for (const block of blocks) {
    text += source.slice(at, block.from)
    if (wanted(block)) text += source.slice(block.open, block.close)
    at = block.close + 1
  }
  return text + source.slice(at)
}
