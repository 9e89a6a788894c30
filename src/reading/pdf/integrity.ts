import type { ExtractionSink } from '../reader.ts'
import type { Cipher } from './cipher.ts'
import { contentOf, follow, type Objects, type PdfObject } from './objects.ts'
import { brokenProgram } from './program.ts'
import { walk } from './reach.ts'
import { isDict, isRef, isStream, isText, nameOf, type Value } from './syntax.ts'

const MAX_ENTRIES = 50_000
const LAST = 2_048

/** Its end, its cross-reference tables, the objects' ends and the drawing programs. */
export function pdfIsWhole(objects: Objects, cipher: Cipher | undefined, sink: ExtractionSink): boolean {
  return (
    endsWell(objects.source) &&
    objects.all.every((object) => object.packed || closes(object, objects.source)) &&
    tablesFit(objects) &&
    objects.all.every(({ value }) => fontIsNamed(value) && hasItsKeys(value) && digitsFit(value)) &&
    programsRead(objects, cipher, sink)
  )
}

function endsWell(source: string): boolean {
  return source.lastIndexOf('%%EOF') > source.lastIndexOf('endobj') - LAST && source.includes('%%EOF')
}

/** Some viewers draw a font without its name; the page reader skips all its text. */
function fontIsNamed(value: Value): boolean {
  if (!isDict(value) || nameOf(value.get('Type')) !== 'Font') return true
  return nameOf(value.get('Subtype')) === 'Type3' || value.has('BaseFont')
}

function digitsFit(value: Value): boolean {
  let fit = true
  walk(value, (inner) => {
    if (isText(inner) && inner.odd) fit = false
  })
  return fit
}

/** Without them a viewer skips a picture (its height) or all objects of a stream (where they begin). */
function hasItsKeys(value: Value): boolean {
  const dict = isStream(value) ? value.dict : value
  if (!isDict(dict)) return true
  const has = (...keys: string[]) => keys.some((key) => dict.has(key))
  const type = nameOf(dict.get('Type'))
  if (isStream(value) && nameOf(dict.get('Subtype')) === 'Image') return has('Width', 'W') && has('Height', 'H')
  if (type === 'ObjStm') return has('N') && has('First')
  if (type === 'Pages') return has('Kids')
  // Some writers leave pages with nothing but their type outside the tree of pages.
  return type !== 'Page' || dict.size === 1 || has('MediaBox', 'Parent')
}

function closes({ value, end }: PdfObject, source: string): boolean {
  const rest = source.slice(end, end + 40)
  if (!isStream(value)) return /^[\0\t\n\f\r ]*(?:endobj|\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj)/.test(rest)
  if (!/^[\0\t\n\f\r ]{0,4}endstream/.test(rest)) return false
  const declared = value.dict.get('Length')
  // Writers differ on whether the line end before `endstream` counts.
  return typeof declared !== 'number' || Math.abs(value.end - value.start - declared) <= 2
}

/** Bytes before the header may shift all entries. */
function tablesFit(objects: Objects): boolean {
  const { source } = objects
  const shift = Math.max(0, source.indexOf('%PDF-'))
  const starts = new Map<number, Set<number>>()
  for (const object of objects.all)
    if (!object.packed) starts.set(object.at, (starts.get(object.at) ?? new Set()).add(object.num))
  const fits = (num: number, at: number) => at === 0 || [at, at + shift].some((place) => starts.get(place)?.has(num))
  for (const table of source.matchAll(/(?<!start)xref[\0\t\n\f\r ]+(?=\d)/g)) {
    const end = behindTable(source, table.index + table[0].length, fits)
    if (end === undefined || !/^[\0\t\n\f\r ]*trailer/.test(source.slice(end, end + 20))) return false
  }
  return startsFit(objects, shift)
}

/** Undefined when an entry is invalid or points elsewhere. */
function behindTable(source: string, from: number, fits: (num: number, at: number) => boolean): number | undefined {
  let at = from
  for (let head = headAt(source, at); head; head = headAt(source, at)) {
    at += head[0].length
    const count = Math.min(Number(head[2]), MAX_ENTRIES)
    for (let i = 0; i < count; i++) {
      const row = /^(\d{10}) (\d{5}) ([nf])[\r\n ]{1,3}/.exec(source.slice(at, at + 21))
      if (!row || (row[3] === 'n' && !fits(Number(head[1]) + i, Number(row[1])))) return undefined
      // Rows have 20 bytes; some writers use 19.
      at += Math.min(row[0].length, 20)
    }
  }
  return at
}

/** Word writes an empty section, `0 0`, where the table is in a stream. */
const headAt = (source: string, at: number) =>
  /^[\0\t\n\f\r ]*(\d{1,10}) (\d{1,10})[\0\t\n\f\r ]+(?=\d{10} |trailer)/.exec(source.slice(at, at + 50))

function startsFit({ source, all }: Objects, shift: number): boolean {
  for (const [, digits] of source.matchAll(/startxref[\0\t\n\f\r ]+(\d{1,12})/g)) {
    const at = Number(digits)
    // The first part of a linearised file gives zero.
    if (at === 0) continue
    const there = [at, at + shift].some(
      (place) =>
        /^[\0\t\n\f\r ]*xref/.test(source.slice(place, place + 20)) ||
        all.some((object) => object.at === place && isStream(object.value)),
    )
    if (!there) return false
  }
  return true
}

function programsRead(objects: Objects, cipher: Cipher | undefined, sink: ExtractionSink): boolean {
  for (const object of programs(objects)) {
    sink.budget.check()
    try {
      const { bytes, left } = contentOf(object, objects, cipher, sink.budget)
      if (
        left === undefined &&
        brokenProgram(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
      )
        return false
    } catch {
      // Failures to unpack are reported elsewhere.
    }
  }
  return true
}

function programs(objects: Objects): PdfObject[] {
  const found = new Set<PdfObject>()
  const add = (value: Value | undefined) => {
    const object = isRef(value) ? objects.current.get(value.num) : undefined
    if (object && isStream(object.value)) found.add(object)
  }
  for (const { value } of objects.all) {
    const dict = isStream(value) ? value.dict : value
    if (!isDict(dict)) continue
    if (nameOf(dict.get('Type')) !== 'Page') continue
    const contents = follow(dict.get('Contents'), objects)
    if (!Array.isArray(contents)) add(dict.get('Contents'))
  }
  for (const object of objects.all)
    if (isStream(object.value) && nameOf(object.value.dict.get('Subtype')) === 'Form') found.add(object)
  return [...found]
}
