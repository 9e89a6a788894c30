import type { ExtractionSink } from '../reader.ts'
import type { Cipher } from './cipher.ts'
import type { Objects, PdfObject } from './objects.ts'
import { walk } from './reach.ts'
import { sourceOf } from './source.ts'
import { isStream, isText, nameOf, parse, type Stream } from './syntax.ts'
import { isWords, textString } from './text-string.ts'

const MAX_OF_A_GAP = 200_000
const LARGEST_PROGRAM = 16 << 20

export function reportGaps(objects: Objects, cipher: Cipher | undefined, sink: ExtractionSink): void {
  const gaps: string[] = []
  let end = 0
  for (const object of objects.all) {
    if (object.packed) continue
    if (object.at > end) gaps.push(withoutEntries(objects.source.slice(end, object.at)))
    end = Math.max(end, object.end)
  }
  gaps.push(withoutEntries(objects.source.slice(end)))
  const texts = gaps.map((gap) => leftOver(gap.slice(0, MAX_OF_A_GAP)))
  if (gaps.some((gap) => gap.length > MAX_OF_A_GAP))
    sink.unread('', 'Not all data between the objects of this PDF was read: there is too much.')
  sink.part('between', 'hidden', texts.filter((text) => text !== '').join('\n'), 'between the objects of the file')
  const seen = new Set<string>()
  for (const object of objects.all) {
    sink.budget.check()
    if (isStream(object.value) && isProgram(object.value))
      for (const text of asides(object, objects, cipher, sink)) seen.add(text)
  }
  sink.part('asides', 'hidden', [...seen].join('\n'), 'in the drawing program, beside the drawing')
}

/** A long document has ten thousand entries in its cross-reference table. */
const withoutEntries = (gap: string): string => gap.replace(/\d{10} \d{5} [nf][\r\n ]{1,3}/g, '')

function leftOver(gap: string): string {
  return gap
    .replace(/\btrailer\b([\s\S]*?)startxref\s+\d+\s*(?:%%EOF)?/g, (_, inner: string) => behindDict(inner))
    .replace(/\bxref\b[\d\s]*(?:\d{10} \d{5} [fn]\s*|\d+ \d+\s+)*/g, ' ')
    .replace(/\bendobj\b|\bendstream\b|\bstream\b|\bstartxref\s+\d+|%%EOF|%PDF-\d\.\d/g, ' ')
    .replace(/[^\x20-\x7e\n\r\t\xa0-\xff]+/g, ' ')
    .split(/[\r\n]+/)
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/^[%\s]+/, '')
        .trim(),
    )
    .filter((line) => isCode(line) || (/[A-Za-z]{3}/.test(line) && isWords(line) && !/^[\xa0-\xff\s]+$/.test(line)))
    .join('\n')
}

/** The strings of a trailer are read elsewhere. */
function behindDict(source: string): string {
  let depth = 0
  for (const { 0: sign, index } of source.matchAll(/<<|>>/g)) {
    depth += sign === '<<' ? 1 : -1
    if (depth <= 0) return `${source.slice(index + 2)} `
  }
  return source
}

const isCode = (line: string): boolean => /^(?:[0-9A-Fa-f]{2}\s?){8,}$/.test(line) && !/^\d+$/.test(line)

/** Other streams have other uses. */
function isProgram({ dict }: Stream): boolean {
  const subtype = nameOf(dict.get('Subtype'))
  if (dict.has('Type') && nameOf(dict.get('Type')) !== 'XObject') return false
  if (subtype !== undefined && subtype !== 'Form') return false
  return !['FunctionType', 'Length1', 'Length2', 'N', 'CMapName', 'ShadingType', 'BitsPerComponent'].some((key) =>
    dict.has(key),
  )
}

function* asides(
  object: PdfObject,
  objects: Objects,
  cipher: Cipher | undefined,
  sink: ExtractionSink,
): Generator<string> {
  const source = sourceOf(object, objects, cipher, LARGEST_PROGRAM, () =>
    sink.unread('', 'Text beside drawing instructions was not read: there are too many instructions.'),
  )
  if (source === undefined) return
  if (source.includes('<<'))
    for (const found of source.matchAll(/\/\w{1,40}\s{0,4}(?=<<)/g)) {
      const words: string[] = []
      walk(parse({ source, at: found.index + found[0].length }) ?? null, (value) => {
        if (isText(value)) words.push(textString(value.bytes))
      })
      yield* words.filter(isWords)
    }
  for (const found of source.matchAll(/(?:^|[\r\n])[^()<>\r\n%]{0,200}%([^\r\n]{4,2000})/g)) {
    const text = found[1]!.trim()
    if (isWords(text) && /^[\x20-\x7e\xa0-\xff]+$/.test(text) && /[A-Za-z]{3}/.test(text)) yield text
  }
}
