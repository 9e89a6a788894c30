import { Exhausted } from '../budget.ts'
import { literals } from '../pairs.ts'
import { reportProperties } from '../properties.ts'
import type { ExtractionSink } from '../reader.ts'
import { xmpIn, xmpProperties } from '../xmp.ts'
import type { Cipher } from './cipher.ts'
import { contentOf, follow, type Objects, type PdfObject } from './objects.ts'
import { textIn, walk } from './reach.ts'
import { type Dict, isDict, isRef, isStream, isText, nameOf, type Value } from './syntax.ts'
import { isWords, textString, withoutTags } from './text-string.ts'

export async function reportStreams(objects: Objects, cipher: Cipher | undefined, sink: ExtractionSink): Promise<void> {
  const attached = attachments(objects, cipher)
  const roles = rolesOf(objects)
  for (const object of objects.all) {
    if (!isStream(object.value)) continue
    sink.budget.check()
    const role = attached.has(object.num) ? 'attached' : (roles.get(object.num) ?? roleOf(object.value.dict))
    if (role === undefined) continue
    const earlier = objects.current.get(object.num) !== object
    try {
      await report(role, object, earlier)
    } catch (fault) {
      if (!(fault instanceof Exhausted)) sink.unread('', `A stream of this PDF could not be unpacked.`)
      else sink.unread('', fault.message)
    }
  }

  async function report(role: Role, object: PdfObject, earlier: boolean): Promise<void> {
    const { bytes, left } = contentOf(object, objects, cipher, sink.budget)
    const old = earlier ? ', kept from an earlier revision' : ''
    if (role === 'attached')
      return sink.deeper('attached', { name: attached.get(object.num) ?? '', bytes, where: `attached file${old}` })
    if (left === undefined) reportText(role, bytes, old, sink)
  }
}

function reportText(role: Role, bytes: Uint8Array, old: string, sink: ExtractionSink): void {
  if (role === 'xmp' || looksLikeXmp(bytes)) {
    reportProperties(xmpProperties(xmpIn(bytes)), 'xmp', `XMP metadata${old}`, sink)
    return
  }
  const text = textOf(bytes)
  if (role === 'script') sink.part('script', 'hidden', [text, ...literals(text)].join('\n'), `JavaScript${old}`)
  else if (role === 'xfa') sink.part('xfa', 'attachment', withoutTags(text), `form in XML${old}`)
  else if (role === 'text') sink.part('form', 'attachment', text, `form field${old}`)
  else if (isWords(text) && isProse(text)) sink.part('stream', 'hidden', text, `in a stream of no known use${old}`)
}

type Role = 'attached' | 'xmp' | 'script' | 'xfa' | 'text' | 'unknown'

/** Undefined for streams that pages draw, which are read there. */
function roleOf(dict: Dict): Role | undefined {
  const type = nameOf(dict.get('Type'))
  const subtype = nameOf(dict.get('Subtype'))
  if (type === 'Metadata' || subtype === 'XML') return 'xmp'
  if (type === 'EmbeddedFile') return 'attached'
  if (['XRef', 'ObjStm', 'XObject', 'CMap', 'Pattern', 'Font'].includes(type ?? '')) return undefined
  if (['Image', 'Form', 'Type1C', 'CIDFontType0C', 'OpenType'].includes(subtype ?? '')) return undefined
  const drawing = [
    'FunctionType',
    'PatternType',
    'ShadingType',
    'Length1',
    'CMapName',
    'N',
    'Alternate',
    'BitsPerComponent',
  ]
  return drawing.some((key) => dict.has(key)) ? undefined : 'unknown'
}

function rolesOf(objects: Objects): Map<number, Role> {
  const roles = new Map<number, Role>()
  const mark = (value: Value | undefined, role: Role) => {
    if (isRef(value)) roles.set(value.num, role)
    const list = isRef(value) ? follow(value, objects) : value
    if (Array.isArray(list)) for (const one of list) if (isRef(one)) roles.set(one.num, role)
  }
  for (const object of objects.all)
    walk(object.value, (value, path, holder) => {
      const key = path.at(-1)
      if (!holder || !isRef(value)) return
      if (key === 'JS') mark(value, 'script')
      else if (key === 'XFA') mark(value, 'xfa')
      else if ((key === 'V' || key === 'RC' || key === 'DV') && holder.has('T')) mark(value, 'text')
    })
  return roles
}

/** Maps streams to their file names. */
function attachments(objects: Objects, cipher: Cipher | undefined): Map<number, string> {
  const found = new Map<number, string>()
  for (const object of objects.all)
    walk(object.value, (value) => {
      if (isDict(value) && value.has('EF'))
        for (const num of filesOf(value, objects)) found.set(num, nameIn(value, object, cipher))
    })
  return found
}

function filesOf(specification: Dict, objects: Objects): number[] {
  const files = follow(specification.get('EF'), objects)
  return isDict(files) ? [...files.values()].filter(isRef).map((file) => file.num) : []
}

function nameIn(specification: Dict, object: PdfObject, cipher: Cipher | undefined): string {
  const name = [specification.get('UF'), specification.get('F')].find(isText)
  return name ? textString(textIn(name, object, cipher?.text)) : ''
}

const looksLikeXmp = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 400)).toString('latin1').replaceAll('\0', '').includes('<x:xmpmeta')

function textOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const head = raw.subarray(0, 3).toString('latin1')
  if (/^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/.test(head)) return textString(raw.toString('latin1'))
  const utf8 = raw.toString('utf8')
  return utf8.includes('\ufffd') ? textString(raw.toString('latin1')) : utf8
}

/** Drawing programs and tables contain letters too. */
function isProse(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu)?.length ?? 0
  return words >= 2 && !/\b(?:BT|ET|re\s+f|Tj|TJ|cm|begincmap|def|dup)\b/.test(text.slice(0, 20_000))
}
