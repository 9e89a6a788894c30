import { Parser } from 'htmlparser2'
import type { Budget } from '../budget.ts'
import { namesIn } from '../document-type.ts'
import { literals, queryOf, unescaped } from '../pairs.ts'
import { showsFromElsewhere } from './elsewhere.ts'
import { cssText, hides, raises, type Selectors, selectorsOf, styleOf } from './style.ts'
import { technical } from './technical.ts'

export type Page = {
  shown: string
  quoted: string
  title: string
  hidden: string[]
  comments: string[]
  attributes: string[]
  technical: string[]
  scripts: string[]
  styles: string[]
  generated: string[]
  embedded: { bytes: Uint8Array; type: string }[]
  cut: boolean
  elsewhere: boolean
}

type Open = {
  tag: string
  hidden: boolean
  quoted: boolean
  reversed: boolean
  pre: boolean
  raised: boolean
  buffer?: string[]
}

const BLOCK = new Set(
  (
    'address article aside blockquote br caption center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol ' +
    'option p pre section select summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const CELL = new Set(['td', 'th'])
const SOURCE = new Set(['script', 'style'])
/** No browser shows these, or only one without scripts. */
const UNSEEN = new Set('template noscript noframes noembed datalist object audio video iframe canvas dialog'.split(' '))
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const DULL = new Set(
  (
    'class style id width height xmlns lang rel type colspan rowspan align valign border ' +
    'cellpadding cellspacing bgcolor color face size target dir charset http-equiv'
  ).split(' '),
)

export function sweepHtml(source: string, budget: Budget): Page {
  const page: Page = {
    shown: '',
    quoted: '',
    title: '',
    hidden: [],
    comments: [],
    attributes: [],
    technical: [],
    scripts: [],
    styles: [],
    generated: [],
    embedded: [],
    cut: false,
    elsewhere: false,
  }
  const selectors = selectorsOf(source)
  const stack: Open[] = []
  const shown: string[] = []
  const quoted: string[] = []
  const given: [string, string][] = []
  const asWritten = new Map<string[], number>()
  let steps = 0
  // Letters given one per element by an attribute of the same name.
  const rows = new Map<string, string>()

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (++steps % 1_000 === 0) budget.check()
        const named = lowered(attributes)
        const open = opened(tag, named, stack.at(-1), selectors)
        page.elsewhere ||= showsFromElsewhere(tag, named)
        if (!VOID.has(tag)) stack.push(open)
        if (BLOCK.has(tag)) endLine()
        if (CELL.has(tag)) put('\t')
        collect(tag, attributes)
        // Browsers use the first of two attributes with one name.
        for (const [name, value] of given.splice(0)) if (attributes[name] !== value) page.attributes.push(value)
        if (isOdd(tag, attributes)) page.attributes.push([tag, ...Object.entries(attributes).flat()].join(' '))
      },
      onattribute(name, value) {
        given.push([name, value])
      },
      ontext(text) {
        const top = stack.at(-1)
        const cased = top?.raised && !SOURCE.has(top.tag) ? text.toUpperCase() : text
        const content = top?.pre || (top && SOURCE.has(top.tag)) ? cased : cased.replace(/[ \t\r\n\f]+/g, ' ')
        put(top?.reversed && content.trim() ? `\u202E${content.replaceAll('\n', ' ')}\u202C` : content)
        if (top?.pre) asWritten.set(listNow(), listNow().length)
      },
      oncomment(text) {
        if (text.trim() !== '') page.comments.push(inner(text))
      },
      onprocessinginstruction(_, data) {
        const written = /^!doctype html/i.test(data) ? namesIn(data) : /^\?xml/i.test(data) ? '' : inner(data)
        if (written !== '') page.comments.push(written)
      },
      onclosetag(tag) {
        const open = stack.at(-1)?.tag === tag ? stack.pop() : undefined
        if (open?.buffer) keep(tag, open.buffer.join(''))
        if (BLOCK.has(tag)) endLine()
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: false, recognizeSelfClosing: false },
  )
  parser.write(source)
  page.cut ||= endsOpen(source, stack.at(-1)?.tag) || endsUnbegun(source)
  parser.end()
  page.attributes.push(...onClosingTags(source), ...[...rows.values()].filter((row) => row.trim().length > 3))
  // A tag that does not end swallows what follows; the source still holds it.
  const rest = source.slice(parser.endIndex + 1)
  const tag = source.lastIndexOf('<', parser.endIndex + 1)
  if (/[\p{L}\d]{3}/u.test(rest)) {
    const taken = source.slice(Math.max(0, tag))
    page.comments.push(taken.replace(/<\/?[a-z][^<>]{0,2000}>/gi, '\n'))
    for (const [, type, data] of taken.matchAll(/\bdata:([^,"'<>\s]{0,200}),([^"'<>\s]{8,})/gi)) embed(type!, data!)
  }
  page.shown = tidy(shown.join(''))
  page.quoted = tidy(quoted.join(''))
  page.hidden = page.hidden.map(tidy).filter((text) => text.trim() !== '')
  return page

  function listNow(): string[] {
    const open = stack.findLast(({ buffer }) => buffer)
    return open?.buffer ?? (stack.at(-1)?.quoted ? quoted : shown)
  }

  function put(text: string) {
    listNow().push(text)
  }

  /** A browser shows no blanks and no empty cells at the end of a line, but all blanks of preformatted text. */
  function endLine() {
    const list = listNow()
    const first = asWritten.get(list) ?? 0
    while (list.length > first && /^[\t ]+$/.test(list.at(-1)!)) list.pop()
    list.push('\n')
  }

  function keep(tag: string, text: string) {
    if (text.trim() === '') return
    if (tag === 'title') page.title = text.replace(/\s+/g, ' ')
    else if (tag === 'style') {
      page.styles.push(text)
      page.generated.push(...cssText(text))
    } else if (tag === 'script') {
      const joined = text.replace(/(["'`])\s{0,20}\+\s{0,20}\1/g, '')
      page.scripts.push([joined, ...literals(joined), ...byCodes(joined)].join('\n'))
    } else page.hidden.push(text)
  }

  function collect(tag: string, attributes: Record<string, string>) {
    page.technical.push(...[tag, ...Object.keys(attributes)].filter((name) => SEVERAL.test(name)))
    for (const [named, value] of Object.entries(attributes)) {
      const name = named.toLowerCase()
      lettersOf(named, value)
      if (name === 'style') page.generated.push(...cssText(value))
      const data = /^\s*data:([^,]{0,200}),/i.exec(value)
      if (data) embed(data[1]!, value.slice(data[0].length))
      else if (name === 'srcdoc') page.embedded.push({ bytes: new TextEncoder().encode(value), type: 'text/html' })
      else if (telling(name, value)) sort(technical(tag, name, value, attributes), value)
    }
  }

  function sort(found: ReturnType<typeof technical>, value: string) {
    const asked = queryOf(value)
    page.attributes.push(...(found?.words ?? [value]), ...asked.filter((one) => !found || /\s/.test(one)))
    if (found) page.technical.push(value, ...asked)
    const id = /^\s*(?:cid|mid):(.*)$/is.exec(value)?.[1]
    if (id) page.technical.push(unescaped(id))
  }

  function lettersOf(named: string, value: string) {
    const name = named.toLowerCase()
    if ([...value].length === 1 && !/\d/.test(value) && !DULL.has(name)) rows.set(name, (rows.get(name) ?? '') + value)
  }

  function embed(type: string, data: string) {
    const content = unescaped(data)
    const packed = /;\s*base64/i.test(type)
    if (packed && /[^A-Za-z0-9+/=_\s-]/.test(content)) page.cut = true
    const plain = packed ? Buffer.from(content, 'base64') : Buffer.from(content)
    if (plain.length > 0) page.embedded.push({ bytes: plain, type })
  }
}

/** The end of a tag is missing and the following text became part of it. */
function isOdd(tag: string, attributes: Record<string, string>): boolean {
  return [[tag, ''], ...Object.entries(attributes)].some(([name, value]) => ODD_NAME.test(name!) || /[<>]/.test(value!))
}

const ODD_NAME = /["'<(){}[\],;|]|^[^a-zA-Z_:@*#]/

function endsOpen(source: string, open: string | undefined): boolean {
  if (open !== undefined && RAW.has(open)) return true
  const last = source.lastIndexOf('<')
  return last > source.lastIndexOf('>') && /^<[a-zA-Z/]/.test(source.slice(last, last + 2))
}

/** Content before a closing tag alone is among the words. */
function endsUnbegun(source: string): boolean {
  let open: string | undefined
  for (const [all, end, name] of source.matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)(style|script)\b[^<>]*(?:>|$)/gi)) {
    if (all.startsWith('<!--')) continue
    const tag = name!.toLowerCase()
    if (end === '' && open === undefined && !all.endsWith('/>')) open = tag
    else if (end === '/' && open === undefined) return true
    else if (end === '/' && open === tag) open = undefined
  }
  return false
}

const RAW = new Set(['script', 'style', 'title', 'textarea'])

function inner(data: string): string {
  return data.replace(/^!?\[CDATA\[|\]\]$|^[!?][\w:-]*\s|\?$/g, '').trim()
}

function byCodes(script: string): string[] {
  return [...script.matchAll(/fromC(?:harCode|odePoint)\(([\d\s,]{2,4000})\)/g)].map((found) =>
    found[1]!
      .split(',')
      .map((code) => String.fromCharCode(Number(code) & 0xffff))
      .join(''),
  )
}

/** Browsers ignore everything but the name of a closing tag. */
function onClosingTags(source: string): string[] {
  return [...source.matchAll(/<\/(?![a-z][\w:-]{0,60}\s*>)([a-z][^>]{3,2000})>/gi)].flatMap(([, content]) =>
    (content!.match(/"[^"]*"|'[^']*'/g) ?? [content!]).map((value) => value.replace(/^["']|["']$/g, '')),
  )
}

function telling(name: string, value: string): boolean {
  return value.length > 2 && (!DULL.has(name) || /[A-Z]{4}|\d{5}|\s/.test(value) || SEVERAL.test(value))
}

const SEVERAL = /(?:[\p{L}\d]{1,24}[-_.+]+){3}/u

function opened(tag: string, attributes: Record<string, string>, above: Open | undefined, selectors: Selectors): Open {
  const style = styleOf(attributes)
  const hidden = above?.hidden || UNSEEN.has(tag) || hides(tag, attributes, style, selectors)
  const open: Open = {
    tag,
    hidden,
    quoted: above?.quoted || isQuote(tag, attributes),
    reversed: above?.reversed || backwards(tag, attributes, style),
    pre: above?.pre || tag === 'pre' || tag === 'textarea',
    raised: raises(tag, attributes, style, selectors) ?? above?.raised ?? false,
  }
  if ((hidden && !above?.hidden) || SOURCE.has(tag) || tag === 'title') open.buffer = []
  return open
}

const lowered = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))

function backwards(tag: string, attributes: Record<string, string>, style: string): boolean {
  if (tag === 'bdo') return attributes['dir'] === 'rtl'
  return /bidi-override/.test(style) && /direction\s*:\s*rtl/.test(style)
}

function isQuote(tag: string, attributes: Record<string, string>): boolean {
  if (tag === 'blockquote') return true
  return (
    /gmail_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote/.test(attributes['class'] ?? '') ||
    /^(?:divRplyFwdMsg|appendonsend|x_divRplyFwdMsg)$/.test(attributes['id'] ?? '')
  )
}

function tidy(text: string): string {
  return text
    .replace(/[ \u00A0]{2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}
