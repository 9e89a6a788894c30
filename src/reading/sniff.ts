import { createBudget } from './budget.ts'
import { looksLikeText } from './encoding.ts'
import { sniffText } from './sniff-text.ts'
import { openZip, unpack, type Zip } from './zip.ts'

/** 'unknown' where the bytes do not tell. The name decides only between text formats. */
export function sniff(bytes: Uint8Array, name = ''): string {
  if (bytes.length === 0) return 'empty'
  const head = latin(bytes, 0, 64)
  for (const [format, test] of SIGNATURES) if (test(head, bytes)) return format
  const early = latin(bytes, 0, 1024)
  // Both formats allow bytes before them.
  if (early.includes('%PDF-')) return 'pdf'
  if (zipWithin(bytes)) return zipFormat(openZip(bytes))
  if (looksLikeText(bytes)) return sniffText(bytes, name)
  // After its header block a message may hold any bytes.
  if (/^[!-9;-~]{2,60}:/.test(head) && sniffText(bytes, name) === 'mail') return 'mail'
  return mpegFrame(bytes) ? 'mp3' : 'unknown'
}

/** Finds a format inside other data. */
export function signed(bytes: Uint8Array): string | undefined {
  const head = latin(bytes, 0, 64)
  if (head.startsWith('PK\x03\x04')) return zipFormat(openZip(bytes))
  const format = SIGNATURES.find(([name, test]) => !WEAK.has(name) && test(head, bytes))?.[0]
  return format === undefined ? undefined : refine(format, bytes)
}

/** Signatures so short that other data begins with them too. */
const WEAK = new Set(['tar', 'mp3', 'mp4', 'ico', 'bmp', 'executable', 'apple-double'])

type Test = (head: string, bytes: Uint8Array) => boolean

const begins =
  (...signs: string[]): Test =>
  (head) =>
    signs.some((sign) => head.startsWith(sign))

function iconsFit(bytes: Uint8Array): boolean {
  if (bytes.length < 22) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint16(4, true)
  for (let at = 6; at < 6 + count * 16; at += 16)
    if (at + 16 > bytes.length || view.getUint32(at + 12, true) < 6 + count * 16) return false
  return count > 0 && count <= 64
}

const brand =
  (pattern: RegExp): Test =>
  (head) =>
    head.slice(4, 8) === 'ftyp' && pattern.test(head.slice(8, 32))

