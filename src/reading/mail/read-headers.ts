import type { Recipient } from '../../../detectors/contract.ts'
import { everyMatch } from '../../../detectors/every-match.ts'
import { pattern, patternWith, phrases } from '../../../detectors/pattern.ts'
import { pairs } from '../pairs.ts'
import type { ExtractionSink } from '../reader.ts'
import { jsonValues } from '../records.ts'
import { inRows, spelledOut } from '../spelled-out.ts'
import { tierOf } from './compare.ts'
import type { Entity } from './entity.ts'
import { fieldWords } from './field-words.ts'
import { addresses, type Header, headerOf, parameters } from './headers.ts'
import { traceNumbers, traceWords } from './trace-words.ts'
import { fromBase64 } from './transfer.ts'

const LABEL_HEADERS = phrases`
  msip_labels, x-protective-marking, sio-label(?:-history)?, x-microsoft-class\w*,
  x-ms-exchange-organization-classification, sensitivity, x-titus.*, titus.*, x-bj.*,
  x-.*(?:classif|marking|label|sensitivity|gsc).*, classification, protective-marking
`

const LABEL = pattern`^${LABEL_HEADERS}$`

const TRACE_HEADERS = phrases`
  received(?:-spf)?, dkim-signature, domainkey-signature, arc-.*, authentication-results.*, x-authenticat.*, message-id, in-reply-to,
  references, mime-version, content-.*, date, resent-date, return-path, delivered-to, x-received, x-google-.*,
  x-gm-.*, x-ms-.*, x-forefront-.*, x-microsoft-antispam.*, x-originating-ip, x-spam-.*, x-virus-.*, x-mailer,
  user-agent, x-priority, importance, priority, thread-index, list-.*, feedback-id, x-originatororg, x-sg-.*,
  x-ses-.*, autocrypt
`

/** Relays add these, so their ids and addresses are not content. */
const TRACE = pattern`^${TRACE_HEADERS}$`

/** Free text by its standard (RFC 5322, 3.6.5; RFC 2045, 8). */
const WRITTEN = /^(?:comments|keywords|content-description)$/

/** RFC 822, 4.6.2: the message that a reply answers. */
const REFERS = /^In-reply-to .{1,200} message (?:dated|of) \S[^\n]{0,80}$/i

/** RFC 822, 4.6.2: 'Message from Ann Sample of Mon, 26 Aug 2002', '<id>; from Ann Sample on Mon, 26 Aug 2002'. */
const AUTHOR = patternWith('gu')`
  (?<=^[Mm]essage[ ]from[ ]|(?:;[ ]|[(])(?:message[ ])?from[ ])"?(?:\p{Lu}[\p{L}.'’-]{0,24}[ ]?){1,4}"?[ ]?(?:<[^<>\s]{3,100}>[ ])?
  (?=(?:of|on)[ ]"?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)
`

const PEOPLE = new Map([
  ['from', 'sender'],
  ['sender', 'sender'],
  ['reply-to', 'reply address'],
  ['to', 'recipients'],
  ['cc', 'copies'],
  ['bcc', 'blind copies'],
  ['apparently-to', 'recipients'],
  ['resent-from', 'sender'],
  ['resent-sender', 'sender'],
  ['resent-to', 'recipients'],
  ['resent-cc', 'copies'],
  ['resent-bcc', 'blind copies'],
  ['disposition-notification-to', 'receipt address'],
])

/** Trace headers as well, into which a person may have written. */
export function readHeaders({ headers, strays }: Entity, sink: ExtractionSink): void {
  for (const header of headers) if (header.name === 'subject') sink.part('subject', 'title', header.value)
  for (const [name, where] of PEOPLE) {
    const found = headers.filter((header) => header.name === name)
    if (found.length > 0) sink.part(name, 'recipients', found.map((header) => header.value).join(', '), where)
  }
  const named = headers
    .filter((header) => PEOPLE.has(header.name))
    .flatMap((header) => addresses(header.value))
    .map((person) => person.name ?? '')
  for (const { name, value } of headers) if (PEOPLE.has(name)) named.push(...beside(value))
  sink.part('names', 'properties', named.filter((name) => tierOf(name)).join('\n'), 'name of a sender or recipient')
  for (const header of headers)
    if (LABEL.test(header.name))
      for (const value of unpacked(header.value)) sink.part('label', 'label', value, `email header ${header.name}`)
  const rest = headers.filter(
    (header) => !LABEL.test(header.name) && !PEOPLE.has(header.name) && header.name !== 'subject',
  )
  sink.part('written', 'properties', lines(rest.filter(isWritten)), 'email headers')
  const filled = rest.filter((header) => !isWritten(header))
  sink.filled('headers', lines(filled.filter((header) => !TRACE.test(header.name))), 'email headers')
  const trace = filled.filter((header) => TRACE.test(header.name)).map(withoutAuthor)
  sink.filled('trace', trace.flatMap(({ value }) => traceWords(value)).join('\n'), 'email headers')
  const numbers = trace.flatMap(({ value }) => traceNumbers(value)).join('\n')
  sink.filled('numbers', numbers, 'numbers among email headers')
  const inTokens = trace.map(withoutMachine).flatMap(fieldWords).join('\n')
  sink.filled('tokens', inTokens, 'words in ids and signatures')
  const inside = filled.flatMap(({ asWritten, value }) => [
    ...spelledOut(asWritten),
    ...spelledOut(value),
    ...markedIn(value),
  ])
  inside.push(...inRows(filled.map(({ value }) => value)), ...inRows(trace.flatMap(({ value }) => idsIn(value))))
  sink.filled('spelled', [...new Set(inside)].join('\n'), 'words in names, addresses and ids')
  sink.part('dates', 'properties', lines(rest.filter(isNoDate)), 'email headers')
  sink.part('stray', 'hidden', strays.join('\n'), 'line among the headers')
  sink.envelope(envelopeOf(headers))
  compareLabels(headers, sink)
}

