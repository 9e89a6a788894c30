import type { PartKind } from '../../../detectors/contract.ts'
import { pattern, phrases } from '../../../detectors/pattern.ts'
import { literals, queryOf } from '../pairs.ts'
import { type Property, reportProperties } from '../properties.ts'
import type { ExtractionSink } from '../reader.ts'
import type { Cipher } from './cipher.ts'
import type { Objects, PdfObject } from './objects.ts'
import { annotationPages, reached, textIn, walk } from './reach.ts'
import { type Dict, isRef, isText, nameOf, type Value } from './syntax.ts'
import { isWords, textString, withoutTags } from './text-string.ts'

type Place = { readonly at: string; readonly kind: PartKind; readonly where: string }

const MACHINE_KEYS = phrases`
  ID, DA, O, U, OE, UE, Perms, Registry, Ordering, CharSet, Style, Panose, CreationDate, ModDate, M, CheckSum, Lang,
  NM, IDTree, Cert, ByteRange, Limits, DOS, Mac, Unix, Contents\/Sig
`

/** Technical strings: programs, identifiers, colours, keys, dates. */
const MACHINERY = pattern`^${MACHINE_KEYS}$`

/** A list of allowed places would miss the ones that an attacker chooses. */
export function reportStrings(objects: Objects, cipher: Cipher | undefined, sink: ExtractionSink): void {
  const pages = annotationPages(objects)
  const alive = reached(objects)
  const info = infoNumbers(objects)
  const texts: Gathered = new Map()
  const properties: Property[] = []
  let steps = 0
  for (const object of objects.all) {
    if (++steps % 200 === 0) sink.budget.check()
    const earlier = objects.current.get(object.num) !== object
    const hidden = earlier || !alive.has(object.num)
    walk(object.value, (value, path, holder) => {
      const text = wordsIn(value, path, holder, object, cipher) ?? nameWithWords(value)
      if (text === undefined) return
      if (info.has(object.num)) properties.push([path.at(-1) ?? '', text])
      if (info.has(object.num) && !hidden) return
      const place = hidden ? unseen(earlier) : placeOf(object, path, holder, pages)
      gather(texts, place, text)
    })
  }
  for (const trailer of objects.trailers) inTrailer(trailer, properties)
  reportProperties(properties, 'properties', 'document properties', sink)
  sink.part(
    'form-letters',
    'attachment',
    rowsOfLetters(formValues(objects, cipher)).join('\n'),
    'form fields of one letter',
  )
  for (const { place, lines } of texts.values()) sink.part(place.at, place.kind, [...lines].join('\n'), place.where)
}

function formValues(objects: Objects, cipher: Cipher | undefined): string[] {
  const values: string[] = []
  for (const object of objects.all)
    walk(object.value, (value, path) => {
      if (isText(value) && /^D?V$/.test(path.at(-1) ?? '')) values.push(textString(textIn(value, object, cipher?.text)))
    })
  return values
}

function rowsOfLetters(values: readonly string[]): string[] {
  const rows: string[] = []
  let row = ''
  for (const value of [...values, '']) {
    if (value.length === 1) row += value
    else {
      if (row.trim().length > 3) rows.push(row)
      row = ''
    }
  }
  return rows
}

function nameWithWords(value: Value): string | undefined {
  const name = nameOf(value)
  return name !== undefined && /\S\s+\S/.test(name) && isWords(name) ? name : undefined
}

type Gathered = Map<string, { readonly place: Place; readonly lines: Set<string> }>

function gather(texts: Gathered, place: Place, text: string): void {
  const group = texts.get(place.at) ?? { place, lines: new Set<string>() }
  texts.set(place.at, group)
  for (const one of [text, ...innerOf(text, place)]) group.lines.add(one)
}

function innerOf(text: string, { at }: Place): string[] {
  if (at === 'links') return queryOf(text)
  return at === 'script' ? literals(text) : []
}

