import { unescapedValue } from '../pairs.ts'
import type { ExtractionSink } from '../reader.ts'
import { type Attributes, walkXml } from './xml.ts'

type File = { readonly name: string; readonly bytes: Uint8Array; readonly root: string }

export type Relations = {
  target(from: string, id: string): string | undefined
  all(from: string): readonly string[]
  kinds(part: string): readonly string[]
  /** The package refers to its preview. */
  shows(part: string): boolean
}

const ROUTINE_TARGET = /^(?:https?:\/\/schemas\.|$)/

/** External addresses are reported, and nothing is fetched. */
export function readRelations(parts: readonly File[], sink: ExtractionSink): Relations {
  const targets = new Map<string, string>()
  const kinds = new Map<string, string[]>()
  const links: string[] = []
  const shown = new Set<string>()
  const take = (list: string, from: string, folder: string, attributes: Attributes) => {
    const target = attributes['Target'] ?? ''
    const kind = (attributes['Type'] ?? '').replace(/^.*\//, '')
    if (attributes['TargetMode']?.toLowerCase() === 'external') {
      if (!ROUTINE_TARGET.test(target)) links.push(target)
      if (kind !== 'hyperlink')
        sink.observe(list, 'external-link', `It refers to a file outside the document (${safe(kind)}).`)
      return
    }
    const path = resolve(folder, target)
    targets.set(`${from}\n${attributes['Id'] ?? ''}`, path)
    if (from !== '' || kind !== 'thumbnail') shown.add(plainPath(path))
    kinds.set(path, [...(kinds.get(path) ?? []), kind])
  }
  for (const part of parts) {
    if (part.root !== 'rel:Relationships') continue
    const folder = part.name.replace(/(^|\/)_rels\/[^/]*$/, '')
    const from = part.name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
    try {
      walkXml(
        part.bytes,
        {
          open(name, attributes) {
            if (name === 'rel:Relationship') take(part.name, from, folder, attributes)
          },
          text: (text) => {
            if (text.trim() !== '') links.push(text)
          },
          close: () => undefined,
          aside: (text) => links.push(text),
        },
        sink.budget,
      )
    } catch {
      sink.unread(part.name, 'The list of references could not be read: it is damaged.', 'save-again')
    }
  }
  sink.part('links', 'properties', [...new Set(links)].map(withQuery).join('\n'), 'link')
  return {
    all: (from) => [...targets].flatMap(([key, path]) => (key.startsWith(`${from}\n`) ? [path] : [])),
    target: (from, id) => targets.get(`${from}\n${id}`),
    kinds: (part) => kinds.get(part) ?? [],
    shows: (part) => shown.has(plainPath(part)),
  }
}

/** ECMA-376-2, 6.2.2: the same in capitals and with escapes. */
export const plainPath = (path: string): string =>
  unescapedValue(path)
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase()

function safe(kind: string): string {
  return /^[a-zA-Z]{1,30}$/.test(kind) ? kind : 'of an unknown kind'
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

export function withQuery(link: string): string {
  const query = /[?#](.{1,2000})$/.exec(link)?.[1]
  if (!query) return link
  const values = query.split(/[&;#]/).map((pair) => unescapedValue(pair.slice(pair.indexOf('=') + 1)))
  return [link, ...values].join('\t')
}
