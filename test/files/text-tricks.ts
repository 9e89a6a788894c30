import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { FILLER, type FileCase, twins } from './case.ts'
import { html, rtf } from './markup.ts'
import { zip } from './package.ts'
import { drawn } from './raster.ts'
import { textParagraph, word } from './word-package.ts'
import { STROKES } from './word-tricks.ts'

/* Texts that contain files, look-alike letters, and markup that draws letters. */

const letters = (x: string, one: (letter: string, at: number) => string) => [...x].map(one).join('')
const text = (place: string, make: (x: string) => Uint8Array | string) =>
  twins('text', place, 'notes.txt', (x) => Buffer.from(make(x)))
const disguise = (place: string, make: (x: string) => string, more: Partial<FileCase> = {}) =>
  twins('disguise', place, 'notes.txt', (x) => Buffer.from(`${FILLER}\n\n${make(x)}\n\n${FILLER}\n`), more)
const table = (from: string, to: string) => (x: string) => letters(x, (one) => [...to][from.indexOf(one)] ?? one)
const png = (x: string) => drawn(x).png().toBuffer()
const wrapped = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\n')
const ignorable = [
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u1160',
  '\u17b4',
  '\u180b',
  '\u180e',
  '\u200c',
  '\u2060',
  '\u2064',
  '\u206a',
  '\u2800',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\uffa0',
  '\u{1bca0}',
  '\u{1d173}',
  '\u{e0001}',
  '\u{e0100}',
]
const plainText = (x: string) => `${FILLER}\n\n${x}\n`

