import { Exhausted } from '../budget.ts'
import { isWhole } from '../picture/integrity.ts'
import type { ExtractionSink } from '../reader.ts'
import { LARGEST_PICTURE_PIXELS } from './bounds.ts'
import type { Cipher } from './cipher.ts'
import { decode } from './filters.ts'
import { follow, type Objects, type PdfObject } from './objects.ts'
import { type Dict, isDict, isRef, isStream, nameOf, type Stream } from './syntax.ts'

/** A page whose content unpacks to a gigabyte: pdf.js unpacks it whole. */
const LARGEST_STREAM = 64 << 20
const ALL_STREAMS = 300 << 20
/** A form that draws ten forms, each of which draws ten more, and so on. */
const MAX_DRAWN_FORMS = 20_000

/** pdf.js could not be stopped once it has started. */
export function danger(objects: Objects, cipher: Cipher | undefined, sink: ExtractionSink): string | undefined {
  const draws = new Map<number, string[]>()
  let total = 0
  let damaged = false
  try {
    for (const object of objects.all) {
      if (!isStream(object.value)) continue
      sink.budget.check()
      const { bytes, damaged: broken } = unpacked(object, objects, cipher)
      damaged ||= broken
      total += bytes?.length ?? 0
      if (total > ALL_STREAMS) return 'Its streams are too large in total once unpacked.'
      if (bytes && nameOf(object.value.dict.get('Subtype')) !== 'Image') draws.set(object.num, drawn(bytes))
    }
  } catch (fault) {
    if (fault instanceof Exhausted) return fault.message
    throw fault
  }
  if (damaged) sink.budget.damage()
  if (objects.all.some(({ value }) => isStream(value) && isHuge(value.dict)))
    sink.unread('', 'A picture in it is too large to open safely; a person must check it.')
  return explodes(objects, draws) ? 'It draws the same forms too many times.' : undefined
}

/** pdf.js silently omits a picture larger than its limit. */
function isHuge(dict: Dict): boolean {
  const side = (name: string, short: string) => Number(dict.get(name) ?? dict.get(short) ?? 0)
  return nameOf(dict.get('Subtype')) === 'Image' && side('Width', 'W') * side('Height', 'H') > LARGEST_PICTURE_PIXELS
}

/** Picture filters are decoded elsewhere; other names are unknown. pdf.js draws what is left of a truncated picture without an error. */
const PICTURES: ReadonlyMap<string, string> = new Map([
  ['DCTDecode', 'jpeg'],
  ['DCT', 'jpeg'],
  ['JPXDecode', 'jpeg2000'],
  ['JBIG2Decode', 'jbig2'],
  ['CCITTFaxDecode', 'fax'],
  ['CCF', 'fax'],
])

function isSound(bytes: Uint8Array, filter: string): boolean {
  const format = PICTURES.get(filter)
  return format !== undefined && isWhole(bytes, format)
}

type Unpacked = { readonly bytes: Uint8Array | undefined; readonly damaged: boolean }

/** Damaged streams are harmless: pdf.js stops at them too. */
function unpacked(object: PdfObject, objects: Objects, cipher: Cipher | undefined): Unpacked {
  const { dict, start, end } = object.value as Stream
  try {
    const raw = objects.bytes.subarray(start, end)
    const plain = cipher ? cipher.stream(raw, object.num, object.gen, dict) : raw
    const { bytes, left, damaged = false } = decode(plain, dict, LARGEST_STREAM)
    return {
      bytes: left === undefined ? bytes : undefined,
      damaged: damaged || (left !== undefined && !isSound(bytes, left)),
    }
  } catch (fault) {
    if (fault instanceof Exhausted) throw fault
    return { bytes: undefined, damaged: true }
  }
}

function drawn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8 << 20)).toString('latin1')
  return [...text.matchAll(/\/([^\s()<>[\]{}/%]{1,127})\s{1,4}Do\b/g)].map((one) => one[1]!)
}

function explodes(objects: Objects, draws: ReadonlyMap<number, readonly string[]>): boolean {
  const costs = new Map<number, number>()
  const cost = (num: number, depth: number): number => {
    const known = costs.get(num)
    if (known !== undefined) return known
    // pdf.js cuts the recursion of a form, which counts once while it is open.
    costs.set(num, 1)
    const form = objects.current.get(num)?.value
    if (!isStream(form) || depth > 60) return 1
    const forms = xobjects(form.dict, objects)
    let sum = 1
    for (const name of draws.get(num) ?? []) {
      const child = forms?.get(name)
      sum += isRef(child) ? cost(child.num, depth + 1) : 1
    }
    costs.set(num, sum)
    return sum
  }
  for (const num of draws.keys()) if (cost(num, 0) > MAX_DRAWN_FORMS) return true
  return false
}

function xobjects(dict: Dict, objects: Objects): Dict | undefined {
  const resources = follow(dict.get('Resources'), objects)
  const forms = isDict(resources) ? follow(resources.get('XObject'), objects) : undefined
  return isDict(forms) ? forms : undefined
}
