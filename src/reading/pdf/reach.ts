import { MAX_PAGES } from './bounds.ts'
import { follow, type Objects, type PdfObject } from './objects.ts'
import { type Dict, isDict, isRef, isStream, isText, nameOf, type Value } from './syntax.ts'

export type Visit = (value: Value, path: readonly string[], holder: Dict | undefined) => void

const MAX_DEPTH = 40

export function walk(value: Value, visit: Visit, path: readonly string[] = [], holder?: Dict): void {
  visit(value, path, holder)
  if (path.length > MAX_DEPTH) return
  if (Array.isArray(value)) for (const one of value) walk(one, visit, path, holder)
  const dict = isStream(value) ? value.dict : value
  if (isDict(dict)) for (const [key, one] of dict) walk(one, visit, [...path, key], dict)
}

export function reached(objects: Objects): Set<number> {
  const found = new Set<number>()
  const open: Value[] = [...objects.trailers]
  for (let value = open.pop(); value !== undefined; value = open.pop())
    walk(value, (inner) => {
      if (!isRef(inner) || found.has(inner.num)) return
      found.add(inner.num)
      const target = objects.current.get(inner.num)
      if (target) open.push(target.value)
    })
  return found
}

/** A loop in the tree ends the walk. */
export function pagesOf(objects: Objects): number[] {
  const pages: number[] = []
  const seen = new Set<number>()
  const open: Value[] = objects.trailers.map((trailer) => trailer.get('Root') ?? null).reverse()
  while (open.length > 0 && pages.length < MAX_PAGES) {
    const value = open.pop() as Value
    const num = isRef(value) ? value.num : -1
    const dict = seen.has(num) ? undefined : follow(value, objects)
    if (num >= 0) seen.add(num)
    if (!isDict(dict)) continue
    if (nameOf(dict.get('Type')) === 'Page' && num >= 0) pages.push(num)
    else open.push(...below(dict, objects))
  }
  return pages
}

function below(dict: Dict, objects: Objects): Value[] {
  const kids = follow(dict.get('Kids'), objects)
  if (Array.isArray(kids)) return [...kids].reverse()
  return dict.has('Pages') ? [dict.get('Pages')!] : []
}

export function annotationPages(objects: Objects): Map<number, number> {
  const found = new Map<number, number>()
  for (const [index, page] of pagesOf(objects).entries()) {
    const dict = objects.current.get(page)?.value
    const list = isDict(dict) ? follow(dict.get('Annots'), objects) : undefined
    if (Array.isArray(list)) for (const one of list) if (isRef(one)) found.set(one.num, index + 1)
  }
  return found
}

/** Strings of an object in an object stream are plain; others may be encrypted. */
export const textIn = (value: Value, object: PdfObject, open?: (bytes: string, num: number, gen: number) => string) => {
  if (!isText(value)) return ''
  return open && !object.packed ? open(value.bytes, object.num, object.gen) : value.bytes
}
