import type { PartKind } from '../../../detectors/contract.ts'
import type { ExtractionSink } from '../reader.ts'
import { createFlow } from './flow.ts'
import type { UsedFonts } from './fonts/used-fonts.ts'
import type { LayoutParts } from './layout-parts.ts'
import { noteOdf } from './odf-notes.ts'
import { createOdfSheets } from './odf-sheets.ts'
import type { OdfStyles } from './odf-styles.ts'
import { layOut } from './word-layout.ts'
import { type Attributes, type Walked, walkXml } from './xml.ts'

type Aside = readonly [string, PartKind, string]

const ASIDES: Readonly<Record<string, Aside>> = {
  'text:note-body': ['notes', 'attachment', 'footnote'],
  'office:annotation': ['comments', 'hidden', 'comment by a reviewer'],
  'draw:text-box': ['text-boxes', 'attachment', 'text box'],
  'style:header': ['header', 'header-footer', 'header'],
  'style:header-left': ['header-left', 'header-footer', 'header of even pages'],
  'style:header-first': ['header-first', 'header-footer', 'header of the first page'],
  'style:footer': ['footer', 'header-footer', 'footer'],
  'style:footer-left': ['footer-left', 'header-footer', 'footer of even pages'],
  'style:footer-first': ['footer-first', 'header-footer', 'footer of the first page'],
  'presentation:notes': ['speaker-notes', 'hidden', 'speaker notes'],
}

const QUIET = /^(?:style|number|meta|config|manifest|loext):/

/** Characters of Base64 in a flat document. */
const LONGEST_BINARY = 64 << 20

/** `prose` is false for sheets and slides. */
export type OdfResult = {
  readonly walked: Walked
  readonly files: readonly Uint8Array[]
  readonly layoutParts: LayoutParts
  readonly prose: boolean
}

