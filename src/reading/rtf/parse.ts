import iconv from 'iconv-lite'
import type { Budget } from '../budget.ts'
import { CHARSETS, pageOf } from './code-pages.ts'
import { whitesIn } from './colours.ts'
import { DESTINATIONS, SIGNS } from './control-words.ts'
import { addBlank, addCell, emptyLineEnd, type LineEnd, takeBlanks } from './line-end.ts'

export type RtfFound = {
  readonly texts: ReadonlyMap<string, string>
  readonly pictures: readonly Uint8Array[]
  readonly objects: readonly Uint8Array[]
  readonly truncated: boolean
  /** Control characters that no writer leaves in RTF, or colours without their table. */
  readonly spoilt: boolean
  /** True if some colours were left out, so white letters may count as visible. */
  readonly cut: boolean
}

type State = {
  bucket: string
  hidden: boolean
  deleted: boolean
  white: boolean
  unicodeSkip: number
  codepage: string
  /** Layout by the program that wrote a web page as RTF. */
  generated: boolean
  /** Set in a font table, picture or object, whose text is data. */
  data?: 'picture' | 'object' | 'fonts' | 'skip'
  star: boolean
}

const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g

type Parse = {
  readonly source: string
  readonly texts: Map<string, string[]>
  readonly pictures: Uint8Array[]
  readonly objects: Uint8Array[]
  readonly seen: string[]
  readonly unseen: string[]
  /** The first colour is the default. */
  readonly whites: boolean[]
  readonly fonts: Map<number, string>
  readonly stack: State[]
  state: State
  codepage: string
  font: number
  defaultFont: number
  line: LineEnd
  bytes: number[]
  data: string[]
  skip: number
  binaries: number
  cut: boolean
}

const FRESH: State = {
  bucket: 'text',
  hidden: false,
  deleted: false,
  white: false,
  unicodeSkip: 1,
  codepage: 'windows-1252',
  generated: false,
  star: false,
}

export function parseRtf(source: string, budget: Budget): RtfFound {
  const parse: Parse = {
    source,
    texts: new Map(),
    pictures: [],
    objects: [],
    seen: [],
    unseen: [],
    whites: [],
    fonts: new Map(),
    stack: [],
    state: { ...FRESH },
    codepage: 'windows-1252',
    font: 0,
    defaultFont: 0,
    line: emptyLineEnd(),
    bytes: [],
    data: [],
    skip: 0,
    binaries: 0,
    cut: false,
  }
  let steps = 0
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
    if (++steps % 5_000 === 0) budget.check()
    take(parse, token)
  }
  flush(parse)
  const truncated = parse.stack.length > 0
  while (parse.stack.length > 0) close(parse)
  if (parse.unseen.join('').trim() !== '') parse.texts.set('seen', parse.seen)
  const texts = new Map([...parse.texts].map(([bucket, pieces]) => [bucket, pieces.join('')]))
  const controls = parse.binaries === 0 && /[^\P{Cc}\s]/u.test(source.replace(/\0+$/, ''))
  const spoilt = controls || (/\\red\d/.test(source) && !/\\colortbl/.test(source))
  return { texts, pictures: parse.pictures, objects: parse.objects, truncated, spoilt, cut: parse.cut }
}

function take(parse: Parse, [, word, argument, code, sign, brace, text]: RegExpExecArray): void {
  if (code !== undefined) {
    byte(parse, code)
    return
  }
  flush(parse)
  if (brace === '{') open(parse)
  else if (brace === '}') close(parse)
  else if (word !== undefined) command(parse, word, argument === undefined ? undefined : Number(argument))
  else if (sign !== undefined) symbol(parse, sign)
  else if (text !== undefined) say(parse, text)
}

function byte(parse: Parse, code: string): void {
  if (parse.skip > 0) parse.skip--
  else if (parse.state.data) parse.data.push(code)
  else parse.bytes.push(Number.parseInt(code, 16))
}

function open(parse: Parse): void {
  parse.stack.push(parse.state)
  parse.state = { ...parse.state, star: false }
}

function close(parse: Parse): void {
  const above = parse.stack.pop()
  if (!above) return
  const { data } = parse.state
  // Subgroups are separate values: names of reviewers, styles or variables.
  if (!data && (parse.state.bucket === 'info' || parse.state.bucket === 'other')) put(parse, '\n')
  if ((data === 'picture' || data === 'object') && above.data !== data) {
    const hex = parse.data.join('').replace(/[^0-9a-fA-F]/g, '')
    const found = Buffer.from(hex.slice(0, hex.length & ~1), 'hex')
    if (found.length > 0) (data === 'picture' ? parse.pictures : parse.objects).push(found)
    parse.data = []
  }
  // The default font applies to text that names none.
  if (data === 'fonts' && above.data !== 'fonts') above.codepage = parse.fonts.get(parse.defaultFont) ?? above.codepage
  parse.state = above
}