const SIGNATURES: readonly (readonly [string, Test])[] = [
  ['pdf', begins('%PDF-')],
  ['png', begins('\x89PNG\r\n\x1a\n')],
  ['jpeg', begins('\xff\xd8\xff')],
  ['gif', begins('GIF87a', 'GIF89a')],
  ['webp', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'],
  ['wav', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE'],
  ['avi', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'AVI '],
  ['avif', brand(/avif|avis/)],
  ['heic', brand(/^(heic|heix|hevc|mif1|msf1)/)],
  ['jpeg2000', begins('\0\0\0\x0cjP  \r\n\x87\n', '\xff\x4f\xff\x51\0')],
  ['mp4', (head) => ['ftyp', 'moov', 'mdat', 'wide'].includes(head.slice(4, 8))],
  ['tiff', begins('II*\0', 'MM\0*', 'II+\0', 'MM\0+')],
  [
    'bmp',
    (head, bytes) =>
      head.startsWith('BM') &&
      bytes.length >= 26 &&
      [12, 40, 52, 56, 64, 108, 124].includes(bytes[14]!) &&
      bytes[15] === 0,
  ],
  ['ico', (head, bytes) => (head.startsWith('\0\0\x01\0') || head.startsWith('\0\0\x02\0')) && iconsFit(bytes)],
  ['psd', begins('8BPS')],
  ['netpbm', (head) => /^P[123]\s(?:\s*#[^\n]*\n)?[\d\s]{20}|^P[456]\s(?:#[^\n]*\n)?\d{1,5}\s+\d{1,5}\s/.test(head)],
  ['c-picture', (head) => /^\s*\/\* XPM \*\/|^\s*#define \w{1,60}_width \d/.test(head)],
  ['postscript', begins('%!', '\x04%!')],
  ['wmf', begins('\xd7\xcd\xc6\x9a', '\x01\0\x09\0\0\x03', '\x01\0\x09\0\0\x01')],
  ['emf', (head) => head.startsWith('\x01\0\0\0') && head.slice(40, 44) === ' EMF'],
  ['svm', begins('VCLMTF')],
  ['rtf', (head) => /^\s{0,8}\{\\rt/.test(head.replace(/^\xef\xbb\xbf/, ''))],
  ['pkcs7', (head) => head.startsWith('\x30') && head.slice(0, 32).includes('\x2a\x86\x48\x86\xf7\x0d\x01\x07')],
  ['tnef', begins('\x78\x9f\x3e\x22')],
  ['gzip', begins('\x1f\x8b\x08')],
  ['bzip2', (head) => /^BZh[1-9]/.test(head) && ['1AY&SY', '\x17rE8P\x90'].includes(head.slice(4, 10))],
  ['xz', begins('\xfd7zXZ\0')],
  [
    'zstd',
    (head) => head.startsWith('\x28\xb5\x2f\xfd') || (/^[P-_]/.test(head) && head.slice(1, 4) === '\x2a\x4d\x18'),
  ],
  ['7z', begins("7z\xbc\xaf'\x1c")],
  ['rar', begins('Rar!\x1a\x07')],
  ['7z-kind', begins('MSCF\0\0', '!<arch>\n', '070701', '070702', '070707', '\x1f\x9d', '\xed\xab\xee\xdb', 'MSWIM\0')],
  ['7z-kind', (head) => /^-l[hz][0-9ds]-$/.test(head.slice(2, 7))],
  ['7z-kind', (_, bytes) => latin(bytes, 32_769, 32_774) === 'CD001'],
  ['ole', begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['apple-double', begins('\0\x05\x16\x07', '\0\x05\x16\0')],
  ['folder-view', begins('\0\0\0\x01Bud1')],
  ['flac', begins('fLaC')],
  ['ogg', begins('OggS')],
  ['mp3', begins('ID3')],
  ['matroska', begins('\x1a\x45\xdf\xa3')],
  ['executable', begins('\x7fELF', '\xfe\xed\xfa', '\xcf\xfa\xed\xfe')],
  ['executable', (head, bytes) => head.startsWith('MZ') && !looksLikeText(bytes)],
  ['tar', (_, bytes) => latin(bytes, 257, 262) === 'ustar' || oldTar(bytes)],
]

export function refine(format: string, bytes: Uint8Array): string {
  return format === 'ole' ? oleFormat(bytes) : format
}

function zipWithin(bytes: Uint8Array): boolean {
  if (latin(bytes, 0, 4) === 'PK\x03\x04' || latin(bytes, 0, 4) === 'PK\x05\x06') return true
  return endOfZip(bytes)
}

/** Also after a picture or PDF, where an archive can hide. */
export function endOfZip(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = tail.lastIndexOf('PK\x05\x06')
  return at >= 0 && at >= bytes.length - 22 - 0x1ffff && tail.includes('PK\x01\x02')
}

/** Its offsets count from its own start or from the file's. */
export function pdfWithin(bytes: Uint8Array): Uint8Array | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = all.indexOf('%PDF-')
  if (at <= 0 || !/^\d\.\d/.test(latin(bytes, at + 5, at + 8))) return undefined
  if (!/\d \d{1,5} obj\b/.test(all.toString('latin1', at, at + 4_096))) return undefined
  const end = all.lastIndexOf('startxref')
  if (end < at) return undefined
  const table = Number(/\d+/.exec(all.toString('latin1', end + 9, end + 30))?.[0])
  return /^\s*(?:xref|\d+ \d+ obj)\b/.test(latin(bytes, table, table + 20)) ? bytes : bytes.subarray(at)
}

const MAIN_PARTS: readonly (readonly [string, RegExp])[] = [
  ['xlsb', /sheet\.binary\.macroEnabled\.main/i],
  ['docx', /wordprocessingml\.[a-z]+\.main|ms-word\.[a-z]+\.macroEnabled[a-z]*\.main/i],
  ['xlsx', /spreadsheetml\.[a-z]+\.main|ms-excel\.[a-z]+\.macroEnabled[a-z]*\.main/i],
  ['pptx', /presentationml\.[a-z]+\.main|ms-powerpoint\.[a-z]+\.macroEnabled[a-z]*\.main/i],
]

function zipFormat(zip: Zip): string {
  const names = new Map(zip.entries.map((entry) => [plainName(entry.name), entry]))
  const small = createBudget(500)
  const text = (name: string) => {
    const entry = names.get(name)
    if (!entry || entry.size > 2_000_000) return ''
    try {
      return new TextDecoder().decode(unpack(zip, entry, small))
    } catch {
      return ''
    }
  }
  const type = text('mimetype').trim()
  if (type.startsWith('application/vnd.oasis.opendocument') || names.has('content.xml')) return 'opendocument'
  if (type === 'application/epub+zip' || names.has('meta-inf/container.xml')) return 'epub'
  if (!names.has('[content_types].xml') && !names.has('_rels/.rels')) return 'zip'
  const types = text('[content_types].xml').replaceAll('\0', '')
  const main = MAIN_PARTS.find(([, pattern]) => pattern.test(types))
  if (main) return main[0]
  for (const [folder, format] of [
    ['word/', 'docx'],
    ['xl/', 'xlsx'],
    ['ppt/', 'pptx'],
  ] as const)
    if ([...names.keys()].some((name) => name.startsWith(folder))) return format
  return 'ooxml'
}

/** Programs ignore letter case and accept backslashes. */
const plainName = (name: string): string => name.toLowerCase().replaceAll('\\', '/').replace(/^\/+/, '')

function oleFormat(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => all.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (has('EncryptedPackage')) return 'encrypted-office'
  if (all.includes(Buffer.from('__properties_version1', 'utf16le'))) return 'msg'
  if (has('WordDocument')) return 'doc'
  if (has('PowerPoint Document')) return 'ppt'
  if (has('Workbook') || has('Book')) return 'xls'
  return 'ole'
}

/** A tar from before 1988 has a checksum and no signature. */
function oldTar(bytes: Uint8Array): boolean {
  if (bytes.length < 512 || bytes[0] === 0) return false
  const checksum = Number.parseInt(latin(bytes, 148, 156).replace(/[\0 ]/g, ''), 8)
  if (!checksum) return false
  let sum = 0
  for (let i = 0; i < 512; i++) sum += i >= 148 && i < 156 ? 32 : bytes[i]!
  return sum === checksum
}

function mpegFrame(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) > 0xe0 && ((bytes[2] ?? 0xf0) & 0xf0) !== 0xf0
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)
}
