const LINE = /^((?:> ?)*)(.*)$/s
const SIGNATURE = '-- '

/** RFC 3676: a space at the end joins a line to the next of the same quote, but for the line above a signature; DelSp removes it. */
export function joinFlowed(text: string, withoutSpace: boolean): string {
  const lines: string[] = []
  let open: string | undefined
  for (const line of text.split(/\r?\n/)) {
    const [, quote = '', content = ''] = LINE.exec(line) ?? []
    const depth = quote.replaceAll(' ', '')
    const follows = open === depth && content !== '' && content !== SIGNATURE
    if (follows) lines.push(`${lines.pop()}${content}`)
    else lines.push(line)
    open = content.endsWith(' ') && content !== SIGNATURE ? depth : undefined
    if (open !== undefined && withoutSpace) lines.push(lines.pop()!.slice(0, -1))
  }
  return lines.join('\n')
}
