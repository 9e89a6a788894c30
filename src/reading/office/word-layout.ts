import type { Piece } from '../../core/document-layout.ts'
import { withPlainSpaces } from '../../core/plain-spaces.ts'
import type { Flow } from './flow.ts'
import {
  alike,
  capital,
  emphasis,
  hiddenIf,
  how,
  type LayoutParts,
  type Open,
  type OpenAside,
  type OpenCell,
  type OpenLine,
} from './layout-parts.ts'
import { type LayoutStyle, type LayoutStyles, takeUp } from './word-styles.ts'
import type { Attributes, Walker } from './xml.ts'

type Around = {
  readonly styles: LayoutStyles
  readonly bullet: (numbers: string, depth: number) => string
  readonly target: (id: string) => string | undefined
  readonly area: string
}

const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|webp)$/i
/** Above this the text is shown without its layout. */
export const MAX_LINES = 20_000

/** Lays out Word, a slide and OpenDocument. */
export function layOut({ styles, bullet, target, area }: Around) {
  let blocks: Open[] = []
  const containers: Open[][] = []
  const tables: { rows: OpenCell[][]; row: OpenCell[]; span: number }[] = []
  const notes = new Map<string, OpenAside>()
  let note: { name: string; label: string; hidden: boolean } | undefined
  let line: OpenLine | undefined
  const lines: (OpenLine | undefined)[] = []
  let count = 0
  const depth = { properties: 0, paragraphProperties: 0, change: 0 }
  let run: LayoutStyle = {}
  let alt = ''
  let broken = false
  let given: LayoutStyle = {}
  let listed = 0

  const into = () => {
    containers.push(blocks)
    blocks = []
  }
  const out = () => {
    const done = blocks
    blocks = containers.pop() ?? []
    return done
  }
  const openTable = () => void tables.push({ rows: [], row: [], span: 1 })
  const hang = (block: Open) => {
    if (line) line.after.push(block)
    else blocks.push(block)
  }

  function begin(): OpenLine {
    const list = listed > 0 ? { list: { numbers: 'list', depth: listed - 1 } } : {}
    const style = { ...styles(undefined), ...list, ...given }
    return { as: 'line', of: count++, pieces: [], after: [], style, begun: false }
  }

  function end(one: OpenLine): void {
    const { pieces, after, style, begun: _, level: __, ...rest } = one
    const list = style.list && style.list.numbers !== '' && style.list.numbers !== '0' ? style.list : undefined
    blocks.push({
      ...rest,
      ...(style.level === undefined ? {} : { level: style.level }),
      ...(style.align ? { align: style.align } : {}),
      ...(list ? { bullet: bullet(list.numbers, list.depth), depth: list.depth } : {}),
      pieces,
    })
    blocks.push(...after)
  }

  /** A line in progress continues on the next page. */
  function breakPage(): void {
    if (tables.length > 0 || containers.length > 0) return
    if (line?.begun) {
      const { of, style } = line
      end(line)
      const { list: _, ...rest } = style
      line = { as: 'line', of, pieces: [], after: [], style: rest, begun: false }
    }
    blocks.push({ as: 'break' })
    broken = true
  }

  function say(text: string, how: Omit<Piece, 'text' | 'look'>): void {
    line ??= begin()
    // The text collector gets a line break for a page break; the layout gets a new sheet instead.
    if (broken && text === '\n') return
    broken = false
    if (text.trim() !== '') line.begun = true
    const look = [...new Set(`${line.style.look ?? ''}${run.look ?? ''}`)].sort().join('')
    const piece: Piece = { text: withPlainSpaces(text), ...(look ? { look } : {}), ...how }
    const last = line.pieces.at(-1)
    if (last && alike(last, piece)) line.pieces[line.pieces.length - 1] = { ...last, text: last.text + piece.text }
    else line.pieces.push(piece)
  }

  const openers: Record<string, (attributes: Attributes) => void> = {
    'w:tbl': openTable,
    'a:tbl': openTable,
    'table:table': openTable,
    'w:gridSpan': (attributes) => {
      const table = tables.at(-1)
      if (table) table.span = Math.min(60, Math.max(1, Number(attributes['w:val']) || 1))
    },
    'w:r': resetRun,
    'w:pPr': () => void depth.paragraphProperties++,
    'w:rPr': () => void depth.properties++,
    'w:rPrChange': () => void depth.change++,
    'w:pPrChange': () => void depth.change++,
    'w:pStyle': (attributes) => {
      if (line && depth.change === 0) line.style = { ...styles(attributes['w:val']) }
    },
    'w:rStyle': (attributes) => {
      if (depth.paragraphProperties === 0 && depth.change === 0) run = { ...styles(attributes['w:val']) }
    },
    'w:lastRenderedPageBreak': breakPage,
    'w:br': (attributes) => {
      if (attributes['w:type'] === 'page') breakPage()
    },
    'w:comment': (attributes) =>
      openNote('comment', attributes, `Comment by ${attributes['w:author'] || 'a reviewer'}`, true),
    'w:footnote': (attributes) => openNote('footnote', attributes, 'Footnote', false),
    'w:endnote': (attributes) => openNote('endnote', attributes, 'Endnote', false),
    'w:commentReference': (attributes) => hang({ as: 'hung', notes: `comment ${attributes['w:id']}` }),
    'w:footnoteReference': (attributes) => refer('footnote', attributes),
    'w:endnoteReference': (attributes) => refer('endnote', attributes),
    'a:r': resetRun,
    'a:rPr': (attributes) => {
      run = { look: emphasis(attributes) }
    },
    'p:ph': (attributes) => {
      if (/itle$/.test(attributes['type'] ?? '')) given = { level: attributes['type'] === 'subTitle' ? 2 : 0 }
    },
    'text:h': (attributes) => {
      given = { level: Math.min(6, Number(attributes['text:outline-level']) || 1) }
    },
    'text:list': () => void listed++,
    'wp:docPr': (attributes) => {
      alt = (attributes['descr'] || attributes['title'] || '').slice(0, 300)
    },
    'a:blip': (attributes) => {
      const part = target(attributes['r:embed'] ?? '')
      if (part && PICTURE.test(part)) hang({ as: 'picture', part, alt })
      alt = ''
    },
  }
  const closers: Record<string, () => void> = {
    'w:tbl': closeTable,
    'a:tbl': closeTable,
    'table:table': closeTable,
    'p:sp': () => {
      given = {}
    },
    'text:h': () => {
      given = {}
    },
    'text:list': () => void listed--,
    'w:r': resetRun,
    'w:pPr': () => void depth.paragraphProperties--,
    'w:rPr': () => void depth.properties--,
    'w:rPrChange': () => void depth.change--,
    'w:pPrChange': () => void depth.change--,
    'w:comment': closeNote,
    'w:footnote': closeNote,
    'w:endnote': closeNote,
  }

  function resetRun(): void {
    run = {}
  }

  function closeTable(): void {
    const table = tables.pop()
    if (table) hang({ as: 'table', rows: table.rows })
  }

  function openNote(what: string, attributes: Attributes, label: string, hidden: boolean): void {
    into()
    // Notes with a type are the separator lines between text and notes.
    if (attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
      note = { name: `${what} ${attributes['w:id']}`, label, hidden }
  }

  function closeNote(): void {
    const done = out()
    if (note)
      notes.set(note.name, {
        as: 'aside',
        area,
        label: note.label,
        blocks: done,
        ...hiddenIf(note.hidden),
      })
    note = undefined
  }

  function refer(what: string, attributes: Attributes): void {
    const name = `${what} ${attributes['w:id']}`
    line ??= begin()
    line.pieces.push({ text: '', note: name })
    line.after.push({ as: 'hung', notes: name })
  }

  function recorded(flow: Flow): Flow {
    return {
      ...flow,
      text(text, state) {
        flow.text(text, state)
        if (!state.fallback) say(text, how(state))
      },
      openParagraph() {
        flow.openParagraph()
        lines.push(line)
        line = begin()
      },
      closeParagraph(joins) {
        flow.closeParagraph(joins)
        if (line) end(line)
        line = lines.pop()
      },
      openRow() {
        flow.openRow()
        const table = tables.at(-1)
        if (table) table.row = []
      },
      openCell() {
        flow.openCell()
        into()
        const table = tables.at(-1)
        if (table) table.span = 1
      },
      closeCell() {
        flow.closeCell()
        const table = tables.at(-1)
        const done = out()
        table?.row.push({ blocks: done, ...(table.span > 1 ? { span: table.span } : {}) })
      },
      closeRow() {
        flow.closeRow()
        const table = tables.at(-1)
        table?.rows.push(table.row)
      },
      openAside() {
        flow.openAside()
        into()
        lines.push(line)
        line = undefined
      },
      closeAside(at, kind, where) {
        flow.closeAside(at, kind, where)
        if (line) end(line)
        const done = out()
        line = lines.pop()
        if (done.length > 0)
          hang({ as: 'aside', area: at, label: capital(where), blocks: done, ...hiddenIf(kind === 'hidden') })
      },
    }
  }

  function watched(walker: Walker): Walker {
    return {
      ...walker,
      open(name, attributes) {
        if (depth.change === 0) properties(name, attributes)
        openers[name]?.(attributes)
        walker.open(name, attributes)
      },
      close(name) {
        walker.close(name)
        closers[name]?.()
      },
    }
  }

  function properties(name: string, attributes: Attributes): void {
    if (depth.paragraphProperties > 0 && depth.properties === 0 && line) {
      const next = { ...line.style }
      takeUp(next, name, attributes)
      line.style = next
    } else if (depth.properties > 0 && depth.paragraphProperties === 0) takeUp(run, name, attributes)
  }

  return { recorded, watched, layoutParts: (): LayoutParts => ({ blocks, notes }), count: () => count }
}
