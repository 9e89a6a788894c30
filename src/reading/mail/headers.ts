import { everyMatch } from '../../../detectors/every-match.ts'
import { decode } from '../encoding.ts'
import { fromBase64, fromQuoted } from './transfer.ts'

/** `name` is in lower case; `asWritten` is not, because capitals show the name of a person. */
export type Header = { readonly name: string; readonly asWritten: string; readonly value: string }

export function parseHeaders(block: string): { headers: Header[]; rest: string[] } {
  const headers: Header[] = []
  const rest: string[] = []
  for (const line of block.replace(/(?:\r\n|\r|\n)[ \t]+/g, ' ').split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trimEnd()
    if (colon > 0 && colon < 120 && /^[!#-;=?-~]+$/.test(name))
      headers.push({
        name: name.toLowerCase(),
        asWritten: name,
        value: decodedWords(line.slice(colon + 1).trim()),
      })
    else if (line.trim() !== '' && !/^>?From /.test(line)) rest.push(decodedWords(line))
  }
  return { headers, rest }
}

export function headerOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value
}

/** Decodes encoded words (RFC 2047) and raw bytes. */
function decodedWords(value: string): string {
  const plain = /[\u0080-\u00ff]/.test(value) ? decode(Buffer.from(value, 'latin1')).text : value
  if (!plain.includes('=?')) return plain
  return plain.replace(/((?:=\?[\w:*.-]{1,60}\?[bq]\?[^?]*\?=\s*)+)/gi, (run) => {
    const words = [...run.matchAll(/=\?([\w:.-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi)]
    return joined(words) + (/\s$/.test(run) ? ' ' : '')
  })
}

/** A character may be split between adjacent words. */
function joined(words: readonly RegExpMatchArray[]): string {
  let text = ''
  let bytes: Buffer[] = []
  let open = ''
  words.forEach((word, index) => {
    const data = word[3]!
    const next = words[index + 1]
    const coded = word[2]!.toLowerCase() === 'b'
    // Base64 that ends within a group of four continues in the next word.
    const whole = coded ? open + data : data
    open = ''
    const goesOn = next?.[1]?.toLowerCase() === word[1]!.toLowerCase()
    if (coded && goesOn && next?.[2]?.toLowerCase() === 'b' && whole.length % 4 > 0 && !whole.endsWith('=')) {
      open = whole
      return
    }
    bytes.push(coded ? fromBase64(whole) : fromQuoted(whole.replaceAll('_', ' ')))
    if (goesOn) return
    text += decode(Buffer.concat(bytes), word[1]).text
    bytes = []
  })
  return text
}

export const PARAMETER = /;\s*([^\s;=*"()<>@,\\/:[\]?]+)(?:\*(\d{1,4}))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g

/** RFC 2231, such as 'text/plain; charset="x"; name*0*=utf-8''a; name*1*=b'. */
export function parameters(header: string): { value: string; of: ReadonlyMap<string, string> } {
  const value = /^[^;]*/.exec(header)![0].trim().toLowerCase()
  const pieces = new Map<string, { index: number; text: string; coded: boolean }[]>()
  for (const found of everyMatch(header, PARAMETER)) {
    const name = found[1]!.toLowerCase()
    const text = (found[4]?.replace(/\\(.)/g, '$1') ?? found[5] ?? '').trim()
    const list = pieces.get(name) ?? []
    list.push({ index: Number(found[2] ?? 0), text, coded: found[3] !== undefined })
    pieces.set(name, list)
  }
  return { value, of: new Map([...pieces].map(([name, list]) => [name, assembled(list)])) }
}

function assembled(list: readonly { index: number; text: string; coded: boolean }[]): string {
  const sorted = [...list].sort((a, b) => a.index - b.index)
  if (!sorted.some((piece) => piece.coded)) return sorted.map((piece) => piece.text).join('')
  const whole = sorted.map((piece) => piece.text).join('')
  const [, charset, data] = /^([\w.-]*)'[^']*'([\s\S]*)$/.exec(whole) ?? [undefined, 'utf-8', whole]
  const bytes = data!.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return decode(Buffer.from(bytes, 'latin1'), charset).text
}

const ADDRESS =
  /(?:"((?:[^"\\]|\\.){0,300})"|([^<>,;:"]{0,300}))\s*<([^<>\s]{1,320})>|([^\s<>,;:"()]{1,320}@[^\s<>,;:"()]{1,255})/g

export function addresses(value: string): { name?: string; address: string }[] {
  return everyMatch(value, ADDRESS).map((found) => {
    const name = (found[1] ?? found[2] ?? '').trim()
    return { address: found[3] ?? found[4]!, ...(name === '' ? {} : { name }) }
  })
}
