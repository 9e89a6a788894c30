import { Parser } from 'htmlparser2'
import type { Budget } from '../budget.ts'
import { namesIn } from '../document-type.ts'
import { Unreadable } from '../reader.ts'
import { prefixOf } from './namespaces.ts'

export type Attributes = Readonly<Record<string, string>>

export type Walker = {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
  /** Takes what no program shows. */
  aside?(text: string): void
}

/** One pass for two. What no program shows is left to other passes. */
export const both = (one: Walker, other: Walker): Walker => ({
  open(name, attributes) {
    one.open(name, attributes)
    other.open(name, attributes)
  },
  text(text) {
    one.text(text)
    other.text(text)
  },
  close(name) {
    one.close(name)
    other.close(name)
  },
})

export type Walked = { readonly declares: boolean; readonly broken: boolean }

/** XML forbids these, so the part was overwritten. */
export const FORBIDDEN = /[^\P{Cc}\s\x7f-\x9f]/u

const ENTITY = /&[\p{L}_:][\p{L}\p{N}._:-]{0,60};/u

const CHUNK = 1 << 20
/** The outermost element is mostly among the first bytes. */
const FIRST_CHUNK = 1 << 10
const DEEPEST_ELEMENT = 5_000

/** Entities are never expanded and nothing external is fetched: htmlparser2 supports neither. */
export function walkXml(bytes: Uint8Array, walker: Walker, budget: Budget, chunk = CHUNK): Walked {
  const scopes = createScopes()
  let declares = false
  let broken = false
  let fresh = false
  let forbidden = false
  let external = false
  const open: string[] = []
  // The parser splits text at character references; the walker gets it joined.
  let pending = ''
  const flush = () => {
    if (pending === '') return
    const text = pending
    pending = ''
    if (external && ENTITY.test(text)) declares = true
    walker.text(text)
  }
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        flush()
        if (open.length >= DEEPEST_ELEMENT) throw new Unreadable('Its elements are nested too deeply.')
        scopes.enter(attributes)
        const name = scopes.element(raw)
        open.push(name)
        fresh = true
        walker.open(name, scopes.attributes(attributes))
      },
      onclosetag(_raw, implied) {
        flush()
        // The parser also closes `<a/>` implicitly, but at once.
        if (implied && !fresh) broken = true
        fresh = false
        const name = open.pop()
        if (name !== undefined) walker.close(name)
        scopes.leave()
      },
      ontext(text) {
        pending += text
        fresh = false
      },
      oncomment: (text) => walker.aside?.(text),
      onprocessinginstruction(name, text) {
        if (/^!doctype/i.test(name)) {
          // No program fetches a DTD; a reference to one counts only if the text needs an entity of it.
          external = /system|public/i.test(text)
          const names = namesIn(text)
          if (names !== '') walker.aside?.(names)
          if (/<!(entity|attlist|element)|\[/i.test(text)) declares = true
        } else if (!/^\?(xml|mso-application|mso-contentType)\b/i.test(name)) walker.aside?.(text)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += chunk) {
    budget.check()
    const piece = decoder.decode(bytes.subarray(at, at + chunk), { stream: true })
    forbidden ||= FORBIDDEN.test(piece)
    parser.write(piece)
  }
  parser.write(decoder.decode())
  if (forbidden) broken = true
  parser.end()
  return { declares, broken }
}

const latin1 = new TextDecoder('latin1')

/** A UTF-16 part may claim UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  const head = latin1.decode(bytes.subarray(0, 200))
  const declared = /^\W{0,3}<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  if (!declared || /^utf-?16/i.test(declared)) return 'utf-8'
  try {
    return new TextDecoder(declared).encoding
  } catch {
    throw new Unreadable('Its character encoding is not supported.', 'other-format')
  }
}

export function looksLikeXml(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 400); at++) {
    const byte = bytes[at]!
    if (byte === 0x3c) return true
    if (![0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 0x20, 0x09, 0x0a, 0x0d].includes(byte)) return false
  }
  return false
}

function createScopes() {
  let names = new Map<string, string>()
  let elements = new Map<string, string>()
  let attributeNames = new Map<string, string>()
  let same = true
  const stack: ({
    names: typeof names
    elements: typeof elements
    attributeNames: typeof names
    same: boolean
  } | null)[] = []

  const rename = (raw: string, isElement: boolean): string => {
    const colon = raw.indexOf(':')
    if (colon < 0 && !isElement) return raw
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    const address = names.get(prefix)
    const known = prefix === 'xml' ? 'xml' : address === undefined ? prefix : prefixOf(address)
    const local = raw.slice(colon + 1)
    return known === '' ? `?${prefix}:${local}` : `${known}:${local}`
  }

  return {
    enter(attributes: Attributes) {
      let declared = false
      for (const key in attributes) if (key.startsWith('xmlns')) declared = true
      if (!declared) {
        stack.push(null)
        return
      }
      stack.push({ names, elements, attributeNames, same })
      names = new Map(names)
      elements = new Map()
      attributeNames = new Map()
      for (const key in attributes)
        if (key === 'xmlns' || key.startsWith('xmlns:')) names.set(key.slice(6), attributes[key]!)
      same = [...names].every(([prefix, address]) => prefix === '' || prefixOf(address) === prefix)
    },
    leave() {
      const before = stack.pop()
      if (before) ({ names, elements, attributeNames, same } = before)
    },
    element(raw: string): string {
      let name = elements.get(raw)
      if (name === undefined) {
        name = rename(raw, true)
        if (elements.size < 5_000) elements.set(raw, name)
      }
      return name
    },
    attributes(attributes: Attributes): Attributes {
      if (same) return attributes
      const renamed: Record<string, string> = {}
      for (const key in attributes) {
        let name = attributeNames.get(key)
        if (name === undefined) {
          name = key.startsWith('xmlns') ? key : rename(key, false)
          if (attributeNames.size < 5_000) attributeNames.set(key, name)
        }
        renamed[name] = attributes[key]!
      }
      return renamed
    },
  }
}

const ENOUGH = new Error('The outermost element was found')

export function rootOf(bytes: Uint8Array, budget: Budget): string {
  let root = ''
  try {
    walkXml(
      bytes.subarray(0, 65_536),
      {
        open(name) {
          root = name
          throw ENOUGH
        },
        text: () => undefined,
        close: () => undefined,
      },
      budget,
      FIRST_CHUNK,
    )
  } catch (fault) {
    if (fault !== ENOUGH) throw fault
  }
  return root
}