type Command = (parse: Parse, argument: number | undefined) => void

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['cell', (parse) => endCell(parse)],
  ['nestcell', (parse) => endCell(parse)],
  ['row', (parse) => endRow(parse)],
  ['nestrow', (parse) => endRow(parse)],
  ['u', (parse, argument = 0) => unicode(parse, argument)],
  ['uc', (parse, argument = 1) => set(parse, { unicodeSkip: argument })],
  ['v', (parse, argument) => set(parse, { hidden: argument !== 0 })],
  ['deleted', (parse, argument) => set(parse, { deleted: argument !== 0 })],
  ['plain', (parse) => set(parse, { hidden: false, deleted: false, white: false })],
  ['cf', (parse, argument = 0) => set(parse, { white: parse.whites[argument] ?? false })],
  ['htmlrtf', (parse, argument) => set(parse, { generated: argument !== 0 })],
  ['colortbl', (parse) => colours(parse)],
  ['f', (parse, argument = 0) => useFont(parse, argument)],
  ['fcharset', (parse, argument = 0) => fontCharset(parse, argument)],
  ['deff', (parse, argument = 0) => Object.assign(parse, { defaultFont: argument })],
  ['cpg', (parse, argument = 1252) => fontPage(parse, argument)],
  ['mac', (parse) => usePage(parse, 10_000)],
  ['pc', (parse) => usePage(parse, 437)],
  ['pca', (parse) => usePage(parse, 850)],
  ['ansicpg', (parse, argument = 1252) => usePage(parse, argument)],
  ['bin', (parse, argument = 0) => binary(parse, argument)],
])

/** `{\colortbl;\red0\green0\blue0;}` is read ahead, and then skipped as a setting. */
function colours(parse: Parse): void {
  const { whites, cut } = whitesIn(parse.source, TOKEN.lastIndex)
  if (cut) parse.cut = true
  parse.whites.splice(0, parse.whites.length, ...whites)
  destination(parse, 'colortbl')
}

/** A tab only before more of the row: the blanks at the ends of lines are those that a person typed. */
function endCell(parse: Parse): void {
  if (parse.state.data) return
  addCell(parse.line)
}

function endRow(parse: Parse): void {
  put(parse, '\n')
}

function set(parse: Parse, change: Partial<State>): void {
  Object.assign(parse.state, change)
}

function command(parse: Parse, word: string, argument: number | undefined): void {
  const sign = Object.hasOwn(SIGNS, word) ? SIGNS[word] : undefined
  const known = COMMANDS.get(word)
  if (sign !== undefined) put(parse, sign)
  else if (known) known(parse, argument)
  else destination(parse, word)
}

function destination(parse: Parse, word: string): void {
  const { state } = parse
  const known = Object.hasOwn(DESTINATIONS, word) ? DESTINATIONS[word]! : undefined
  // Programs skip an unknown destination; here it is read.
  if (known === undefined) {
    if (state.star) state.bucket = 'other'
  } else if (known === 'picture' || known === 'object' || known === 'fonts' || known === 'skip') {
    state.data = known
  } else {
    state.bucket = known
    delete state.data
    put(parse, '\n')
  }
  state.star = false
}

function useFont(parse: Parse, number: number): void {
  if (parse.state.data === 'fonts') parse.font = number
  else parse.state.codepage = parse.fonts.get(number) ?? parse.codepage
}

function fontCharset(parse: Parse, charset: number): void {
  fontPage(parse, CHARSETS[charset] ?? 1252)
}

function fontPage(parse: Parse, page: number): void {
  if (parse.state.data === 'fonts') parse.fonts.set(parse.font, pageOf(page))
}

function usePage(parse: Parse, page: number): void {
  parse.codepage = pageOf(page)
  set(parse, { codepage: parse.codepage })
}

function binary(parse: Parse, length: number): void {
  if (length <= 0) return
  parse.binaries++
  const raw = parse.source.slice(TOKEN.lastIndex, TOKEN.lastIndex + length)
  TOKEN.lastIndex += length
  if (parse.state.data) parse.data.push(Buffer.from(raw, 'latin1').toString('hex'))
  else say(parse, raw)
}

function unicode(parse: Parse, argument: number): void {
  put(parse, String.fromCharCode(argument < 0 ? argument + 65_536 : argument))
  parse.skip = parse.state.unicodeSkip
}

const MEANT: Readonly<Record<string, string>> = { '~': '\u00A0', _: '\u2011', '-': '\u00AD', '\n': '\n', '\r': '\n' }

function symbol(parse: Parse, sign: string): void {
  if (sign === '*') parse.state.star = true
  else if (MEANT[sign]) put(parse, MEANT[sign])
  else if ('\\{}'.includes(sign)) say(parse, sign)
}

/** After \u the next characters are a fallback for programs without Unicode. */
function say(parse: Parse, text: string): void {
  const kept = parse.skip > 0 ? text.slice(parse.skip) : text
  if (parse.skip > 1) collect(parse, 'passed', text.slice(0, parse.skip))
  parse.skip = Math.max(0, parse.skip - text.length)
  const { data, codepage } = parse.state
  if (data === 'picture' || data === 'object') parse.data.push(kept)
  else put(parse, /[\u0080-\u00ff]/.test(kept) ? iconv.decode(Buffer.from(kept, 'latin1'), codepage) : kept)
}

function flush(parse: Parse): void {
  if (parse.bytes.length === 0) return
  put(parse, iconv.decode(Buffer.from(parse.bytes), parse.state.codepage))
  parse.bytes = []
}

function put(parse: Parse, text: string): void {
  const { state } = parse
  if (state.data || text === '') return
  const bucket = state.deleted ? 'deleted' : state.hidden ? 'hidden' : state.bucket
  if (bucket === 'markup' || bucket === 'other') {
    collect(parse, bucket, text)
    return
  }
  if (state.generated && /^[ \t]$/.test(text)) {
    addBlank(parse.line, text)
    return
  }
  const whole = takeBlanks(parse.line, text === '\n') + text
  collect(parse, bucket, whole)
  if (bucket === 'text') parse[state.white ? 'unseen' : 'seen'].push(whole)
}

function collect({ texts }: Parse, bucket: string, text: string): void {
  const pieces = texts.get(bucket)
  if (pieces) pieces.push(text)
  else texts.set(bucket, [text])
}
