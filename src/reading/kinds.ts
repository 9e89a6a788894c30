/** By its first bytes: a reason that a person can act on. */

import { Unreadable } from './reader.ts'

type Kind = readonly [called: string, ...signs: string[]]

const KINDS: readonly Kind[] = [
  ['a Windows program (.exe)', 'MZ'],
  ['a Linux program (ELF)', '\x7fELF'],
  ['a Mac program', '\xfe\xed\xfa', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe'],
  ['a Java program (.class)', '\xca\xfe\xba\xbe'],
  ['an Android program (.dex)', 'dex\n'],
  ['a WebAssembly program', '\0asm'],
  ['a Flash film', 'FWS', 'CWS', 'ZWS'],
  ['a Windows shortcut (.lnk)', 'L\0\0\0\x01\x14\x02\0'],
  ['a OneNote section', '\xe4R\\{\x8c\xd8\xa7M', '\xa1/\xff\x43\xd9\xefvL'],
  ['a database (SQLite)', 'SQLite format 3\0'],
  ['a database (Access)', '\0\x01\0\0Standard Jet DB', '\0\x01\0\0Standard ACE DB'],
  ['an Outlook data file (.pst)', '!BDN'],
  ['a drawing of AutoCAD (.dwg)', 'AC10'],
  ['a font', '\0\x01\0\0\0', 'OTTO', 'ttcf', 'wOFF', 'wOF2'],
  ['a table of data (Parquet)', 'PAR1'],
  ['a capture of network traffic', '\xd4\xc3\xb2\xa1', '\xa1\xb2\xc3\xd4', '\x0a\x0d\x0d\x0a'],
  ['a registry file of Windows', 'regf'],
  ['a disk image', 'KDMV', 'QFI\xfb', 'conectix', 'vhdxfile'],
  ['a file encrypted with OpenSSL', 'Salted__'],
  ['a key store', '\xfe\xed\xfe\xed'],
]

const ADVICE: readonly (readonly [advice: string, called: RegExp])[] = [
  ['Export it as PDF.', /OneNote|AutoCAD|Publisher|Visio|Project|Hangul/],
  ['Export its tables as CSV.', /database|Parquet/],
  ['Save it as PNG or JPEG.', /picture/],
]

function kindOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  return KINDS.find(([, ...signs]) => signs.some((sign) => head.startsWith(sign)))?.[0]
}

function withAdvice(sentence: string, called: string): Unreadable {
  const advice = ADVICE.find(([, kinds]) => kinds.test(called))?.[0]
  return advice ? new Unreadable(`${sentence} ${advice}`) : new Unreadable(sentence, 'other-format')
}

/** `called`: for first bytes without a kind here. */
export function withoutReader(bytes: Uint8Array, called = 'unknown data'): Unreadable {
  const kind = kindOf(bytes) ?? called
  return withAdvice(`This is ${kind}, and there is no reader for it.`, kind)
}

const IN_OLE: readonly (readonly [called: string, place: RegExp])[] = [
  ['a Publisher document', /^Quill\//],
  ['a Visio drawing', /^VisioDocument$/],
  ['a Project plan', /^Props\d{1,2}$|^ {3}\d{3}\//],
  ['a Hangul document', /^BodyText\//],
]

export function onlyWords(places: readonly string[]): Unreadable {
  const called = IN_OLE.find(([, place]) => places.some((one) => place.test(one)))?.[0]
  if (!called)
    return new Unreadable('This kind of file is not supported: only its plain text was read.', 'other-format')
  return withAdvice(`This is ${called}: only its plain text was read.`, called)
}

/** Pages, Numbers and Keynote since 2013. */
export const IWORK =
  'This is a Pages, Numbers or Keynote document: only its preview and its plain text were read. Export it as PDF.'
