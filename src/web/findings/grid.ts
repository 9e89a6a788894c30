/** UTF-16 units. */
export type Range = { readonly start: number; readonly end: number }

/** `rows` are cells that were separated with tabs. */
export type Stretch = Range & { readonly rows?: readonly (readonly Range[])[] }

const MIN_ROWS = 2

/** A row a line, a tab between cells. */
export function stretchesOf(text: string, from = 0, to = text.length): Stretch[] {
  const found: Stretch[] = []
  let rows: Range[] = []
  let plain: Range | undefined

  const close = () => {
    const cells = rows.map((row) => cellsOf(text, row))
    const [first, last] = [rows[0], rows.at(-1)]
    rows = []
    if (!first || !last) return
    if (cells.length < MIN_ROWS) return addPlain({ start: first.start, end: last.end })
    if (plain) found.push(plain)
    plain = undefined
    found.push({ start: first.start, end: last.end, rows: cells })
  }
  const addPlain = ({ start, end }: Range) => {
    plain = { start: plain?.start ?? start, end }
  }

  for (const line of linesOf(text, from, to)) {
    if (text.slice(line.start, line.end).includes('\t')) rows.push(line)
    else {
      close()
      addPlain(line)
    }
  }
  close()
  if (plain) found.push(plain)
  return found
}

function* linesOf(text: string, from: number, to: number): Iterable<Range> {
  for (let start = from; start <= to; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 || at > to ? to : at
    yield { start, end }
    start = end + 1
  }
}

function cellsOf(text: string, { start, end }: Range): Range[] {
  const cells: Range[] = []
  for (let from = start; from <= end; ) {
    const at = text.indexOf('\t', from)
    const to = at < 0 || at > end ? end : at
    cells.push({ start: from, end: to })
    from = to + 1
  }
  return cells
}
