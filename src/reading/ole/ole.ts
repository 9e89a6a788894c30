import CFB from 'cfb'
import { fragment, pattern } from '../../../detectors/pattern.ts'
import { Exhausted } from '../budget.ts'
import { onlyWords } from '../kinds.ts'
import { words } from '../office/binary.ts'
import { type ExtractionSink, type Reader, Unreadable } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { readBlips } from './blips.ts'
import { planOf } from './integrity.ts'
import { macroText } from './macros.ts'
import { nativeFile } from './native.ts'
import { readPropertySet } from './property-set.ts'
import { readSlidesBinary } from './slides-binary.ts'
import { readWordBinary, type Stream } from './word-binary.ts'
import { drawingsOf, readWorkbookBinary } from './workbook-binary.ts'

const ROUTINE_NAMES = fragment`
  CompObj|Ole|ObjInfo|OCXNAME|LinkInfo|EPRINT|META|PRINT
  |_VBA_PROJECT(?:_CUR)?|__SRP_[0-9a-f]+|dir|PROJECT(?:wm|lk)?|VERSION
  |Current User|DataSpaces|Sh33tJ5
`
const ROUTINE = pattern`^(?:${ROUTINE_NAMES})$`
const KNOWN = /^(?:WordDocument|Workbook|Book|PowerPoint Document|Ole10Native|Package|CONTENTS)$/i

export const readOle: Reader = async (file, sink) => {
  const streams = open(file.bytes)
  reportPlan(file.bytes, sink)
  if (!streams.some(({ name, path }) => KNOWN.test(name) || isModule(path)) && !streams.every(isRead))
    reportUnread('', onlyWords(streams.map(({ path }) => path)), sink)
  if (streams.some(({ path }) => isModule(path))) sink.observe('', 'macro', 'It holds macros.')
  for (const stream of streams) {
    sink.budget.check()
    try {
      await readStream(stream, streams, sink)
    } catch (fault) {
      if (fault instanceof Exhausted) throw fault
      reportUnread(
        placeOf(stream),
        fault instanceof Unreadable ? fault : new Unreadable('It is damaged.', 'save-again'),
        sink,
      )
    }
  }
}

/** Objects of add-ins keep their data as XML. */
const isRead = ({ name, bytes }: Stream): boolean => ROUTINE.test(name) || sniff(bytes) === 'xml'

/** Deleted text remains in sectors that no stream owns. */
export function reportPlan(bytes: Uint8Array, sink: ExtractionSink): void {
  const { damaged, unowned } = planOf(bytes)
  if (damaged) sink.budget.damage()
  for (const [index, piece] of unowned.entries())
    sink.part(`left-over${index + 1}`, 'hidden', words(piece), 'bytes of the file that belong to nothing in it')
}

function placeOf({ path }: Stream): string {
  return path.replace(/[^\w./ -]/g, '')
}

function isCalled({ name }: Stream, ...names: readonly string[]): boolean {
  return names.includes(name.toLowerCase())
}

export function open(bytes: Uint8Array): Stream[] {
  const box = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  return box.FileIndex.flatMap((entry, index) => {
    if (entry.type !== 2 || entry.size === 0) return []
    const path = (box.FullPaths[index] ?? entry.name).replace(/^[^/]*\//, '')
    // Control characters before a name only identify the program.
    return [
      { path, name: entry.name.replace(/^\p{Cc}/u, ''), bytes: Uint8Array.from(entry.content as ArrayLike<number>) },
    ]
  })
}

function isModule(path: string): boolean {
  return /(?:^|\/)VBA\/[^/]+$/.test(path) && !/\/(?:_VBA_PROJECT|dir|__SRP_[0-9a-f]+)$/.test(path)
}

async function readStream(stream: Stream, all: readonly Stream[], sink: ExtractionSink): Promise<void> {
  const { name, path, bytes } = stream
  const at = placeOf(stream)
  if (ROUTINE.test(name)) return
  if (isModule(path)) readMacro(bytes, at, sink)
  else if (isCalled(stream, 'worddocument')) readWordBinary(bytes, besideOf(stream, all), sink)
  else if (isCalled(stream, 'workbook', 'book')) readWorkbookBinary(bytes, sink)
  else if (isCalled(stream, 'powerpoint document')) await readSlidesBinary(bytes, at, sink)
  else if (isCalled(stream, 'summaryinformation', 'documentsummaryinformation')) readPropertySet(bytes, sink, at)
  else if (isCalled(stream, 'data', 'pictures', '0table', '1table')) {
    await readBlips(bytes, at, sink)
    if (isCalled(stream, '0table', '1table')) sink.part(`${at}/lists`, 'hidden', listed(bytes), 'list of the document')
  } else await readOther(stream, at, sink)
  if (isCalled(stream, 'workbook')) await readBlips(drawingsOf(bytes), `${at}/pictures`, sink)
  else if (isCalled(stream, 'worddocument')) await readBlips(bytes, `${at}/pictures`, sink)
}

function readMacro(bytes: Uint8Array, at: string, sink: ExtractionSink): void {
  const found = macroText(bytes)
  sink.part(at, 'hidden', found?.text ?? words(bytes), 'macro')
  if (!found) sink.unread(at, 'A macro in it could not be unpacked: only its plain text was read.')
  else if (!found.whole) sink.unread(at, 'A macro in it is too long: only its beginning was read.')
}

/** An embedded document has tables of its own. */
function besideOf({ path }: Stream, all: readonly Stream[]): Stream[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return all.filter((other) => other.path.slice(0, other.path.lastIndexOf('/') + 1) === folder)
}

/** Word writes the names of styles and fonts. */
function listed(bytes: Uint8Array): string {
  return words(bytes)
    .split('\n')
    .filter((line) => !OF_WORD.test(line))
    .join('\n')
}

const WORD_FURNITURE = fragment`
  Times New|Arial|Calibri|Cambria|Courier|Symbol|Tahoma
  |Verdana|Georgia|Helvetica|Wingdings|Garamond|Palatino
  |Century|Comic Sans|Trebuchet|Normal|[Hh]eading|Default
  |Table|No List|List|Title|Subtitle|Body|Footnote|Endnote
  |Header|Footer|Page|Hyperlink|FollowedHyperlink|Balloon
  |Annotation|Comment|TOC|toc|Plain|HTML|Strong|Emphasis
  |MS |Unknown
`

const OF_WORD = pattern`^(?:${WORD_FURNITURE})`

async function readOther({ name, bytes }: Stream, at: string, sink: ExtractionSink): Promise<void> {
  if (name === 'Ole10Native') {
    const inner = nativeFile(bytes)
    if (!inner) throw new Unreadable('An object inside it could not be extracted.')
    await sink.deeper(at, { ...inner, where: 'embedded file' })
    return
  }
  if (/^(?:Package|CONTENTS)$/i.test(name) || !/^(?:unknown|text|empty)$/.test(sniff(bytes))) {
    await sink.deeper(at, { name: '', bytes, where: 'embedded file' })
    return
  }
  sink.part(at, 'hidden', words(bytes), 'other data of the file')
}

/** Reports streams that are not encrypted. */
export const readLocked: Reader = (_, sink) => {
  sink.observe('', 'encrypted', 'It is locked with a password.')
  sink.unread('', 'It is locked with a password. Ask for a copy without one.')
}

function reportUnread(at: string, { message, advice }: Unreadable, sink: ExtractionSink): void {
  sink.unread(at, message, advice)
}