export const TEXT_TRICKS: readonly FileCase[] = [
  text('archive in base64', (x) => `See below.\n\n${wrapped(zip({ 'a.txt': plainText(x) }))}\n`),
  text('Word document in base64', (x) => `See below.\n\n${wrapped(word({ body: textParagraph(x) }))}\n`),
  text('packed text in base64', (x) => `data: ${gzipSync(Buffer.from(plainText(x))).toString('base64')}\n`),
  text(
    'packed text in base64 of addresses',
    (x) => `data: ${gzipSync(Buffer.from(plainText(x))).toString('base64url')}\n`,
  ),
  text('packed text in hexadecimal digits', (x) => `dump: ${gzipSync(Buffer.from(plainText(x))).toString('hex')}\n`),
  text('as a listing of bytes', (x) => {
    const bytes = Buffer.from(plainText(x))
    let out = ''
    for (let at = 0; at < bytes.length; at += 16)
      out += `${at.toString(16).padStart(8, '0')}  ${[...bytes.subarray(at, at + 16)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}\n`
    return out
  }),
  text(
    'armoured',
    (x) => `-----BEGIN OWN DATA-----\n\n${wrapped(gzipSync(Buffer.from(plainText(x))))}\n-----END OWN DATA-----\n`,
  ),
  twins('text', 'picture in base64', 'notes.txt', async (x) => Buffer.from(`See below.\n\n${wrapped(await png(x))}\n`)),
  text('UTF-8 written too long', (x) =>
    Buffer.concat([
      Buffer.from(`${FILLER}\n\n`),
      Buffer.from([...x].flatMap((one) => [0xc0 | (one.charCodeAt(0) >> 6), 0x80 | (one.charCodeAt(0) & 63)])),
      Buffer.from('\n'),
    ]),
  ),
  text('Shift-JIS', (x) =>
    iconv.encode(
      `東京の道路。${letters(x, (one) => (one === ' ' ? '\u3000' : String.fromCodePoint(one.charCodeAt(0) + 0xfee0)))}\n`.repeat(
        3,
      ),
      'shift_jis',
    ),
  ),
  text('ISO-2022-JP', (x) => {
    const wide = iconv.encode(
      letters(x, (one) => (one === ' ' ? '\u3000' : String.fromCodePoint(one.charCodeAt(0) + 0xfee0))),
      'euc-jp',
    )
    return Buffer.concat([
      Buffer.from(`${FILLER}\n\n\x1b$B`, 'latin1'),
      Buffer.from([...wide].map((byte) => byte & 127)),
      Buffer.from('\x1b(B\n', 'latin1'),
    ])
  }),
  text('letters struck over each other', (x) => `${FILLER}\n\n${letters(x, (one) => `_\b${one}`)}\n`),
  text(
    'colours of a terminal between the letters',
    (x) => `${FILLER}\n\n${letters(x, (one) => `\x1b[1m${one}\x1b[0m`)}\n`,
  ),
  disguise('signs that show nothing', (x) => letters(x, (one, at) => one + ignorable[at % ignorable.length])),
  disguise(
    'bytes in variation selectors',
    (x) => `😀${letters(x, (one) => String.fromCodePoint(0xe0100 + one.charCodeAt(0) - 16))}`,
    { unreadable: true },
  ),
  disguise('Lisu', table('TOPSECRADFY', 'ꓔꓳꓑꓢꓰꓚꓣꓮꓓꓝꓬ')),
  disguise('Cherokee', table('TOPSECRADFY', 'ᎢᎾᏢᏚᎬᏟᎡᎪᎠᎴᎩ')),
  disguise('small capitals', table('TOPSECRADFY', 'ᴛᴏᴘꜱᴇᴄʀᴀᴅꜰʏ')),
  disguise('raised', table('TOPSECRADFY', 'ᵀᴼᴾˢᴱᶜᴿᴬᴰᶠʸ')),
  disguise('letters of flags', (x) =>
    letters(x, (one) => (one === ' ' ? ' ' : `${String.fromCodePoint(0x1f1e6 + one.charCodeAt(0) - 65)}\u200a`)),
  ),
  disguise('Braille', (x) => letters(x, (one) => [...'⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵'][one.charCodeAt(0) - 65] ?? ' '), {
    unreadable: true,
  }),
  disguise('Morse', (x) => letters(x, (one) => `${MORSE[one] ?? '/'} `), { unreadable: true }),
  disguise('upside down', (x) => [...table('TOPSECRADFY', '⊥OԀSƎƆᴚ∀pℲ⅄')(x)].reverse().join(''), {
    unreadable: true,
  }),
  disguise('decimal numbers', (x) => letters(x, (one) => `${one.charCodeAt(0)} `)),
  disguise('binary numbers', (x) => letters(x, (one) => `${one.charCodeAt(0).toString(2).padStart(8, '0')} `)),
  disguise('octal escapes', (x) => letters(x, (one) => `\\${one.charCodeAt(0).toString(8)}`)),
  disguise('quoted-printable', (x) => letters(x, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase()}`)),
  disguise('escapes in escapes', (x) => letters(x, (one) => `&amp;#${one.charCodeAt(0)};`)),
  disguise('entities without an end', (x) => letters(x, (one) => `&#${one.charCodeAt(0)}`)),
  disguise('in round brackets', (x) =>
    letters(x, (one) => (one === ' ' ? ' ' : String.fromCodePoint(0x1f110 + one.charCodeAt(0) - 65))),
  ),
  html('letters in cells', (x) => `<table><tr>${letters(x, (one) => `<td>${one}</td>`)}</tr></table>`),
  html(
    'hidden letters between the visible',
    (x) => `<p>${letters(x, (one) => `${one}<i style="display:none">q</i>`)}</p>`,
  ),
  html(
    'letters of no size between the visible',
    (x) => `<p>${letters(x, (one) => `${one}<i style="font-size:0">q</i>`)}</p>`,
  ),
  html(
    'letters put in their order by their style',
    (x) =>
      `<div style="display:flex">${[...x]
        .map((one, at) => `<b style="order:${at}">${one === ' ' ? '&nbsp;' : one}</b>`)
        .reverse()
        .join('')}</div>`,
    { unreadable: true },
  ),
  html(
    'letters that float to the right',
    (x) =>
      `<div>${[...x]
        .reverse()
        .map((one) => `<b style="float:right">${one === ' ' ? '&nbsp;' : one}</b>`)
        .join('')}</div>`,
    { unreadable: true },
  ),
  html(
    'letters given by attributes to a style',
    (x) => `<style>b::before{content:attr(data-x)}</style><p>${letters(x, (one) => `<b data-x="${one}"></b>`)}</p>`,
  ),
  html(
    'content of a style as escapes',
    (x) =>
      `<style>p::after{content:"${letters(x, (one) => `\\${one.charCodeAt(0).toString(16).padStart(6, '0')}`)}"}</style>`,
  ),
  html(
    'script that decodes base64',
    (x) => `<script>document.write(atob("${Buffer.from(x).toString('base64')}"))</script>`,
  ),
  html('script that joins pieces', (x) => `<script>document.write("${x.slice(0, 6)}" + "${x.slice(6)}")</script>`),
  html(
    'page in a page in an attribute',
    (x) => `<iframe srcdoc="&lt;p&gt;${letters(x, (one) => `&amp;#${one.charCodeAt(0)};`)}&lt;/p&gt;"></iframe>`,
  ),
  html(
    'letters drawn as lines',
    (x) => `<svg width="600" height="80"><path stroke="#000" stroke-width="4" fill="none" d="${strokes(x)}"/></svg>`,
  ),
  twins('html', 'picture by its data', 'page.html', async (x) =>
    Buffer.from(`<p>${FILLER}</p><img src="data:image/png;base64,${(await png(x)).toString('base64')}">`),
  ),
  twins('html', 'picture by its data in a style', 'page.html', async (x) =>
    Buffer.from(
      `<style>p{background:url(data:image/png;base64,${(await png(x)).toString('base64')})}</style><p>${FILLER}</p>`,
    ),
  ),
  twins('vcf', 'photograph', 'a.vcf', async (x) =>
    Buffer.from(
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam\r\nPHOTO;ENCODING=b;TYPE=PNG:${(await png(x)).toString('base64').replace(/.{72}/g, '$&\r\n ')}\r\nEND:VCARD\r\n`,
    ),
  ),
  twins('ics', 'attached document', 'a.ics', (x) =>
    Buffer.from(
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:${Buffer.from(
        word({ body: textParagraph(x) }),
      )
        .toString('base64')
        .replace(/.{72}/g, '$&\r\n ')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    ),
  ),
  twins('json', 'picture of a notebook', 'work.ipynb', async (x) =>
    Buffer.from(JSON.stringify({ cells: [{ outputs: [{ data: { 'image/png': wrapped(await png(x)) } }] }] })),
  ),
  twins('json', 'packed text', 'data.json', (x) =>
    Buffer.from(
      JSON.stringify({
        more: gzipSync(Buffer.from(plainText(x))).toString('base64'),
      }),
    ),
  ),
  twins('markdown', 'picture by its data', 'a.md', async (x) =>
    Buffer.from(`# Notes\n\n![map](data:image/png;base64,${(await png(x)).toString('base64')})\n`),
  ),
  twins('xml', 'pieces of entities', 'data.xml', (x) =>
    Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${x.slice(0, 6)}"><!ENTITY c "${x.slice(6)}">]><a>&b;&c;</a>`,
    ),
  ),
  twins('xml', 'value by default', 'data.xml', (x) =>
    Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE a [<!ATTLIST a note CDATA "${letters(x, (one) => `&#${one.charCodeAt(0)};`)}">]><a/>`,
    ),
  ),
  twins('xml', 'picture', 'data.xml', async (x) =>
    Buffer.from(`<?xml version="1.0"?><a><b>${(await png(x)).toString('base64')}</b></a>`),
  ),
  twins('svg', 'letters drawn as lines', 'map.svg', (x) =>
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="80"><rect width="600" height="80" ' +
        `fill="#fff"/><path stroke="#000" stroke-width="4" fill="none" d="${strokes(x)}"/></svg>`,
    ),
  ),
  twins('svg', 'packed', 'map.svgz', (x) =>
    gzipSync(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg"><text>${letters(x, (one) => `<tspan>${one}</tspan>`)}</text></svg>`,
      ),
    ),
  ),
  twins(
    'svg',
    'letters set backwards',
    'map.svg',
    (x) =>
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="80"><text y="40" font-size="30" ' +
          `x="${[...x].map((_, at) => 400 - at * 30).join(' ')}">${[...x].reverse().join('')}</text></svg>`,
      ),
    { unreadable: true },
  ),
  rtf('letters passed over in favour of others', (x) => `{\\uc${x.length}\\u65 ${x}}`),
  rtf('one symbol field a letter', (x) =>
    letters(x, (one) => `{\\field{\\*\\fldinst SYMBOL ${one.charCodeAt(0)} \\\\f "Arial"}{\\fldrslt}}`),
  ),
  rtf('hidden letters between the visible', (x) => letters(x, (one) => `${one}{\\v q}`)),
  rtf(
    'white letters between the visible',
    (x) => `{\\colortbl;\\red255\\green255\\blue255;}${letters(x, (one) => `${one}{\\cf1 q}`)}`,
  ),
  rtf(
    'a letter a cell',
    (x) => `\\trowd ${letters(x, (_, at) => `\\cellx${(at + 1) * 500}`)}${letters(x, (one) => `${one}\\cell `)}\\row `,
  ),
  twins('rtf', 'picture', 'letter.rtf', async (x) =>
    Buffer.from(`{\\rtf1\\ansi ${FILLER}\\par {\\pict\\pngblip ${(await png(x)).toString('hex')}}}`),
  ),
]

const MORSE: Readonly<Record<string, string>> = {
  A: '.-',
  C: '-.-.',
  D: '-..',
  E: '.',
  F: '..-.',
  O: '---',
  P: '.--.',
  R: '.-.',
  S: '...',
  T: '-',
  Y: '-.--',
}

function strokes(x: string): string {
  return letters(x, (one, at) =>
    (STROKES[one] ?? [])
      .map(([a, b, c, d]) => `M${20 + (at * 6 + a) * 5} ${20 + b * 5}L${20 + (at * 6 + c) * 5} ${20 + d * 5}`)
      .join(''),
  )
}
