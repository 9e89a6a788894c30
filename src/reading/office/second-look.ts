import { decodeXML } from 'entities'
import mammoth from 'mammoth'
import type { ExtractionSink } from '../reader.ts'
import { xmlText } from './part.ts'

/** Mammoth holds a whole document as objects. */
const MAX_DOCUMENT = 2_000_000
const MAX_FILE = 20_000_000
const MAX_MS_LEFT = 3_000

/** Elements that Mammoth gives as letters, and what is neither a tag nor text. */
const MORE_THAN_TEXT = /<\w+:(?:sym|noBreakHyphen|softHyphen)\b|<!|<\?(?!xml )/
const PARAGRAPH_END = /<\/\w+:p>/
/** At most the tag: it ends at the latest at the first of these signs. */
const TAG = /<[^>]*>/g

/**
 * Lines that only Mammoth finds are added, so that a gap in one reader is no gap in the reading. It takes as long as the first reader, and has nothing to
 * add where all text between the tags was seen.
 */
export async function secondLook(
  file: Uint8Array,
  documents: readonly Uint8Array[],
  seen: string,
  sink: ExtractionSink,
): Promise<void> {
  const most = Math.max(...documents.map(({ length }) => length))
  if (most > MAX_DOCUMENT || file.length > MAX_FILE || sink.budget.left() < MAX_MS_LEFT) return
  const known = squeeze(seen)
  if (documents.every((document) => holdsAll(known, xmlText(document)))) return
  let text = ''
  try {
    const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    text = (await mammoth.extractRawText({ buffer })).value
  } catch {
    // The document has been read already; Mammoth refuses files that it finds odd.
    return
  }
  const isKnown = inOrder(known)
  const more = text.split('\n').filter((line) => line.trim() !== '' && !isKnown(squeeze(line)))
  sink.part('second-look', 'attachment', more.join('\n'), 'body, by a second reader')
}

function holdsAll(known: string, xml: string): boolean {
  const isKnown = inOrder(known)
  const textOf = (piece: string) => squeeze(decodeXML(piece.replace(TAG, '')))
  return !MORE_THAN_TEXT.test(xml) && xml.split(PARAGRAPH_END).every((piece) => isKnown(textOf(piece)))
}

/** Both readers mostly have the same order. */
function inOrder(known: string): (line: string) => boolean {
  let at = 0
  return (line) => {
    const next = known.indexOf(line, at)
    if (next >= 0) at = next + line.length
    return next >= 0 || known.includes(line)
  }
}

/** The two readers differ in capitals by format and in spaces. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
