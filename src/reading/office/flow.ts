import type { PartKind } from '../../../detectors/contract.ts'
import type { ExtractionSink } from '../reader.ts'
import { quotedWords } from './sheet-values.ts'

export type TextState = {
  readonly hidden?: string | undefined
  readonly deleted?: boolean
  readonly inserted?: boolean
  /** Only programs that do not know the newer form beside it show it. */
  readonly fallback?: boolean
}

type Side = { readonly at: string; readonly kind: PartKind; readonly where: string; readonly lines: string[] }

type Paragraph = {
  visible: string
  /** The text without its tracked changes. */
  before: string
  full: string
  all: string
  fallback: string
  code: string
  deleted: boolean
  inserted: boolean
  hidden: Map<string, string> | undefined
}

type Container = { lines: string[]; cells: string[] | undefined }

/** Visible text goes to one part in reading order, and each kind of hidden text to its own, so that sentences over several runs stay whole. */
export function createFlow(sink: ExtractionSink) {
  const sides = new Map<string, Side>()
  const seen = new Set<string>()
  const fallbacks: string[] = []
  let container: Container = { lines: [], cells: undefined }
  const containers: Container[] = []
  let paragraph = fresh()
  const paragraphs: Paragraph[] = []
  const body = container
  let joined = ''
  let tracked = false
  let concealed = false

  function side(at: string, kind: PartKind, where: string): Side {
    const key = `${at}\n${kind}\n${where}`
    let found = sides.get(key)
    if (!found) {
      found = { at, kind, where, lines: [] }
      sides.set(key, found)
    }
    return found
  }

  const flow = {
    note(at: string, kind: PartKind, where: string, line: string | undefined) {
      if (line === undefined || line.trim() === '') return
      const key = `${at}\n${where}\n${line}`
      if (line.length < 300 && seen.has(key)) return
      if (seen.size < 100_000) seen.add(key)
      side(at, kind, where).lines.push(line)
    },
    text(text: string, state: TextState) {
      if (state.fallback) paragraph.fallback += text
      else if (state.deleted) deleted(paragraph, text)
      else shown(paragraph, text, state)
      if (state.deleted) tracked = true
    },
    code(text: string) {
      paragraph.code += text
    },
    openParagraph() {
      paragraphs.push(paragraph)
      paragraph = fresh()
    },
    /** `joins`: the paragraph mark is hidden or deleted. */
    closeParagraph(joins = false) {
      const done = paragraph
      paragraph = paragraphs.pop() ?? fresh()
      if (joins) joined += done.visible
      else {
        container.lines.push(joined + done.visible)
        joined = ''
      }
      aside(done)
    },
    openRow() {
      containers.push(container)
      container = { lines: [], cells: [] }
    },
    openCell() {
      containers.push(container)
      container = { lines: [], cells: undefined }
    },
    closeCell() {
      const cell = container.lines.filter((line) => line.trim() !== '').join('\n')
      container = containers.pop() ?? body
      if (container.cells) container.cells.push(cell)
      else container.lines.push(cell)
    },
    closeRow() {
      const row = container
      container = containers.pop() ?? body
      container.lines.push((row.cells ?? row.lines).join('\t').replace(/\t+$/, ''))
    },
    /** For a text box or a note on a shape. */
    openAside() {
      containers.push(container)
      container = { lines: [], cells: undefined }
      paragraphs.push(paragraph)
      paragraph = fresh()
    },
    closeAside(at: string, kind: PartKind, where: string) {
      if (paragraph.visible !== '') flow.closeParagraph()
      else paragraph = paragraphs.pop() ?? fresh()
      const text = tidy(container.lines)
      container = containers.pop() ?? body
      if (text !== '') side(at, kind, where).lines.push(text)
    },
    get tracked() {
      return tracked
    },
    visible: () => tidy(body.lines),
    everything: () => [...body.lines, ...[...sides.values()].flatMap(({ lines }) => lines)].join('\n'),
    finish(at: string, kind: PartKind, where?: string) {
      if (paragraph.visible !== '' || joined !== '') flow.closeParagraph()
      const text = tidy(body.lines)
      for (const piece of stretches(text)) sink.part(at, kind, piece, where)
      const beside = [...sides.values()]
      for (const { at, kind, where, lines } of beside)
        for (const piece of stretches(lines.join('\n'))) sink.part(at, kind, piece, where)
      if (concealed) sink.observe(at, 'hidden-text', 'It holds text that is hidden, white, or too small to be seen.')
      const elsewhere = () => squeeze([text, ...beside.flatMap(({ lines }) => lines)].join('\n'))
      if (fallbacks.length > 0) tellFallbacks(at, elsewhere())
    },
  }

  function tellFallbacks(at: string, elsewhere: string) {
    const only = fallbacks.filter((line) => !elsewhere.includes(squeeze(line)))
    sink.part(`${at}/fallback`, 'hidden', only.join('\n'), 'shown by older programs only')
    if (only.length > 0) sink.observe(at, 'alternative-differs', 'Older programs show different text from newer ones.')
  }

  function aside(done: Paragraph) {
    if (done.fallback !== '') fallbacks.push(done.fallback)
    if (done.code !== '') {
      flow.note('field-codes', 'properties', 'field code', fieldCode(done.code))
      flow.note('field-letters', 'attachment', 'what symbol fields show', symbolsOf(done.code))
    }
    if (done.deleted) side('tracked-deletions', 'hidden', 'tracked deletion').lines.push(done.before)
    if (done.deleted && done.inserted)
      side('tracked-changes', 'hidden', 'tracked changes, all shown').lines.push(done.all)
    for (const [why, text] of done.hidden ?? []) {
      concealed = true
      const line = done.visible.trim() === '' ? text : done.full
      side(why.replace(/\W+/g, '-'), 'hidden', why).lines.push(line)
    }
  }

  return flow
}