export function readOdf(
  bytes: Uint8Array,
  sink: ExtractionSink,
  at: string,
  styles: OdfStyles,
  used?: UsedFonts,
): OdfResult {
  const sheet = layOut({ styles: () => ({}), bullet: () => '•', target: (path) => path, area: at })
  const flow = sheet.recorded(createFlow(sink))
  const sheets = createOdfSheets(sink, at, styles)
  const files: Uint8Array[] = []
  const path: string[] = []
  const paragraphs: (string | undefined)[] = []
  const spans: (string | undefined)[] = []
  const frames: (string | undefined)[] = []
  const deletions = new Map<string, string>()
  const inserted = new Set<string>()
  const hiddenAt: string[] = []
  let binary = ''
  let deletion: string | undefined
  let deleting = 0
  let slide = 0
  let page: { at: string; why: string | undefined } | undefined

  const state = () => ({
    hidden: hiddenAt.at(-1) ?? styles.unseen(frames.at(-1), paragraphs.at(-1), ...spans),
    inserted: inserted.size > 0,
  })
  const say = (text: string) => {
    const loud = styles.caps(paragraphs.at(-1), ...spans)
    if (deleting > 0 && deletion !== undefined) deletions.set(deletion, (deletions.get(deletion) ?? '') + text)
    else flow.text(loud ? text.toUpperCase() : text, state())
  }

  const openers: Record<string, (attributes: Attributes) => void> = {
    'text:p': (attributes) => begin(attributes),
    'text:h': (attributes) => begin(attributes),
    'text:span': (attributes) => spans.push(attributes['text:style-name']),
    'text:s': (attributes) => say(' '.repeat(Math.min(1_000, Math.max(1, Number(attributes['text:c'] ?? 1) || 1)))),
    'text:tab': () => say('\t'),
    'text:line-break': () => say('\n'),
    'text:section': (attributes) => {
      if (attributes['text:display'] === 'none' || attributes['text:display'] === 'condition')
        hiddenAt.push('hidden section')
    },
    'text:hidden-paragraph': () => hiddenAt.push('hidden text'),
    'text:changed-region': (attributes) => {
      deletion = attributes['text:id'] ?? attributes['xml:id']
    },
    'text:deletion': () => deleting++,
    'text:change': (attributes) =>
      flow.text(deletions.get(attributes['text:change-id'] ?? '') ?? '', { deleted: true }),
    'text:change-start': (attributes) => inserted.add(attributes['text:change-id'] ?? ''),
    'text:change-end': (attributes) => inserted.delete(attributes['text:change-id'] ?? ''),
    'table:table': (attributes) => sheets.open(attributes, path.includes('office:spreadsheet')),
    'table:table-row': () => {
      if (!sheets.reading) flow.openRow()
    },
    'table:table-cell': () => {
      if (!sheets.reading) flow.openCell()
    },
    'draw:frame': (attributes) => frames.push(attributes['draw:style-name']),
    'draw:custom-shape': (attributes) => frames.push(attributes['draw:style-name']),
    'draw:page': (attributes) => {
      page = { at: `slide${++slide}`, why: styles.unseen(attributes['draw:style-name']) }
      flow.openAside()
    },
    'office:binary-data': () => {
      binary = ''
    },
  }
  const closers: Record<string, () => void> = {
    'text:p': () => end(),
    'text:h': () => end(),
    'text:span': () => spans.pop(),
    'text:section': () => hiddenAt.pop(),
    'text:hidden-paragraph': () => hiddenAt.pop(),
    'text:deletion': () => deleting--,
    'table:table': () => sheets.close(),
    'table:table-row': () => {
      if (!sheets.reading) flow.closeRow()
    },
    'table:table-cell': () => {
      if (!sheets.reading) flow.closeCell()
    },
    'draw:frame': () => frames.pop(),
    'draw:custom-shape': () => frames.pop(),
    'draw:page': () => {
      if (!page) return
      const { at, why } = page
      flow.closeAside(at, why ? 'hidden' : 'attachment', why ?? at.replace(/(\d)/, ' $1'))
      if (why) sink.observe(at, 'hidden-text', 'The presentation holds a hidden slide.')
      page = undefined
    },
    'office:binary-data': () => {
      if (binary.length < LONGEST_BINARY) files.push(new Uint8Array(Buffer.from(binary, 'base64')))
      else sink.unread(at, 'A file inside it is too large.')
      binary = ''
    },
  }

  let steps = 0
  let prose = false
  const walked = walkXml(
    bytes,
    sheet.watched({
      open(name, attributes) {
        if (name === 'office:text') prose = true
        if (++steps % 2_000 === 0) sink.budget.check()
        path.push(name)
        if (ASIDES[name]) flow.openAside()
        openers[name]?.(attributes)
        sheets.element(name, attributes, flow)
        noteOdf(flow, name, attributes)
      },
      text(text) {
        const name = path.at(-1) ?? ''
        if (name === 'office:binary-data') binary += text
        else if (paragraphs.length > 0) inParagraph(name, text)
        else if (text.trim() !== '') noteOutside(name, text)
      },
      close(name) {
        closers[name]?.()
        sheets.end(name)
        path.pop()
        const aside = ASIDES[name]
        if (aside) flow.closeAside(...aside)
      },
      aside: (text) => flow.note('xml-comments', 'hidden', 'comment in the markup', text),
    }),
    sink.budget,
  )
  sheets.finish()
  const main = at === 'content.xml' || at === ''
  flow.finish(main ? 'body' : at, main ? 'attachment' : 'properties', main ? undefined : 'styles of the document')
  if (deletions.size > 0) sink.observe('body', 'tracked-change', 'It holds text that was deleted as a tracked change.')
  return { walked, files, layoutParts: sheet.layoutParts(), prose }

  function begin(attributes: Attributes) {
    paragraphs.push(attributes['text:style-name'])
    if (!sheets.takesText) flow.openParagraph()
  }
  function end() {
    paragraphs.pop()
    used?.endParagraph()
    if (deleting > 0) say('\n')
    if (sheets.takesText) sheets.text('\n')
    else flow.closeParagraph()
  }
  function inParagraph(name: string, text: string) {
    used?.add(styles.fonts(frames.at(-1), paragraphs.at(-1), ...spans), text)
    if (/^(?:svg:title|svg:desc|dc:creator|dc:date|meta:date-string)$/.test(name)) noteOutside(name, text)
    else if (sheets.takesText && !path.includes('office:annotation')) sheets.text(text)
    else say(text)
  }
  function noteOutside(name: string, text: string) {
    if (/^svg:(title|desc)$/.test(name)) flow.note('alternative-text', 'properties', 'alternative text', text)
    else if (name === 'dc:creator') flow.note('editors', 'properties', 'name of an editor', text)
    else if (/^(?:dc:date|meta:date-string)$/.test(name) || (QUIET.test(name) && !/[A-Za-z]{3}/.test(text))) return
    else flow.note('other', 'hidden', 'text outside the paragraphs', text)
  }
}
