import { Parser } from 'htmlparser2'
import { readCarried } from './carried-files.ts'
import { decode } from './encoding.ts'
import { readHtml } from './html.ts'
import { FORBIDDEN } from './office/xml.ts'
import { reportOther } from './other-reading.ts'
import type { House, Reader } from './reader.ts'

/** Any XML: text, attributes, comments, declared entities. External entities are never fetched. */
export const xml: Reader = async (file, house) => {
  const head = Buffer.from(file.bytes.subarray(0, 200)).toString('latin1')
  const decoded = decode(file.bytes, /encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1])
  reportOther(decoded, house, 'text')
  await readXml(decoded.text, house)
}

/** What a list of declarations says in quotes and in comments: nothing of it is shown. */
function declarations(list: string): string {
  const said = list.slice(Math.max(0, list.indexOf('['))).match(/<!--[\s\S]*?(?:-->|$)|"[^"]{3,}"/g) ?? []
  return list.includes('[') ? said.map((one) => one.replace(/^<!--|-->$|^"|"$/g, '').trim()).join('\n') : ''
}

const MOST_ENTITY_TEXT = 1_000_000

async function readXml(source: string, house: House): Promise<void> {
  const entities = declared(source, house)
  const expanded = entities.size === 0 ? source : expand(source, entities, house)
  const text: string[] = []
  const attributes: string[] = []
  const label: string[] = []
  const stack: string[] = []
  let [steps, broken, fresh] = [0, false, false]
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (++steps % 1_000 === 0) house.budget.check()
        stack.push(tag)
        fresh = true
        text.push('\n')
        // The sign that ends a tag was lost: text became names.
        const names = Object.keys(given)
        if (names.some((name) => /["'<=?]/.test(name))) {
          broken = true
          attributes.push([tag, ...names].join(' '))
        }
        for (const [name, value] of Object.entries(given))
          if (!name.startsWith('xmlns') && value.length > 1) attributes.push(value)
      },
      ontext(said) {
        text.push(said)
        fresh = false
        if (/(?:^|:)(?:Classification|PrivacyMark|PolicyIdentifier|GenericValue)$/.test(stack.at(-1) ?? ''))
          label.push(said)
      },
      oncomment(said) {
        house.part('comment', 'hidden', said, 'comment in the source')
      },
      onprocessinginstruction(name, said) {
        if (!/^\?xml$/i.test(name))
          house.part(
            'instruction',
            'properties',
            said.replace(/^!DOCTYPE[\s\S]*$/i, declarations).replace(/^\?\S*\s+|\?$/g, ''),
            'instruction in the source',
          )
      },
      onclosetag(_, implied) {
        // `<a/>` is closed by the parser too, but right away.
        if (implied && !fresh) broken = true
        fresh = false
        stack.pop()
        text.push('\n')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(expanded)
  // Closed by the end of the file alone, its last elements are not whole.
  const open = stack.length
  parser.end()
  if (open > 0 || broken || FORBIDDEN.test(source) || (steps === 0 && expanded.trim() !== '') || isTypeBroken(source))
    house.budget.damage()
  house.part(
    'text',
    'attachment',
    text
      .join('')
      .replace(/[ \t]*\n\s*/g, '\n')
      .trim(),
  )
  house.part('attributes', 'properties', attributes.join('\n'), 'attributes in the source')
  if (/ConfidentialityLabel/.test(source)) house.part('label', 'label', label.join(' '), 'confidentiality label')
  await readCarried(expanded, house, '')
  if (/<(?:\w+:)?html[\s>]/i.test(source)) await readHtml(expanded, house, { at: 'page', kind: 'attachment' })
}

/** What may stand between the brackets of a document type (XML 1.0, 2.8): declarations, comments, instructions, entities for them. */
const DECLARED =
  /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|%[\w:.-]+;|<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\s(?:[^<>"']|"[^"]*"|'[^']*')*>/y

const TYPE = /<!DOCTYPE\s(?:[^<>"'[]|"[^"]*"|'[^']*')*\[/g

/** A second type, or something else between the brackets: it was put together out of pieces. */
function isTypeBroken(source: string): boolean {
  const [open, another] = source.matchAll(TYPE)
  const bare = () => source.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
  if (!open) return source.includes('<!DOCTYPE') && /<!(?:ENTITY|ATTLIST|ELEMENT)\s/.test(bare())
  DECLARED.lastIndex = open.index + open[0].length
  let at = DECLARED.lastIndex
  while (DECLARED.test(source)) at = DECLARED.lastIndex
  return another !== undefined || !/^\]\s*>/.test(source.slice(at, at + 100))
}

function declared(source: string, house: House): Map<string, string> {
  const found = new Map<string, string>()
  if (!source.includes('<!ENTITY')) return found
  for (const match of source.matchAll(
    /<!ENTITY\s+(?:%\s+)?([\w:.-]{1,100})\s+(?:(SYSTEM|PUBLIC)\b|"([^"]{0,10000})"|'([^']{0,10000})')/g,
  )) {
    const value = match[3] ?? match[4]
    if (match[2]) house.observe('', 'external', 'It refers to text kept elsewhere, which is never fetched.')
    else if (value !== undefined && !found.has(match[1]!)) found.set(match[1]!, value)
  }
  const all = [...found.values()].join('\n')
  house.part('entities', 'hidden', all.slice(0, MOST_ENTITY_TEXT), 'declared in the source')
  if (all.length > MOST_ENTITY_TEXT)
    house.unread('entities', 'Only the beginning of its entities was read: they are too long.')
  return found
}

/** Entities in entities grow without end: what grows too far is left as it was. */
function expand(source: string, entities: ReadonlyMap<string, string>, house: House): string {
  let now = source
  for (let round = 0; round < 8; round++) {
    let grown = now.length
    const next = now.replace(/&([\w:.-]{1,100});/g, (whole, name: string) => {
      const value = entities.get(name)
      if (value === undefined || grown > source.length + MOST_ENTITY_TEXT) return whole
      grown += value.length
      return value
    })
    if (grown > source.length + MOST_ENTITY_TEXT) {
      house.unread('entities', 'Its entities grow without end and were not written out.')
      return now
    }
    if (next === now) return now
    now = next
  }
  return now
}
