import type { ExtractionSink } from '../reader.ts'
import { createFlow } from './flow.ts'
import type { OfficePart } from './part.ts'
import { judge } from './part.ts'
import { readAnyXml } from './properties.ts'
import type { Relations } from './relations.ts'
import { readSheet } from './sheet.ts'
import { type Book, readBook, readFormats, readStrings } from './sheet-book.ts'
import { wordsIn } from './sheet-values.ts'
import { walkXml } from './xml.ts'

const SHEETS = /^x:(?:worksheet|chartsheet|dialogsheet|macrosheet)$/

export function readWorkbook(
  parts: readonly OfficePart[],
  relations: Relations,
  sink: ExtractionSink,
  guarded: (at: string, read: () => void) => void,
) {
  const of = (root: string) => parts.filter((part) => part.root === root)
  const budget = sink.budget
  let book: Book = { sheets: [], since1904: false, names: [] }
  const states = new Map<string, { number: number; state: string }>()
  for (const part of of('x:workbook'))
    guarded(part.name, () => {
      book = readBook(part.bytes, budget)
      for (const [index, sheet] of book.sheets.entries())
        states.set(relations.target(part.name, sheet.id) ?? '', { number: index + 1, state: sheet.state })
    })
  const strings: string[] = []
  const aids: string[] = []
  const seen: string[] = []
  for (const part of of('x:sst'))
    guarded(part.name, () => {
      const found = readStrings(part.bytes, budget)
      for (const text of found.strings) strings.push(text)
      for (const aid of found.aids) aids.push(aid)
      for (const text of found.seen) seen.push(text)
    })
  let styles: ReturnType<typeof readFormats> = { formats: [], codes: [] }
  for (const part of of('x:styleSheet')) guarded(part.name, () => (styles = readFormats(part.bytes, budget)))

  sink.part(
    'sheet-names',
    'attachment',
    book.sheets
      .map(({ name }) => name)
      .filter((name) => !/^(Sheet|Chart)\d*$/.test(name))
      .join('\n'),
    'name of a sheet',
  )
  sink.part(
    'defined-names',
    'properties',
    book.names.filter((line) => !/^_xlnm\.\w+: '?[\w ]+'?![$\w:,!' ]+$/.test(line)).join('\n'),
    'defined name',
  )
  sink.part(
    'cell-formats',
    'properties',
    styles.codes
      .flatMap((code) => (/[A-Za-z]{3}/.test(wordsIn(code).join(' ')) ? [code, wordsIn(code).join('\n')] : []))
      .join('\n'),
    'format of a cell',
  )
  sink.part('seen', 'attachment', seen.join('\n'), 'cells without their white letters')
  sink.part('reading-aids', 'hidden', aids.join('\n'), 'reading aid of a cell')

  const used = new Uint8Array(strings.length)
  const sheets = parts
    .filter((part) => SHEETS.test(part.root))
    .sort((a, b) => (states.get(a.name)?.number ?? 1e9) - (states.get(b.name)?.number ?? 1e9))
  for (const part of sheets)
    guarded(part.name, () => {
      const entry = states.get(part.name)
      const hidden = !entry
        ? 'sheet that the workbook does not list'
        : { hidden: 'hidden sheet', veryHidden: 'very hidden sheet' }[entry.state]
      const at = entry ? `sheet${entry.number}` : part.name
      const context = {
        strings,
        used,
        formats: styles.formats,
        since1904: book.since1904,
        ...(hidden ? { hidden } : {}),
      }
      judge(part.name, readSheet(part.bytes, sink, at, `sheet ${entry?.number ?? ''}`.trim(), context), sink)
      if (hidden) sink.observe(at, 'hidden-text', `The workbook holds a ${hidden}.`)
    })
  sink.part(
    'unused-strings',
    'hidden',
    strings.filter((_, index) => used[index] === 0).join('\n'),
    'text that no cell shows',
  )
}

const RECALCULATION =
  /^x:(?:calcChain|volTypes|metadata|worksheet|chartsheet|dialogsheet|macrosheet|workbook|sst|styleSheet)$/

export function readBesideSheets(part: OfficePart, sink: ExtractionSink): void {
  if (RECALCULATION.test(part.root)) return
  if (part.root === 'x:comments') {
    readNotes(part, sink)
    return
  }
  const where = OTHERS[part.root] ?? 'other data of the workbook'
  judge(part.name, readAnyXml(part.bytes, sink, part.name, where, sink.budget), sink)
}

const OTHERS: Readonly<Record<string, string>> = {
  'x:pivotCacheDefinition': 'data kept for a pivot table',
  'x:pivotCacheRecords': 'data kept for a pivot table',
  'x:pivotTableDefinition': 'pivot table',
  'x:externalLink': 'data kept from another workbook',
  'x:table': 'table',
  'x:connections': 'connection to other data',
  'x:queryTable': 'connection to other data',
}

export function readNotes(part: OfficePart, sink: ExtractionSink): void {
  const flow = createFlow(sink)
  let text = ''
  let author = false
  let inText = false
  const walked = walkXml(
    part.bytes,
    {
      open(name, attributes) {
        author = name === 'x:author'
        inText = name === 'x:t' || name === 'tc:text'
        if (name === 'x:comment' || name === 'tc:threadedComment') text = ''
        if (attributes['displayName'])
          flow.note('editors', 'properties', 'name of an editor', attributes['displayName'])
        for (const key in attributes)
          if (key.startsWith('?')) flow.note('unknown-markup', 'hidden', 'markup that Office ignores', attributes[key])
      },
      text(piece) {
        if (author) flow.note('editors', 'properties', 'name of an editor', piece)
        else if (inText) text += piece
        else if (piece.trim() !== '') flow.note('other', 'hidden', 'text outside the comments', piece)
      },
      close(name) {
        author = inText = false
        if (name === 'x:comment' || name === 'tc:threadedComment')
          flow.note('comments', 'hidden', 'comment on a cell', text)
      },
      aside: (aside) => flow.note('xml-comments', 'hidden', 'comment in the markup', aside),
    },
    sink.budget,
  )
  flow.finish(part.name, 'hidden')
  sink.observe(part.name, 'comment', 'It holds comments on cells.')
  judge(part.name, walked, sink)
}
