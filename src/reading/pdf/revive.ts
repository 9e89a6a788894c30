import { createHash } from 'node:crypto'
import type { Budget } from '../budget.ts'
import { MAX_PAGES } from './bounds.ts'
import type { Cipher } from './cipher.ts'
import { drawnStreams } from './drawn.ts'
import { follow, type Objects, type PdfObject } from './objects.ts'
import { pagesOf, reached, walk } from './reach.ts'
import { sourceOf } from './source.ts'
import { type Dict, isDict, isName, isRef, isStream, isText, nameOf, type Stream, type Value } from './syntax.ts'

const MAX_REVIVED = 40
const LOOKED_AT = 4 << 20

export type Revived = { readonly bytes: Uint8Array; readonly pages: number; readonly more: boolean }

/** A new document with the same fonts is read like any page. Undefined if there is nothing. */
export function revive(objects: Objects, cipher: Cipher | undefined, budget: Budget): Revived | undefined {
  const alive = reached(objects)
  const shown = new Set(pagesOf(objects))
  const drawn = drawnStreams(objects, cipher, budget)
  const listed = listedPictures(objects)
  const isOld = (object: PdfObject) => objects.current.get(object.num) !== object
  const pages = objects.all.filter(
    (object) =>
      isDict(object.value) &&
      nameOf(object.value.get('Type')) === 'Page' &&
      (isOld(object) || (!shown.has(object.num) && shown.size < MAX_PAGES)),
  )
  const lost = objects.all.filter((object) => {
    if (!isStream(object.value)) return false
    if (isOld(object) || isTile(object.value)) return true
    return !drawn.has(object.num) && (!alive.has(object.num) || listed.has(object.num) || !isImage(object.value))
  })
  const shownByThem = new Set<number>()
  for (const page of pages)
    walk(page.value, (value) => {
      if (isRef(value) && objects.current.get(value.num) === undefined) return
      if (isRef(value)) shownByThem.add(value.num)
    })
  const known = new Set<string>()
  const drawings = lost.filter((object) => {
    if (!isOld(object) && shownByThem.has(object.num)) return false
    budget.check()
    if (!isImage(object.value as Stream) && !draws(object, objects, cipher)) return false
    // One form looks the same in each of its uses.
    const print = printOf(object.value as Stream, objects)
    return !known.has(print) && Boolean(known.add(print))
  })
  if (pages.length + drawings.length === 0) return undefined
  return write(objects, pages, drawings, cipher !== undefined)
}

/** No word is legible in a smaller thumbnail. */
const SMALLEST_PREVIEW = 160

/** Any other picture is a mask of one. */
function listedPictures(objects: Objects): Set<number> {
  const found = new Set<number>()
  for (const object of objects.current.values())
    walk(object.value, (value, path) => {
      for (const num of kept(value, path, objects)) found.add(num)
    })
  return found
}

function kept(value: Value, path: readonly string[], objects: Objects): number[] {
  const key = path.at(-1)
  if (key === 'XObject') {
    const all = follow(value, objects)
    return isDict(all) ? [...all.values()].filter(isRef).map(({ num }) => num) : []
  }
  if (!isRef(value)) return []
  if (key === 'Image' && path.includes('Alternates')) return [value.num]
  const preview = key === 'Thumb' ? follow(value, objects) : undefined
  return isStream(preview) && Number(preview.dict.get('Width')) >= SMALLEST_PREVIEW ? [value.num] : []
}

const printOf = ({ dict, start, end }: Stream, { bytes }: Objects): string =>
  `${nameOf(dict.get('Subtype'))} ${createHash('sha256').update(bytes.subarray(start, end)).digest('base64')}`

/** A viewer draws the content of a tiling pattern, and the page reader skips it. */
const isTile = (value: Value): boolean => isStream(value) && value.dict.get('PatternType') === 1

const isImage = (stream: Stream): boolean => {
  const [width, height] = [stream.dict.get('Width'), stream.dict.get('Height')]
  return (
    nameOf(stream.dict.get('Subtype')) === 'Image' &&
    typeof width === 'number' &&
    typeof height === 'number' &&
    width > 24 &&
    height > 12
  )
}

function draws(object: PdfObject, objects: Objects, cipher: Cipher | undefined): boolean {
  const { dict } = object.value as Stream
  if (/^(?:Metadata|EmbeddedFile|ObjStm|XRef|Font|CMap)$/.test(nameOf(dict.get('Type')) ?? '')) return false
  const program = sourceOf(object, objects, cipher, LOOKED_AT)?.slice(0, 200_000)
  return program !== undefined && /\bBT\b[\s\S]{1,4000}?\bT[jJ]\b|\/\S{1,60}\s+Do\b/.test(program)
}

