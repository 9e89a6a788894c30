import type { Budget } from '../budget.ts'
import { Unreadable } from '../reader.ts'
import { type Header, headerOf, parameters, parseHeaders } from './headers.ts'
import { isSpoiltHead } from './integrity.ts'

/** Latin-1, with one character per byte. */
export type Entity = {
  readonly headers: readonly Header[]
  readonly strays: readonly string[]
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly disposition: string
  readonly name: string
  readonly body: string
  readonly children: readonly Entity[]
  readonly preamble: string
  readonly epilogue: string
  /** Two programs may read this differently. */
  readonly odd: boolean
  /** Bytes that are not text, lines of an encoded file, or no end. */
  readonly spoilt: boolean
  /** True for everything but an unclosed multipart. */
  readonly closed: boolean
}

const DEEPEST_PART = 40

export function parseEntity(raw: string, budget: Budget, depth = 0, usual = 'text/plain'): Entity {
  if (depth > DEEPEST_PART) throw new Unreadable('Its parts are nested too deeply.')
  budget.check()
  const { block, body, ended } = cut(raw)
  const { headers, rest } = parseHeaders(block)
  const types = headers.filter((header) => header.name === 'content-type')
  const contentType = parameters(types[0]?.value ?? usual)
  const disposed = parameters(headerOf(headers, 'content-disposition') ?? '')
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(contentType.value) ? contentType.value : usual
  const twice = ['content-type', 'content-transfer-encoding', 'content-disposition', 'mime-version', 'subject'].some(
    (name) => headers.filter((header) => header.name === name).length > 1,
  )
  const own = {
    headers,
    strays: rest,
    type,
    parameters: contentType.of,
    disposition: disposed.value,
    name: disposed.of.get('filename') ?? contentType.of.get('name') ?? '',
    body,
    odd: twice || rest.length > 0 || type !== contentType.value,
    spoilt: isSpoiltHead(headers, rest, ended),
    closed: true,
  }
  const boundary = contentType.of.get('boundary') ?? guessed(type, body)
  if (!type.startsWith('multipart/') || !boundary) return { ...own, children: [], preamble: '', epilogue: '' }
  const pieces = split(body, boundary)
  const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const children = pieces.parts.map((part) => parseEntity(part, budget, depth + 1, inner))
  const odd = own.odd || !pieces.closed || children.some((child) => child.odd) || pieces.parts.length === 0
  return { ...own, children, preamble: pieces.preamble, epilogue: pieces.epilogue, odd, closed: pieces.closed }
}

function cut(raw: string): { block: string; body: string; ended: boolean } {
  if (/^\r?\n/.test(raw)) return { block: '', body: raw.replace(/^\r?\n/, ''), ended: true }
  const end = /\r\n\r\n|\n\r?\n|\r\n\n/.exec(raw)
  if (!end)
    return looksLikeHeaders(raw) ? { block: raw, body: '', ended: false } : { block: '', body: raw, ended: true }
  return { block: raw.slice(0, end.index), body: raw.slice(end.index + end[0].length), ended: true }
}

function looksLikeHeaders(raw: string): boolean {
  return /^[\w-]{1,80}:/.test(raw)
}

function guessed(type: string, body: string): string | undefined {
  if (!type.startsWith('multipart/')) return undefined
  return /^--([^\s-][^\r\n]{0,100}?)[ \t]*\r?\n(?:Content-|\r?\n)/im.exec(body)?.[1]
}

function split(body: string, boundary: string) {
  const mark = `--${boundary.trimEnd()}`
  const parts: string[] = []
  let preamble: string | undefined
  let from = 0
  for (let at = lineWith(body, mark, 0); at >= 0; at = lineWith(body, mark, at + mark.length)) {
    const before = body.slice(from, at).replace(/\r?\n$/, '')
    if (preamble === undefined) preamble = before
    else parts.push(before)
    const eol = body.indexOf('\n', at)
    from = eol < 0 ? body.length : eol + 1
    if (body.startsWith('--', at + mark.length)) return { preamble, parts, epilogue: body.slice(from), closed: true }
  }
  // Without any boundary, everything is preamble.
  if (preamble === undefined) return { preamble: body, parts, epilogue: '', closed: false }
  parts.push(body.slice(from))
  return { preamble, parts, epilogue: '', closed: false }
}

function lineWith(body: string, mark: string, from: number): number {
  for (let at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const rest = body.slice(at + mark.length, at + mark.length + 200)
    if (/^(?:--)?[ \t]*(?:\r?\n|$)/.test(rest) || /^--/.test(rest)) return at
  }
  return -1
}
