import { type Budget, Exhausted } from '../budget.ts'
import type { Cipher } from './cipher.ts'
import { type Decoded, decode } from './filters.ts'
import {
  type Cursor,
  type Dict,
  isDict,
  isRef,
  isStream,
  nameOf,
  parse,
  type Stream,
  skipWhite,
  type Value,
} from './syntax.ts'

/** An object counts even if nothing refers to it. */
export type PdfObject = {
  readonly num: number
  readonly gen: number
  readonly value: Value
  /** For an object in an object stream, the offset of the stream. */
  readonly at: number
  readonly end: number
  /** An object stream holds it, so it is decrypted already. */
  readonly packed: boolean
}

export type Objects = {
  readonly source: string
  readonly bytes: Uint8Array
  /** A later revision may define an object again. */
  readonly all: readonly PdfObject[]
  readonly current: ReadonlyMap<number, PdfObject>
  readonly trailers: readonly Dict[]
}

const MAX_OBJECTS = 300_000

const HEAD = /(\d{1,10})[\0\t\n\f\r ]{1,20}(\d{1,5})[\0\t\n\f\r ]{1,20}obj|trailer/g

/** Scans the bytes, so that an unlisted object cannot hide. */
export function carve(bytes: Uint8Array, budget: Budget): Objects {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const all: PdfObject[] = []
  const trailers: Dict[] = []
  const heads = new RegExp(HEAD)
  for (let head = heads.exec(source); head !== null && all.length < MAX_OBJECTS; head = heads.exec(source)) {
    if (all.length % 500 === 0) budget.check()
    heads.lastIndex = Math.max(heads.lastIndex, take(source, head, all, trailers))
  }
  if (all.length >= MAX_OBJECTS) budget.damage()
  return { source, bytes, all, current: new Map(all.map((one) => [one.num, one])), trailers }
}

/** Returns the offset where it ends. */
function take(source: string, head: RegExpExecArray, all: PdfObject[], trailers: Dict[]): number {
  const cursor: Cursor = { source, at: head.index + head[0].length }
  const value = parse(cursor)
  if (head[0] === 'trailer') {
    trailers.push(dictOf(value))
    return cursor.at
  }
  const stream = isDict(value) ? streamAt(cursor, value, all) : undefined
  const end = stream?.end ?? cursor.at
  if (stream && nameOf(stream.dict.get('Type')) === 'XRef') trailers.push(stream.dict)
  if (value !== undefined)
    all.push({ num: Number(head[1]), gen: Number(head[2]), value: stream ?? value, at: head.index, end, packed: false })
  return end
}

const dictOf = (value: Value | undefined): Dict => (isDict(value) ? value : new Map())

function streamAt(cursor: Cursor, dict: Dict, before: readonly PdfObject[]): Stream | undefined {
  const { source } = cursor
  skipWhite(cursor)
  if (!source.startsWith('stream', cursor.at)) return undefined
  let start = cursor.at + 6
  if (source[start] === '\r') start++
  if (source[start] === '\n') start++
  const declared = lengthOf(dict.get('Length'), before)
  const end =
    declared !== undefined && /^\s{0,4}endstream/.test(source.slice(start + declared, start + declared + 16))
      ? start + declared
      : -1
  if (end >= 0) return { dict, start, end }
  const found = source.indexOf('endstream', start)
  let stop = found < 0 ? source.length : found
  if (found >= 0 && source[stop - 1] === '\n') stop--
  if (found >= 0 && source[stop - 1] === '\r') stop--
  return { dict, start, end: Math.max(start, stop) }
}

function lengthOf(value: Value | undefined, before: readonly PdfObject[]): number | undefined {
  if (typeof value === 'number') return value
  if (!isRef(value)) return undefined
  for (let i = before.length - 1; i >= 0 && i > before.length - 50; i--) {
    const other = before[i]!
    if (other.num === value.num && typeof other.value === 'number') return other.value
  }
  return undefined
}

export function unpackObjects(objects: Objects, cipher: Cipher | undefined, budget: Budget): Objects {
  const all: PdfObject[] = []
  for (const object of objects.all) {
    all.push(object)
    if (!isStream(object.value) || nameOf(object.value.dict.get('Type')) !== 'ObjStm') continue
    budget.check()
    try {
      all.push(...packed(object, contentOf(object, objects, cipher, budget).bytes))
    } catch (fault) {
      // A viewer shows nothing of a damaged object stream either; its bytes are reported as a stream.
      if (fault instanceof Exhausted) budget.damage()
    }
  }
  return { ...objects, all, current: new Map(all.map((one) => [one.num, one])) }
}

function packed(holder: PdfObject, bytes: Uint8Array): PdfObject[] {
  const dict = (holder.value as Stream).dict
  const [count, first] = [dict.get('N'), dict.get('First')]
  if (typeof count !== 'number' || typeof first !== 'number') return []
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const numbers = source.slice(0, first).match(/\d+/g)?.map(Number) ?? []
  const found: PdfObject[] = []
  for (let i = 0; i + 1 < numbers.length && i < count * 2; i += 2) {
    const cursor: Cursor = { source, at: first + numbers[i + 1]! }
    const value = parse(cursor)
    if (value !== undefined)
      found.push({ num: numbers[i]!, gen: 0, value, at: holder.at, end: holder.end, packed: true })
  }
  return found
}

export function contentOf(object: PdfObject, objects: Objects, cipher: Cipher | undefined, budget: Budget): Decoded {
  const stream = object.value as Stream
  const raw = objects.bytes.subarray(stream.start, stream.end)
  const plain = cipher ? cipher.stream(raw, object.num, object.gen, stream.dict) : raw
  const decoded = decode(plain, resolved(stream.dict, objects), budget.remaining())
  budget.expand(decoded.bytes.length)
  return decoded
}

function resolved(dict: Dict, objects: Objects): Dict {
  const copy: Dict = new Map(dict)
  for (const key of ['Filter', 'DecodeParms', 'F', 'DP']) {
    const value = follow(copy.get(key), objects)
    if (Array.isArray(value))
      copy.set(
        key,
        value.map((one) => follow(one, objects) ?? null),
      )
    else if (value !== undefined) copy.set(key, value)
  }
  return copy
}

export function follow(value: Value | undefined, objects: Objects): Value | undefined {
  let found = value
  for (let hops = 0; isRef(found) && hops < 20; hops++) found = objects.current.get(found.num)?.value
  return isRef(found) ? undefined : found
}