function write(
  objects: Objects,
  pages: readonly PdfObject[],
  drawings: readonly PdfObject[],
  locked: boolean,
): Revived {
  const free = Math.max(0, ...objects.current.keys()) + 1
  const bodies: string[] = []
  const add = (body: string) => free + bodies.push(body) - 1
  const kids: number[] = []
  const catalogue = add('')
  const tree = add('')
  const resources = add(resourcesOf(objects))
  for (const page of pages.slice(0, MAX_REVIVED)) {
    const dict: Dict = new Map(page.value as Dict)
    dict.set('Parent', { num: tree, gen: 0 })
    if (!dict.has('MediaBox')) dict.set('MediaBox', [0, 0, 595, 842])
    if (!dict.has('Resources')) dict.set('Resources', { num: resources, gen: 0 })
    kids.push(add(serialise(dict)))
  }
  for (const object of drawings.slice(0, MAX_REVIVED)) {
    const num = numberOf(object, objects, locked, add)
    if (num !== undefined) kids.push(pageFor(object.value as Stream, num, tree, resources, add))
  }
  bodies[catalogue - free] = `<< /Type /Catalog /Pages ${tree} 0 R >>`
  bodies[tree - free] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  return {
    bytes: appended(objects, bodies, free, catalogue),
    pages: kids.length,
    more: pages.length > MAX_REVIVED || drawings.length > MAX_REVIVED,
  }
}

/** Unless the number is part of its encryption key. */
function numberOf(
  object: PdfObject,
  objects: Objects,
  locked: boolean,
  add: (body: string) => number,
): number | undefined {
  if (objects.current.get(object.num) === object) return object.num
  if (locked) return undefined
  const { dict, start, end } = object.value as Stream
  const own: Dict = new Map(dict)
  own.set('Length', end - start)
  return add(`${serialise(own)}\nstream\n${objects.source.slice(start, end)}\nendstream`)
}

function pageFor(stream: Stream, num: number, tree: number, resources: number, add: (body: string) => number): number {
  const { dict } = stream
  const size = (key: string) => Math.min(2_000, Math.max(1, Number(dict.get(key)) || 1))
  const form = nameOf(dict.get('Subtype'))
  if (form === 'Image') {
    const [width, height] = [size('Width'), size('Height')]
    const draw = `q ${width} 0 0 ${height} 0 0 cm /X Do Q`
    const content = add(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /XObject << /X ${num} 0 R >> >> >>`,
    )
  }
  if (form === 'Form') {
    const content = add('<< /Length 5 >>\nstream\n/X Do\nendstream')
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 2000 2000] /Contents ${content} 0 R /Resources << /XObject << /X ${num} 0 R >> >> >>`,
    )
  }
  return add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 2000 2000] /Contents ${num} 0 R /Resources ${resources} 0 R >>`,
  )
}

/** The first of two with one name keeps it. */
function resourcesOf(objects: Objects): string {
  const all = new Map<string, Dict>()
  const take = (kind: string, entries: Value | undefined) => {
    if (!isDict(entries)) return
    const known: Dict = all.get(kind) ?? new Map()
    all.set(kind, known)
    for (const [name, value] of entries) if (!known.has(name)) known.set(name, value)
  }
  for (const object of objects.current.values()) {
    const dict = isStream(object.value) ? object.value.dict : object.value
    const resources = isDict(dict) ? follow(dict.get('Resources'), objects) : undefined
    if (isDict(resources)) for (const [kind, entries] of resources) take(kind, follow(entries, objects))
  }
  return serialise(all as Dict)
}

function appended(objects: Objects, bodies: readonly string[], free: number, root: number): Uint8Array {
  const last = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(objects.source.slice(-4_000))
  let text = '\n'
  const rows: string[] = []
  for (const [i, body] of bodies.entries()) {
    rows.push(`${String(objects.source.length + text.length).padStart(10, '0')} 00000 n \n`)
    text += `${free + i} 0 obj\n${body}\nendobj\n`
  }
  const at = objects.source.length + text.length
  const old = objects.trailers.findLast((trailer) => trailer.has('Root'))
  const kept = ['Encrypt', 'ID'].flatMap((key) => (old?.has(key) ? [`/${key} ${serialise(old.get(key)!)}`] : []))
  text +=
    `xref\n${free} ${bodies.length}\n${rows.join('')}trailer\n<< /Size ${free + bodies.length} /Root ` +
    `${root} 0 R ${last ? `/Prev ${last[1]}` : ''} ${kept.join(' ')} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([objects.bytes, Buffer.from(text, 'latin1')])
}

function serialise(value: Value): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (isName(value))
    return `/${value.name.replace(/[^!-~]|[#/()<>[\]{}%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
  if (isRef(value)) return `${value.num} ${value.gen} R`
  if (isText(value)) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
  if (Array.isArray(value)) return `[${value.map(serialise).join(' ')}]`
  const dict = isStream(value) ? value.dict : value
  if (!isDict(dict)) return 'null'
  return `<<${[...dict].map(([key, one]) => `${serialise({ name: key })} ${serialise(one)}`).join(' ')}>>`
}
