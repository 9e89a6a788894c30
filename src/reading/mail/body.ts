import { pattern, phrases } from '../../../detectors/pattern.ts'
import { withPlainSpaces } from '../../core/plain-spaces.ts'
import { readCarried } from '../carried-files.ts'
import { HIDDEN, holdsBlankCode } from '../codes.ts'
import { reportColumns } from '../columns.ts'
import { decode, looksLikeText } from '../encoding.ts'
import { decodePage, readHtml } from '../html.ts'
import { holdLetterPictures } from '../letter-pictures.ts'
import { sweepHtml } from '../markup/sweep-html.ts'
import { reportOther } from '../other-reading.ts'
import type { ExtractionSink } from '../reader.ts'
import { signed } from '../sniff.ts'
import { addressesIn, spelledOut } from '../spelled-out.ts'
import { isOverwritten } from '../text.ts'
import { differs, unquote } from './compare.ts'
import type { Entity } from './entity.ts'
import { comments, fieldWords } from './field-words.ts'
import { joinFlowed } from './flowed.ts'
import { headerOf, PARAMETER, parameters } from './headers.ts'
import { scattered } from './scattered.ts'
import { readStrayBase64, withoutBlocks } from './stray-base64.ts'
import { numbersOf } from './trace-words.ts'
import { fromQuoted, fromTransfer, fromUuencode, isWholeBase64, isWholeQuoted, strayUuencode } from './transfer.ts'

export type Bodies = { readonly plain: string[]; readonly rich: string[]; readonly seen: string[] }

export async function readBody(entity: Entity, sink: ExtractionSink, at: string, bodies: Bodies): Promise<void> {
  if (entity.children.length > 0) {
    if (at === '') describe(entity, sink, at)
    return await readParts(entity, sink, at, bodies)
  }
  const encoding = (headerOf(entity.headers, 'content-transfer-encoding') ?? '7bit').replace(/\([^()]*\)/g, ' ').trim()
  const bytes = fromTransfer(entity.body, encoding)
  if (!isWhole(entity.body, encoding)) sink.budget.damage()
  describe(entity, sink, at)
  if (entity.preamble.trim() !== '')
    await readText(Buffer.from(entity.preamble, 'latin1'), entity, sink, place(at, 'body'), bodies)
  else if (unreadable(entity)) sink.unread(at, unreadable(entity)!)
  else if (
    entity.disposition === 'attachment' ||
    entity.name !== '' ||
    isFile(bytes) ||
    !/^text\/(?:plain|html|enriched|richtext|x-\w+)$/.test(entity.type)
  ) {
    if (bytes.length > 0) await sink.deeper(place(at, 'file'), file(entity, bytes))
  } else if (entity.type === 'text/html') await readRich(bytes, entity, sink, place(at, 'html'), bodies)
  else await readText(bytes, entity, sink, place(at, 'body'), bodies)
  garbage(entity, encoding, sink, at)
}

function isWhole(body: string, encoding: string): boolean {
  if (/^\s*base64/i.test(encoding)) return isWholeBase64(body)
  return !/^\s*quoted-printable/i.test(encoding) || isWholeQuoted(body)
}

const isFile = (bytes: Uint8Array): boolean => !looksLikeText(bytes) && signed(bytes) !== undefined

async function readParts(entity: Entity, sink: ExtractionSink, at: string, bodies: Bodies): Promise<void> {
  sink.part(place(at, 'preamble'), 'hidden', latin(entity.preamble), 'before the first part')
  sink.part(place(at, 'epilogue'), 'hidden', latin(entity.epilogue), 'after the last part')
  if (entity.type === 'multipart/encrypted') sink.unread(at, 'It is encrypted.')
  const here: Bodies = entity.type === 'multipart/alternative' ? { plain: [], rich: [], seen: bodies.seen } : bodies
  // Plain text first, so that the HTML is compared with it.
  const order = [...entity.children.entries()].sort(
    ([, a], [, b]) => Number(b.type === 'text/plain') - Number(a.type === 'text/plain'),
  )
  for (const [index, child] of order) {
    if (at !== '' || index > 0 || child.children.length > 0 || entity.children.length === 1)
      describe(child, sink, place(at, `part${index + 1}`))
    await readBody(child, sink, entity.children.length === 1 ? at : place(at, `part${index + 1}`), here)
  }
  if (here !== bodies) {
    compare(here, sink, at)
    bodies.plain.push(...here.plain)
    bodies.rich.push(...here.rich)
  }
}

function compare({ plain, rich }: Bodies, sink: ExtractionSink, at: string): void {
  if (plain.length === 0 || rich.length === 0) return
  const found = differs(rich.join('\n'), plain.join('\n'))
  if (!found) return
  sink.observe(
    at,
    'alternative-differs',
    `The formatted text has ${found.there} words that the plain text lacks, and the plain text has ${found.here} that the formatted text lacks.`,
  )
}

