import { withPlainSpaces } from '../core/plain-spaces.ts'
import { readCarried } from './carried-files.ts'
import { reportColumns } from './columns.ts'
import { decode } from './encoding.ts'
import { holdLetterPictures } from './letter-pictures.ts'
import { scattered } from './mail/scattered.ts'
import { fromBase64, isWholeBase64 } from './mail/transfer.ts'
import { cssText } from './markup/style.ts'
import { reportOther } from './other-reading.ts'
import type { ExtractionSink, Reader } from './reader.ts'
import { cells, joinedInFormulas, jsonValues, records } from './records.ts'
import { RECORDS } from './sniff-text.ts'
import { inRows, spelledOut } from './spelled-out.ts'

export const text: Reader = async (file, sink) => {
  const decoded = decode(file.bytes, charsetOf(file.type))
  const { text, encoding } = decoded
  reportOther(decoded, sink, 'text')
  // UTF-16 or UTF-32 of the wrong length: from some place on characters are out of step.
  const wide = /^utf-(?:16|32)/.exec(encoding)?.[0] === 'utf-32' ? 4 : /^utf-16/.test(encoding) ? 2 : 1
  if (file.bytes.length % wide > 0 || (wide === 2 && OUT_OF_STEP.test(text)) || isOverwritten(text))
    sink.budget.damage()
  // Named as XML but no longer recognised as XML: its start is lost.
  if (/\.(?:xml|svg|fod[tsp])$/i.test(file.name) && text.includes('<')) sink.budget.damage()
  const lines = RECORDS.test(text.trimStart())
    ? await readRecords(text, sink)
    : shaped((await readCarried(text, sink, '', true)).replace(/^\uFEFF/, ''), file.name)
  reportColumns(withPlainSpaces(lines), sink.part('text', 'attachment', lines), sink, 'columns')
  if (/\.css$/i.test(file.name) || /text\/css/i.test(file.type ?? ''))
    sink.part('content', 'hidden', cssText(text).join('\n'), 'text that a style sheet puts in')
  if (/\.csv$/i.test(file.name)) sink.part('formulas', 'hidden', joinedInFormulas(text), 'formula')
  holdLetterPictures(text, sink, '')
  sink.part('pieces', 'hidden', scattered(text).join('\n\n'), 'written in pieces')
  await encodedValues(text, sink)
  ciphers(text, sink)
}

/** Common in texts; single zeros belong to two-byte characters. */
const PASSED = new Set([0, 8, 27])

/** The old end-of-file character may end a text. */
export function isOverwritten(text: string): boolean {
  if (text.includes('\0\0\0\0')) return true
  for (const { 0: sign, index } of text.matchAll(/[^\P{Cc}\s\x7f-\x9f]/gu))
    if (!PASSED.has(sign.charCodeAt(0)) && text.slice(index + 1, index + 100).trim() !== '') return true
  return false
}

/** UTF-16 read out of step: characters whose code ends in 00. */
const OUT_OF_STEP = new RegExp(
  `[${Array.from({ length: 95 }, (_, n) => String.fromCharCode((n + 32) << 8)).join('')}]{4}`,
)

function ciphers(text: string, sink: ExtractionSink): void {
  if (/-----BEGIN PGP MESSAGE-----/.test(text)) sink.unread('', 'It is encrypted with PGP.')
  if (/^\(This file must be converted with BinHex/m.test(text))
    sink.unread('', 'A file encoded in it (BinHex) could not be read.')
  if (/^=ybegin /m.test(text)) sink.unread('', 'A file encoded in it (yEnc) could not be read.')
}

async function encodedValues(text: string, sink: ExtractionSink): Promise<void> {
  if (!/^\s*BEGIN:V/i.test(text)) return
  const values = text
    .replace(/\r?\n[ \t]/g, '')
    .matchAll(/^[^:\r\n]{0,300};ENCODING=B(?:ASE64)?\b[^:\r\n]{0,300}:(\S{8,})/gim)
  let count = 0
  for (const [, value] of values) {
    if (!isWholeBase64(value!)) sink.budget.damage()
    await sink.deeper(`value${++count}`, { name: '', bytes: fromBase64(value!), where: 'file in the record' })
  }
}

/** A long id of a program is not a file that could not be decoded. */
async function readRecords(text: string, sink: ExtractionSink): Promise<string> {
  const { written, filled } = records(text.replace(/^\uFEFF/, ''))
  const values = filled.split('\n').map((line) => line.replace(/^[\w;=-]{1,60}: /, ''))
  const inside = [...spelledOut(filled), ...inRows(values)]
  sink.filled('fields', [filled, ...inside].join('\n'), 'fields of the calendar')
  await readCarried(filled, sink, 'fields')
  return readCarried(written, sink, '', true)
}

function shaped(text: string, name: string): string {
  if (/^\s*[[{]/.test(text)) return jsonValues(text) ?? text
  if (/\.csv$/i.test(name)) return cells(text, text.split(';').length > text.split(',').length * 2 ? ';' : ',')
  if (/\.(?:ini|cfg|conf|env|properties|toml)$/i.test(name))
    return text.replace(/^([\w.-]{1,60})[ \t]*=[ \t]*/gm, '$1: ')
  return text
}

export function charsetOf(type: string | undefined): string | undefined {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1]
}
