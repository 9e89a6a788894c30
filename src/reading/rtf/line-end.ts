/** What a program put between cells, with nothing after it in this line so far. */
export type LineEnd = {
  between: string
  /** Cells in `between`, and the blanks there that the program wrote itself. */
  cells: number
  blanks: string
  /** Those blanks at the ends of lines before, by cells; undefined once they differed. */
  before: Map<number, string> | undefined
}

export function emptyLineEnd(): LineEnd {
  return { between: '', cells: 0, blanks: '', before: new Map() }
}

export function addCell(end: LineEnd): void {
  end.between += '\t'
  end.cells++
}

export function addBlank(end: LineEnd, blank: string): void {
  end.between += blank
  end.blanks += blank
}

/** What comes before the next text. At the end of a line only blanks that may be a message are kept. */
export function takeBlanks(end: LineEnd, isLineEnd: boolean): string {
  const taken = isLineEnd ? suspicious(end) : end.between
  Object.assign(end, { between: '', cells: 0, blanks: '' })
  return taken
}

/** A program ends lines of as many cells alike; blanks that differ, or are beside no cell, may be a message. */
function suspicious(end: LineEnd): string {
  const { cells, blanks, before } = end
  if (cells > 0 && before && (before.get(cells) ?? blanks) === blanks) {
    before.set(cells, blanks)
    return ''
  }
  if (cells > 0) end.before = undefined
  return blanks
}
