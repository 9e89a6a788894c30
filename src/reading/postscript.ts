import { decode } from './encoding.ts'
import type { Reader } from './reader.ts'

/** PostScript strings are `(…)` with escapes, or `<…>`. */
const STRING = /\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\)){0,20000})\)|<([0-9A-Fa-f\s]{4,20000})>/g
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '\n' }

/** The file is reported, because the drawing was not seen. */
export const readPostscript: Reader = (file, sink) => {
  const source = decode(file.bytes).text
  const strings = [...source.matchAll(STRING)].map(([, plain, hex]) =>
    hex === undefined ? unescaped(plain!) : Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'),
  )
  sink.part('text', 'attachment', strings.join('\n'), 'strings of the program')
  // A program that places letters one by one has strings of one letter.
  if (strings.some((text) => text.length === 1))
    sink.part('line', 'attachment', strings.join(''), 'strings of the program, one after the other')
  const remarks = source.match(/^%[^\r\n]{2,1000}/gm) ?? []
  sink.part('remarks', 'hidden', remarks.map((line) => line.replace(/^%+/, '')).join('\n'), 'remarks in the program')
  sink.unread('', 'It is a program that draws pages: only its strings were read. Ask for it as a PDF.')
}

const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, code?: string, sign?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 8)) : sign === undefined ? '' : (ESCAPES[sign] ?? sign),
  )
