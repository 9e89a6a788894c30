import type { Budget } from '../budget.ts'
import type { Cipher } from './cipher.ts'
import { follow, type Objects } from './objects.ts'
import { pagesOf } from './reach.ts'
import { sourceOf } from './source.ts'
import { type Dict, isDict, isRef, isStream, nameOf, type Value } from './syntax.ts'

/** Bytes: a longer program is a picture of lines. */
const LONGEST_PROGRAM = 4 << 20

const CALLS =
  /\/([^\s()<>[\]{}/%]{1,127})\s{1,4}(?:Do|gs|scn|SCN)\b|\/([^\s()<>[\]{}/%]{1,127})\s{1,4}[-+\d.]{1,12}\s{1,4}Tf\b/g

type Call = { readonly value: Value; readonly outer: Dict | undefined }

/** Page contents, and what they call. A form that a page only lists, or an appearance for another state of a field, is on no page. */
export function drawnStreams(objects: Objects, cipher: Cipher | undefined, budget: Budget): Set<number> {
  const found = new Set<number>()
  const open: Call[] = pagesOf(objects).flatMap((num) => ofPage(objects.current.get(num)?.value, objects))
  for (let call = open.pop(); call; call = open.pop()) {
    budget.check()
    const { value, outer } = call
    const stream = follow(value, objects)
    if (!isRef(value) || !isStream(stream) || found.has(value.num)) continue
    found.add(value.num)
    if (nameOf(stream.dict.get('Subtype')) === 'Image') continue
    const resources = dictAt(stream.dict, 'Resources', objects) ?? outer
    const source = resources && sourceOf(objects.current.get(value.num), objects, cipher, LONGEST_PROGRAM)
    if (!resources || !source) continue
    const names = new Set([...source.matchAll(CALLS)].map((one) => plain(one[1] ?? one[2]!)))
    if ([...names].some((name) => !isNamed(name, resources, objects))) budget.damage()
    for (const name of names) open.push(...called(name, resources, objects))
  }
  return found
}

function ofPage(page: Value | undefined, objects: Objects): Call[] {
  if (!isDict(page)) return []
  const outer = inherited(page, objects)
  return [
    ...listOf(page.get('Contents'), objects).map((value) => ({ value, outer })),
    ...listOf(page.get('Annots'), objects).flatMap((one) => appearance(follow(one, objects), objects)),
  ]
}

function appearance(annotation: Value | undefined, objects: Objects): Call[] {
  if (!isDict(annotation) || isUnseen(annotation)) return []
  const shown = dictAt(annotation, 'AP', objects)?.get('N')
  const states = follow(shown, objects)
  const state = nameOf(annotation.get('AS'))
  if (!isDict(states)) return shown === undefined ? [] : [{ value: shown, outer: undefined }]
  return [...states]
    .filter(([name]) => state === undefined || name === state)
    .map(([, value]) => ({ value, outer: undefined }))
}

const HIDDEN = 2
const NO_VIEW = 32

const isUnseen = (annotation: Dict): boolean => (Number(annotation.get('F') ?? 0) & (HIDDEN | NO_VIEW)) !== 0

/** A viewer draws nothing for an undefined name. */
const isNamed = (name: string, resources: Dict, objects: Objects): boolean =>
  KINDS.some((kind) => dictAt(resources, kind, objects)?.has(name))

const KINDS = ['XObject', 'ExtGState', 'Pattern', 'Font', 'ColorSpace']

/** One name may refer to a form, a pattern, a state with a mask, and a Type 3 font. */
function called(name: string, resources: Dict, objects: Objects): Call[] {
  const under = (kind: string) => dictAt(resources, kind, objects)?.get(name)
  const state = follow(under('ExtGState'), objects)
  const font = follow(under('Font'), objects)
  const mask = isDict(state) ? dictAt(state, 'SMask', objects)?.get('G') : undefined
  const forms = [under('XObject'), under('Pattern'), mask].filter((value) => value !== undefined)
  const letters = isDict(font) ? [...(dictAt(font, 'CharProcs', objects)?.values() ?? [])] : []
  const own = isDict(font) ? dictAt(font, 'Resources', objects) : undefined
  return [
    ...forms.map((value) => ({ value, outer: resources })),
    ...letters.map((value) => ({ value, outer: own ?? resources })),
  ]
}

const plain = (name: string) =>
  name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function dictAt(dict: Dict, key: string, objects: Objects): Dict | undefined {
  const value = follow(dict.get(key), objects)
  return isDict(value) ? value : undefined
}

export function listOf(value: Value | undefined, objects: Objects): Value[] {
  const list = follow(value, objects)
  if (Array.isArray(list)) return list
  return value === undefined ? [] : [value]
}

/** A page inherits from any ancestor. */
function inherited(page: Dict, objects: Objects): Dict | undefined {
  let node: Value | undefined = page
  for (let hops = 0; isDict(node) && hops < 50; hops++) {
    const resources = dictAt(node, 'Resources', objects)
    if (resources) return resources
    node = follow(node.get('Parent'), objects)
  }
  return undefined
}