/** Whom a reply answers is no more than its From field shows. */
const withoutAuthor = (header: Header): Header =>
  header.name === 'in-reply-to'
    ? { ...header, value: header.value.replace(AUTHOR, (found) => (tierOf(found) ? found : '')) }
    : header

/** The name that a machine gives itself, of at most two words, is often that of its owner. */
const withoutMachine = ({ name, value }: Header): string =>
  name === 'received' ? value.replace(MACHINE, 'from') : value
const MACHINE = /^from\s+[A-Za-z\d]{1,20}(?:[_-][A-Za-z\d]{1,20})?(?=\s+(?:by\s|\())/

const isNoDate = ({ name, value }: Header): boolean =>
  /^(?:resent-)?date$/.test(name) && value.replace(/\([^()]*\)/g, '').trim().length > 40

const idsIn = (value: string): string[] => value.match(/[^\s<>@]{1,100}(?=@)/g) ?? []

const markedIn = (value: string): string[] =>
  value
    .split(/[;,:()"]/)
    .map((piece) => piece.replace(/^[\s\d.]+|\s+$/g, ''))
    .filter((piece) => piece !== value && piece === piece.toUpperCase() && tierOf(piece))

const isWritten = ({ name, value }: Header): boolean => WRITTEN.test(name) && !REFERS.test(value)

function beside(value: string): string[] {
  return everyMatch(value, /\(([^()]{3,})\)|(?:^|;)\s*([^:;<>@"(),]{3,}):/g).map((found) =>
    (found[1] ?? found[2]!).trim(),
  )
}

/** Titus writes JSON as Base64. */
function unpacked(value: string): string[] {
  if (!/^[A-Za-z0-9+/\s]{16,}={0,2}$/.test(value)) return [value]
  const text = fromBase64(value).toString('utf8')
  const values = /^\s*\{/.test(text) ? jsonValues(text) : undefined
  if (values === undefined) return [value]
  const lines = values.split('\n')
  return [values, ...lines.filter((line) => !line.includes(':') && tierOf(line))]
}

function lines(headers: readonly Header[]): string {
  return pairs(
    headers.flatMap(({ name, value }) => [
      [name, value] as const,
      // A parameter in numbered pieces, in a header that has none of its base name.
      ...(/\*\d{1,2}\*?=/.test(value) ? [...parameters(value).of].map(([key, whole]) => [key, whole] as const) : []),
    ]),
  )
}

function envelopeOf(headers: readonly Header[]) {
  const people = (name: string) =>
    headers.filter((header) => header.name === name).flatMap((header) => addresses(header.value))
  const recipients: Recipient[] = [
    ...[...people('to'), ...people('cc')].map((person) => ({ ...person, visible: true })),
    ...people('bcc').map((person) => ({ ...person, visible: false })),
  ]
  const sender = addresses(headerOf(headers, 'from') ?? '')[0]?.address
  return { recipients, ...(sender === undefined ? {} : { sender }) }
}

function compareLabels(headers: readonly Header[], sink: ExtractionSink): void {
  const values = headers.filter((header) => LABEL.test(header.name)).map((header) => tierOf(header.value))
  const subject = /\[SEC=[^\]]{1,60}|\[[A-Z :_-]{3,40}\]/.exec(headerOf(headers, 'subject') ?? '')?.[0]
  const tiers = new Set([...values, subject ? tierOf(subject) : undefined].filter((tier) => tier !== undefined))
  if (tiers.size > 1) sink.observe('', 'label-differs', 'Its labels and its subject name different markings.')
}
