import { Parser } from 'htmlparser2'
import { readCarried } from './carried-files.ts'
import { decode } from './encoding.ts'
import { readHtml } from './html.ts'
import { FORBIDDEN } from './office/xml.ts'
import { reportOther } from './other-reading.ts'
import type { ExtractionSink, Reader } from './reader.ts'

/** External entities are never fetched. */
export const xml: Reader = async (file, sink) => {
  const head = Buffer.from(file.bytes.subarray(0, 200)).toString('latin1')
  const decoded = decode(file.bytes, /encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1])
  reportOther(decoded, sink, 'text')
  await readXml(decoded.text, sink)
}

function declarations(list: string): string {
  const content = list.slice(Math.max(0, list.indexOf('['))).match(/<!--[\s\S]*?(?:-->|$)|"[^"]{3,}"/g) ?? []
  return list.includes('[') ? content.map((one) => one.replace(/^<!--|-->$|^"|"$/g, '').trim()).join('\n') : ''
}

const MAX_ENTITY_TEXT = 1_000_000

async function readXml(source: string, sink: ExtractionSink): Promise<void> {
  const entities = declared(source, sink)
  const expanded = entities.size === 0 ? source : expand(source, entities, sink)
  const text: string[] = []
  const attributes: string[] = []
  const label: string[] = []
  const stack: string[] = []
  let [steps, broken, fresh] = [0, false, false]
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (++steps % 1_000 === 0) sink.budget.check()
        stack.push(tag)
        fresh = true
        text.push('\n')
        // A tag's closing bracket was lost: text became attribute names.
        const names = Object.keys(given)
        if (names.some((name) => /["'<=?]/.test(name))) {
          broken = true
          attributes.push([tag, ...names].join(' '))
        }
        for (const [name, value] of Object.entries(given))
          if (!name.startsWith('xmlns') && value.length > 1) attributes.push(value)
      },
      ontext(content) {
        text.push(content)
        fresh = false
        if (/(?:^|:)(?:Classification|PrivacyMark|PolicyIdentifier|GenericValue)$/.test(stack.at(-1) ?? ''))
          label.push(content)
      },
      oncomment(content) {
        sink.part('comment', 'hidden', content, 'comment in the source')
      },
      onprocessinginstruction(name, content) {
        if (!/^\?xml$/i.test(name))
          sink.part(
            'instruction',
            'properties',
            content.replace(/^!DOCTYPE[\s\S]*$/i, declarations).replace(/^\?\S*\s+|\?$/g, ''),
            'instruction in the source',
          )
      },
      onclosetag(_, implied) {
        // The parser also closes `<a/>` implicitly, but at once.
        if (implied && !fresh) broken = true
        fresh = false
        stack.pop()
        text.push('\n')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(expanded)
  // Elements closed only by the end of the file are not whole.
  const open = stack.length
  parser.end()
  if (open > 0 || broken || FORBIDDEN.test(source) || (steps === 0 && expanded.trim() !== '') || isTypeBroken(source))
    sink.budget.damage()
  sink.part(
    'text',
    'attachment',
    text
      .join('')
      .replace(/[ \t]*\n\s*/g, '\n')
      .trim(),
  )
  sink.part('attributes', 'properties', attributes.join('\n'), 'attributes in the source')
  if (/ConfidentialityLabel/.test(source)) sink.part('label', 'label', label.join(' '), 'confidentiality label')
  await readCarried(expanded, sink, '')
  if (/<(?:\w+:)?html[\s>]/i.test(source)) await readHtml(expanded, sink, { at: 'page', kind: 'attachment' })
}

/** XML 1.0, 2.8. */
const DECLARED =
  /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|%[\w:.-]+;|<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\s(?:[^<>"']|"[^"]*"|'[^']*')*>/y

const TYPE = /<!DOCTYPE\s(?:[^<>"'[]|"[^"]*"|'[^']*')*\[/g

/** A broken type means that the file was pieced together. */
function isTypeBroken(source: string): boolean {
  const [open, another] = source.matchAll(TYPE)
  const bare = () => source.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
  if (!open) return source.includes('<!DOCTYPE') && /<!(?:ENTITY|ATTLIST|ELEMENT)\s/.test(bare())
  DECLARED.lastIndex = open.index + open[0].length
  let at = DECLARED.lastIndex
  while (DECLARED.test(source)) at = DECLARED.lastIndex
  return another !== undefined || !/^\]\s*>/.test(source.slice(at, at + 100))
}

function declared(source: string, sink: ExtractionSink): Map<string, string> {
  const found = new Map<string, string>()
  if (!source.includes('<!ENTITY')) return found
  for (const match of source.matchAll(
    /<!ENTITY\s+(?:%\s+)?([\w:.-]{1,100})\s+(?:(SYSTEM|PUBLIC)\b|"([^"]{0,10000})"|'([^']{0,10000})')/g,
  )) {
    const value = match[3] ?? match[4]
    if (match[2]) sink.observe('', 'external', 'It refers to external text, which was not fetched.')
    else if (value !== undefined && !found.has(match[1]!)) found.set(match[1]!, value)
  }
  const all = [...found.values()].join('\n')
  sink.part('entities', 'hidden', all.slice(0, MAX_ENTITY_TEXT), 'declared in the source')
  if (all.length > MAX_ENTITY_TEXT)
    sink.unread('entities', 'Only the beginning of its entities was read: they are too long.')
  return found
}

/** Nested entities could grow without end, so there is a limit. */
function expand(source: string, entities: ReadonlyMap<string, string>, sink: ExtractionSink): string {
  let now = source
  for (let round = 0; round < 8; round++) {
    let grown = now.length
    const next = now.replace(/&([\w:.-]{1,100});/g, (whole, name: string) => {
      const value = entities.get(name)
      if (value === undefined || grown > source.length + MAX_ENTITY_TEXT) return whole
      grown += value.length
      return value
    })
    if (grown > source.length + MAX_ENTITY_TEXT) {
      sink.unread('entities', 'Its entities expand without end and were not expanded.')
      return now
    }
    if (next === now) return now
    now = next
  }
  return now
}
