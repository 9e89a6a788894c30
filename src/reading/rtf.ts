import type { PartKind } from '../../detectors/contract.ts'
import { decode } from './encoding.ts'
import { words } from './office/binary.ts'
import { symbolsOf } from './office/flow.ts'
import type { ExtractionSink, Reader } from './reader.ts'
import { objectIn } from './rtf/object.ts'
import { parseRtf } from './rtf/parse.ts'

export const rtf: Reader = async (file, sink) => {
  const source = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1')
  await readRtf(source.startsWith('{') ? source : decode(file.bytes).text, sink, '')
}

const KINDS: Readonly<Record<string, readonly [PartKind, string?]>> = {
  text: ['attachment'],
  hidden: ['hidden', 'hidden text'],
  deleted: ['hidden', 'tracked deletion'],
  header: ['header-footer', 'header'],
  footer: ['header-footer', 'footer'],
  footnote: ['attachment', 'footnote'],
  annotation: ['hidden', 'comment'],
  field: ['properties', 'field code'],
  info: ['properties', 'document properties'],
  shape: ['attachment', 'text box'],
  setting: ['properties', 'setting of the document'],
  markup: ['hidden', 'comment in the page'],
  passed: ['hidden', 'letters that newer programs pass over'],
  seen: ['attachment', 'text without its white letters'],
  other: ['properties', 'setting of the document'],
}

function shaped(bucket: string, text: string): string {
  if (bucket === 'field') return [text.replaceAll('"', '\n'), symbolsOf(text) ?? ''].join('\n')
  if (bucket === 'setting') return text.replaceAll(';', '\n')
  // In HTML encapsulated in RTF, only the comments are words.
  if (bucket === 'markup')
    return (text.match(/<!--[\s\S]*?(?:-->|$)/g) ?? []).map((one) => one.replace(/<!--|-->/g, '')).join('\n')
  return text
}

export async function readRtf(
  source: string,
  sink: ExtractionSink,
  at: string,
  body: PartKind = 'attachment',
): Promise<void> {
  const found = parseRtf(source, sink.budget)
  const place = (name: string) => (at === '' ? name : `${at}/${name}`)
  for (const [bucket, text] of found.texts) {
    if (bucket === 'setting' && !/[A-Za-z]{3}[^;]*[A-Za-z]{2}/.test(text)) continue
    const [kind, where] = KINDS[bucket] ?? KINDS['other']!
    sink.part(place(bucket), bucket === 'text' ? body : kind, shaped(bucket, text).trim(), where)
  }
  await readStrayDigits(found.texts, sink, place('stray'))
  for (const [index, picture] of found.pictures.entries())
    await sink.deeper(place(`picture${index + 1}`), { name: '', bytes: picture, where: 'picture in the text' })
  for (const [index, object] of found.objects.entries()) {
    const inner = objectIn(object)
    if (inner.bytes.length === 0) {
      sink.part(place(`object${index + 1}`), 'hidden', words(object), 'class of an object without content')
      continue
    }
    await sink.deeper(place(`object${index + 1}`), { ...inner, where: 'embedded object' })
  }
  if (found.spoilt) sink.budget.damage()
  if (found.cut) sink.unread(at, 'It has too many colours, so white text may have been missed.')
  if (found.truncated) sink.unread(at, 'It ends in the middle: the rest is missing.', 'save-again')
}

const MAX_RUNS = 20
const DIGITS = /(?:[0-9a-f]{2}\s?){60,}/gi

async function readStrayDigits(texts: ReadonlyMap<string, string>, sink: ExtractionSink, at: string): Promise<void> {
  let count = 0
  for (const [bucket, text] of texts)
    for (const [run] of text.matchAll(DIGITS)) {
      if (++count > MAX_RUNS) {
        sink.unread(at, 'Not all binary data in it was read: there is too much.')
        return
      }
      const bytes = Buffer.from(run.replace(/\s/g, ''), 'hex')
      sink.part(`${at}${count}`, 'hidden', words(bytes), 'words between other bytes')
      if (bucket === 'text') sink.budget.damage()
    }
}
