import { FILLER, type FileCase, twins } from './case.ts'
import { say } from './pdf-package.ts'
import { place } from './pdf-place.ts'
import { drawn } from './raster.ts'

/* Words in columns, in a mirror, in the digits of large number systems, and in an encoding that only the page itself names. */

const disguise = (name: string, hide: (planted: string) => string) =>
  twins('disguise', name, 'notes.txt', (x) =>
    Buffer.from(`${FILLER}\n\n${hide(`this document is ${x}`)}\n\n${FILLER}\n`),
  )

const moved = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + 47) % 94)))

function inBase(text: string, signs: string): string {
  let value = BigInt(`0x${Buffer.from(text).toString('hex')}`)
  let out = ''
  for (const base = BigInt(signs.length); value > 0n; value /= base) out = signs[Number(value % base)]! + out
  return out
}

function base32(text: string, signs: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => signs[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function base85(text: string, signs: string): string {
  const bytes = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4))
  let out = ''
  for (let at = 0; at < bytes.length; at += 4) {
    let value = bytes.readUInt32BE(at)
    let five = ''
    for (let n = 0; n < 5; n++, value = Math.floor(value / 85)) five = signs[value % 85]! + five
    out += five
  }
  return out
}

const ADOBE = Array.from({ length: 85 }, (_, n) => String.fromCharCode(33 + n)).join('')
const ZERO = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
const RFC_1924 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'

/** The words are broken over two lines of the first column. */
const columns = (x: string, between: string) =>
  [
    ['The panel met on Tuesday and the', 'Residents asked about speed'],
    [`whole of this document is ${x.split(' ')[0]}`, 'limits and crossings near the'],
    [`${x.split(' ')[1]} until the board has met.`, 'school in the High Street.'],
    ['It will meet again on Thursday.', 'The answer is due in May.'],
  ]
    .map(([left, right]) => `${left!.padEnd(36)}${between}${right}`)
    .join('\r\n')

const utf7 = (text: string) => `+${Buffer.from(text, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`

export const COLUMNS_AND_NUMBERS: readonly FileCase[] = [
  disguise('signs moved by 47', moved),
  disguise('base32 in small letters', (x) => base32(x, 'abcdefghijklmnopqrstuvwxyz234567')),
  disguise('base32 of the second alphabet', (x) => base32(x, '0123456789ABCDEFGHIJKLMNOPQRSTUV')),
  disguise('base58', (x) => inBase(x, '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz')),
  disguise('base85 of Adobe without its marks', (x) => base85(x, ADOBE)),
  disguise('base85 of ZeroMQ', (x) => base85(x, ZERO)),
  disguise('base85 of RFC 1924', (x) => base85(x, RFC_1924)),
  twins('text', 'in columns', 'notes.txt', (x) => Buffer.from(columns(x, ''))),
  twins('text', 'in columns with a line between them', 'notes.txt', (x) => Buffer.from(columns(x, '| '))),
  twins('eml', 'in columns', 'message.eml', (x) =>
    Buffer.from(
      `From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nSubject: Road safety\r\n\r\n${columns(x, '')}\r\n`,
    ),
  ),
  twins('html', 'UTF-7 by the page itself', 'page.html', (x) =>
    Buffer.from(
      `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-7"></head><body><p>${FILLER}</p>${utf7(`<p>${x}</p>`)}</body></html>`,
    ),
  ),
  place('in columns', (x) => ({
    content: columns(x, '|')
      .split('\r\n')
      .flatMap((line, row) =>
        line.split('|').map((cell, column) => say(cell.trim(), 72 + column * 240, 700 - row * 16)),
      )
      .join(''),
  })),
  twins('png', 'in a mirror', 'map.png', async (x) => drawn(x).flop().png().toBuffer()),
  twins('png', 'in a mirror under it', 'map.png', async (x) => drawn(x).flip().png().toBuffer()),
  twins('jpeg', 'set right by its EXIF from a mirror', 'map.jpg', async (x) =>
    drawn(x).flop().jpeg({ quality: 90 }).withMetadata({ orientation: 2 }).toBuffer(),
  ),
]