export type Flow = ReturnType<typeof createFlow>

function fresh(): Paragraph {
  return {
    visible: '',
    before: '',
    full: '',
    all: '',
    fallback: '',
    code: '',
    deleted: false,
    inserted: false,
    hidden: undefined,
  }
}

function deleted(paragraph: Paragraph, text: string) {
  paragraph.before += text
  paragraph.all += text
  if (text.trim() !== '') paragraph.deleted = true
}

function shown(paragraph: Paragraph, text: string, { inserted, hidden }: TextState) {
  if (!inserted) paragraph.before += text
  else paragraph.inserted = true
  paragraph.all += text
  paragraph.full += text
  if (!hidden) {
    paragraph.visible += text
    return
  }
  if (text.trim() === '') return
  paragraph.hidden ??= new Map()
  paragraph.hidden.set(hidden, (paragraph.hidden.get(hidden) ?? '') + text)
}

function tidy(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n(?:\n){2,}/g, '\n\n')
    .replace(/^\n+|(?<!\s)\s+$/g, '')
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Characters: a long document is cut between paragraphs, so that all of it is checked. */
const STRETCH = 1_000_000

function stretches(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > STRETCH) {
    const line = text.lastIndexOf('\n', from + STRETCH)
    const word = text.lastIndexOf(' ', from + STRETCH)
    const cut = line > from ? line : word > from ? word : from + STRETCH
    pieces.push(text.slice(from, cut))
    from = cut
  }
  pieces.push(text.slice(from))
  return pieces
}

/** `SYMBOL 84` shows a letter. Two letters or more are reported. */
export function symbolsOf(code: string): string | undefined {
  const codes = [...code.matchAll(/\bSYMBOL\s+(0x[0-9A-Fa-f]{1,4}|\d{1,5})/gi)].map(
    ([, number]) => Number(number) & 0xff,
  )
  return codes.length > 1 ? String.fromCharCode(...codes) : undefined
}

/** Reads `QUOTE "…"` without the argument. */
export function fieldCode(code: string): string {
  return quotedWords(code.trim().replace(/^([A-Z]{2,}) +/, '$1\t'))
}