async function readText(
  bytes: Buffer,
  entity: Entity,
  sink: ExtractionSink,
  at: string,
  bodies: Bodies,
): Promise<void> {
  const decoded = decode(bytes, entity.parameters.get('charset'))
  reportOther(decoded, sink, at, (other) => flowed(other, entity))
  const text = joined(decoded.text, entity, sink, at)
  if (!hasGarbage(entity) && isOverwritten(text)) sink.budget.damage()
  if (/-----BEGIN PGP MESSAGE-----/.test(text)) sink.unread(at, 'It is encrypted with PGP.')
  let rest = text
  if (/^begin(?:-base64)? [0-7]{3}/m.test(text)) {
    const files = fromUuencode(text)
    const begun = text.match(/^begin(?:-base64)? [0-7]{3,4} [^\r\n]{1,300}$/gm)?.length ?? 0
    if (files.length < begun || files.some(({ damaged }) => damaged))
      sink.unread(at, 'A file encoded in the text is damaged.', 'save-again')
    for (const [index, found] of files.entries()) await sink.deeper(`${at}/uuencoded${index + 1}`, found)
    rest = text.replace(/^(begin(?:-base64)? [0-7]{3,4} [^\r\n]{1,300})\r?\n[\s\S]*?^(?:end|====)\s*$/gm, '$1')
  }
  for (const [index, bytes] of strayUuencode(rest).entries())
    await sink.deeper(`${at}/uu${index + 1}`, { name: '', bytes, where: 'file written into the text' })
  sink.part(`${at}/otherwise`, 'hidden', asQuoted(rest), 'body as it would be if it were encoded')
  if (TAGGED.test(rest))
    sink.part(
      `${at}/page`,
      'hidden',
      sweepHtml(inLines(rest), sink.budget).shown,
      'body as it would be if it were a page',
    )
  await readStrayBase64(rest, sink, at)
  sink.part(`${at}/pieces`, 'hidden', scattered(rest).join('\n\n'), 'written in pieces')
  await readCarried(withoutBlocks(rest), sink, at, true)
  if (/^=ybegin /m.test(rest)) sink.unread(at, 'A file encoded in it (yEnc) could not be read.')
  if (/^\(This file must be converted with BinHex/m.test(rest))
    sink.unread(at, 'A file encoded in it (BinHex) could not be read.')
  holdLetterPictures(rest, sink, at)
  const { own, quoted } = unquote(rest)
  bodies.plain.push(rest)
  bodies.seen.push(rest)
  reportColumns(withPlainSpaces(own), sink.part(at, 'body', own), sink, `${at}/columns`)
  sink.part(`${at}/quoted`, 'quoted', quoted)
  sink.filled(`${at}/spelled`, spelledOut(addressesIn(rest)).join('\n'), 'words in addresses')
}

/** Letters inside its tags would be hidden in a browser. */
const TAGGED = /<(\w{1,10})\s[^<>]{1,300}>[^<>]{0,300}<\/\1>/

async function readRich(
  bytes: Buffer,
  entity: Entity,
  sink: ExtractionSink,
  at: string,
  bodies: Bodies,
): Promise<void> {
  const written = /charset\s*=\s*["']?([\w.:-]+)/i.exec(bytes.toString('latin1', 0, 2_000))?.[1]
  const decoded = decodePage(bytes, entity.parameters.get('charset'), written)
  reportOther(decoded, sink, at, (source) => sweepHtml(source, sink.budget).shown)
  const shown = await readHtml(decoded.text, sink, { at, kind: 'body' })
  sink.part(`${at}/pieces`, 'hidden', scattered(shown).join('\n\n'), 'written in pieces')
  bodies.rich.push(shown)
  bodies.seen.push(shown)
}

/** Decodes quoted-printable that was not declared. */
function asQuoted(text: string): string {
  if (!text.includes('=') || !/[\w ,.]=\r?\n\S|(?:=[0-9A-F]{2}){2}/.test(text)) return ''
  const plain = decode(fromQuoted(text)).text
  return plain === text ? '' : withoutParagraphsOf(text, plain)
}

/** The body shows the others as they are. */
function withoutParagraphsOf(body: string, decoded: string): string {
  const shown = new Set(body.split(PARAGRAPH))
  const others = decoded.split(PARAGRAPH).filter((one) => !shown.has(one))
  return others.join('\n\n')
}

const PARAGRAPH = /\r?\n[ \t]*\r?\n/

/** Who says what is seen by its lines. */
const inLines = (text: string): string =>
  text.replace(/<[^<>]{0,300}>|\n/g, (found) => (found === '\n' ? '<br>' : found))

/** Joined lines no longer end in the blanks that may carry a message. */
function joined(text: string, entity: Entity, sink: ExtractionSink, at: string): string {
  const read = flowed(text, entity)
  if (read !== text && holdsBlankCode(text)) sink.unread(at, HIDDEN)
  return read
}

function flowed(text: string, entity: Entity): string {
  if (entity.parameters.get('format')?.toLowerCase() !== 'flowed') return text
  return joinFlowed(text, entity.parameters.get('delsp')?.toLowerCase() === 'yes')
}

function describe(entity: Entity, sink: ExtractionSink, at: string): void {
  sink.part(place(at, 'parameters'), 'properties', unusual(entity).join('\n'), 'parameter of a part')
  const own = entity.headers.filter(({ name }) => name.startsWith('content-'))
  const beside = own.flatMap(({ value }) => [
    ...fieldWords(value),
    ...spelledOut(value),
    ...comments(value),
    ...numbersOf(value),
  ])
  sink.filled(place(at, 'tokens'), [...new Set(beside)].join('\n'), 'words in ids and comments of a part')
  if (at === '') return
  const fields = entity.headers.filter(
    (header) => !/^content-(?:type|transfer-encoding|disposition|id|length)$/.test(header.name),
  )
  sink.part(place(at, 'headers'), 'properties', fields.map((header) => header.value).join('\n'), 'headers of a part')
  sink.part(place(at, 'stray'), 'hidden', entity.strays.join('\n'), 'line among the headers of a part')
}

function unusual({ parameters: own, name, headers }: Entity): string[] {
  const given = (header: string) => headers.filter((one) => one.name === header).map((one) => one.value)
  const disposed = given('content-disposition').flatMap((value) => [...parameters(value).of])
  return [
    ...[...own, ...disposed].filter(([key]) => !USUAL.test(key)).map(([, value]) => value),
    ...[
      own.get('name') ?? '',
      ...given('content-disposition').map((value) => parameters(value).of.get('filename') ?? ''),
    ].filter((second) => second !== name),
    ...['content-type', 'content-disposition'].flatMap((header) => given(header).map(besideParameters)),
    ...given('content-id')
      .filter((id) => /\S\s+\S/.test(id))
      .map((id) => id.replace(/^<|>$/g, '')),
  ]
}

function besideParameters(value: string): string {
  return value
    .replace(/^[^;]*/, '')
    .replace(PARAMETER, '')
    .replace(/^[\s;]+|[\s;]+$/g, '')
}

const USUAL_PARAMETERS = phrases`
  boundary, charset, name, filename, format, delsp, type, start, start-info, method, micalg, protocol, smime-type,
  report-type, access-type, number, total, size, creation-date, modification-date, read-date, reply-type, id, url,
  x-apple-part-url, x-unix-mode, x-mac-creator, x-mac-type, component, component-type
`

const USUAL = pattern`^${USUAL_PARAMETERS}$`

function unreadable(entity: Entity): string | undefined {
  if (entity.type === 'message/partial') return 'It is only part of a message.'
  if (entity.type === 'message/external-body') return 'Its content is stored elsewhere and was not fetched.'
  if (entity.type === 'application/pgp-encrypted') return 'It is encrypted with PGP.'
  return undefined
}

function file(entity: Entity, bytes: Buffer) {
  const type = [
    entity.type,
    ...[...entity.parameters].filter(([name]) => name === 'charset').map(([name, value]) => `${name}=${value}`),
  ].join('; ')
  const nested = NESTED.get(entity.type)
  return { name: entity.name, bytes, type, ...(nested ? { as: nested, where: 'attached message' } : {}) }
}

/** How parts of these types are read, whatever their content looks like. */
export const NESTED: ReadonlyMap<string, string> = new Map([
  ...['message/rfc822', 'message/global'].map((type) => [type, 'mail'] as const),
  ...[
    'text/rfc822-headers',
    'message/global-headers',
    'message/delivery-status',
    'message/global-delivery-status',
    'message/disposition-notification',
    'message/global-disposition-notification',
    'message/feedback-report',
    'message/tracking-status',
  ].map((type) => [type, 'mail-fields'] as const),
])

/** Decoders skip text between lines of Base64. */
function garbage(entity: Entity, encoding: string, sink: ExtractionSink, at: string): void {
  const all = entity.headers.filter((header) => header.name === 'content-transfer-encoding')
  if (all.length > 1 && all.some((header) => header.value !== encoding))
    for (const other of all.slice(1))
      sink.part(
        place(at, 'otherwise'),
        'hidden',
        decode(fromTransfer(entity.body, other.value)).text,
        'body by its second encoding',
      )
  if (hasGarbage(entity))
    sink.part(place(at, 'raw'), 'hidden', latin(beside(entity.body)), 'text inside the encoded part')
}

/** A body of megabytes may have words at its end. */
const beside = (body: string): string =>
  body
    .split(/\r?\n/)
    .filter((line) => !/^[A-Za-z0-9+/=]{40,}\s*$/.test(line))
    .join('\n')

/** Words between lines of Base64 corrupt what surrounds them. */
const hasGarbage = ({ headers, body }: Entity): boolean =>
  /^\s*base64/i.test(headerOf(headers, 'content-transfer-encoding') ?? '') && /[^A-Za-z0-9+/=\s]/.test(body)

function latin(text: string): string {
  return /[\u0080-\u00ff]/.test(text) ? decode(Buffer.from(text, 'latin1')).text : text
}

function place(at: string, name: string): string {
  return at === '' ? name : `${at}/${name}`
}