function wordsIn(
  value: Value,
  path: readonly string[],
  holder: Dict | undefined,
  object: PdfObject,
  cipher: Cipher | undefined,
): string | undefined {
  const key = path.at(-1) ?? ''
  if (!isText(value) || MACHINERY.test(key) || path.includes('Encrypt') || isSignature(key, holder)) return undefined
  const raw = textString(textIn(value, object, cipher?.text))
  const text = (key === 'RC' ? withoutTags(raw) : raw).replaceAll('\0', '').trim()
  return isWords(text) && !/^D:\d{4,14}[\dZ'+-]*$/.test(text) ? text : undefined
}

const unseen = (earlier: boolean): Place =>
  earlier
    ? { at: 'earlier/strings', kind: 'hidden', where: 'kept from an earlier revision' }
    : { at: 'unused/strings', kind: 'hidden', where: 'in an object that nothing refers to' }

function infoNumbers(objects: Objects): Set<number> {
  const found = new Set<number>()
  for (const trailer of objects.trailers) {
    const info = trailer.get('Info')
    if (isRef(info)) found.add(info.num)
  }
  return found
}

function inTrailer(trailer: Dict, properties: Property[]): void {
  const info = trailer.get('Info')
  if (info instanceof Map)
    for (const [key, value] of info) if (isText(value)) properties.push([key, textString(value.bytes)])
}

/** A signature is bytes, not text. */
function isSignature(key: string, holder: Dict | undefined): boolean {
  return key === 'Contents' && (holder?.has('ByteRange') === true || nameOf(holder?.get('Type')) === 'Sig')
}

const BY_KEY: Readonly<Record<string, Place>> = {
  JS: { at: 'script', kind: 'hidden', where: 'JavaScript' },
  URI: { at: 'links', kind: 'properties', where: 'target of a link' },
  Alt: { at: 'alternative', kind: 'attachment', where: 'alternative text' },
  ActualText: { at: 'actual', kind: 'attachment', where: 'text given in place of what is drawn' },
  E: { at: 'alternative', kind: 'attachment', where: 'alternative text' },
  UF: { at: 'files', kind: 'filename', where: 'name of a file' },
  Desc: { at: 'files-described', kind: 'properties', where: 'description of a file' },
  P: { at: 'page-labels', kind: 'properties', where: 'page label' },
}

const FORM = /^(?:V|DV|TU|Opt|CA|RC|AC|TM|T)$/

function placeOf(
  object: PdfObject,
  path: readonly string[],
  holder: Dict | undefined,
  pages: ReadonlyMap<number, number>,
): Place {
  const key = path.at(-1) ?? ''
  const known = key === 'F' ? targetOf(holder) : BY_KEY[key]
  if (known) return known
  const page = pages.get(object.num)
  const on = page === undefined ? '' : `page ${page}, `
  const subtype = nameOf(holder?.get('Subtype'))
  if (subtype === 'Widget' || holder?.has('FT') || (FORM.test(key) && holder?.has('Kids')))
    return { at: `${page ? `page${page}/` : ''}form`, kind: 'attachment', where: `${on}form field` }
  if (subtype && (holder?.has('Rect') || page !== undefined))
    return { at: `${page ? `page${page}/` : ''}comment`, kind: 'attachment', where: `${on}annotation (${subtype})` }
  return byHolder(key, path, holder)
}

function targetOf(holder: Dict | undefined): Place | undefined {
  if (nameOf(holder?.get('FS')) === 'URL') return BY_KEY['URI']
  return nameOf(holder?.get('S')) === 'Launch' ? BY_KEY['UF'] : undefined
}

function byHolder(key: string, path: readonly string[], holder: Dict | undefined): Place {
  const type = nameOf(holder?.get('Type'))
  if (type === 'OCG' || path.includes('OCProperties') || type === 'OCMD')
    return { at: 'layers', kind: 'properties', where: 'name of a layer' }
  if (type === 'Filespec' || (key === 'F' && holder?.has('EF'))) return BY_KEY['UF']!
  if (type === 'StructElem' || holder?.has('Pg')) return BY_KEY['Alt']!
  if (key === 'Title' && holder?.has('Parent')) return { at: 'bookmarks', kind: 'attachment', where: 'bookmark' }
  if (FORM.test(key) && (holder?.has('Parent') || holder?.has('Kids')))
    return { at: 'form', kind: 'attachment', where: 'form field' }
  if (type === 'Sig') return { at: 'signature', kind: 'properties', where: 'digital signature' }
  return { at: 'strings', kind: 'properties', where: 'in the structure of the document' }
}
