import { FILLER, type FileCase, twins } from './case.ts'
import { say } from './pdf-package.ts'
import { place } from './pdf-place.ts'
import { drawn } from './raster.ts'

/* Words in columns, mirrored words, and an encoding that only the page itself declares. */

/** Room around the words, as on a map. */
const WIDE = { width: 700, height: 160 }

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

export const COLUMNS_AND_MIRRORS: readonly FileCase[] = [
  twins('text', 'in columns', 'notes.txt', (x) => Buffer.from(columns(x, ''))),
  twins('text', 'in columns with a line between them', 'notes.txt', (x) => Buffer.from(columns(x, '| '))),
  twins('eml', 'in columns', 'message.eml', (x) =>
    Buffer.from(
      `From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nDate: Mon, 2 Nov ` +
        `2026 10:00:00 +0000\r\nSubject: Road safety\r\n\r\n${columns(x, '')}\r\n`,
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
  twins('png', 'in a mirror', 'map.png', async (x) => drawn(x, WIDE).flop().png().toBuffer()),
  twins('png', 'in a mirror under it', 'map.png', async (x) => drawn(x, WIDE).flip().png().toBuffer()),
  twins('jpeg', 'set right by its EXIF from a mirror', 'map.jpg', async (x) =>
    drawn(x, WIDE).flop().jpeg({ quality: 90 }).withMetadata({ orientation: 2 }).toBuffer(),
  ),
]
