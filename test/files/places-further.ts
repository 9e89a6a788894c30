import { gzipSync } from 'node:zlib'
import { FILLER, type FileCase, twins } from './case.ts'
import { html as page } from './markup.ts'
import { edit, XML, zip } from './package.ts'
import { drawn } from './raster.ts'
import { word } from './word-package.ts'

/* More places in pages, mail, drawings and packages. */

const HEAD =
  'From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nMIME-Version: 1.0\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nSubject: Road safety\r\n'
const mail = (place: string, rest: (planted: string) => string, more: Partial<FileCase> = {}) =>
  twins('eml', place, 'message.eml', (x) => Buffer.from(HEAD + rest(x)), more)
const letter = (place: string, files: (planted: string) => Promise<Record<string, string | Uint8Array>>) =>
  twins('docx', place, 'letter.docx', async (x) => word({ files: await files(x) }))
const packed = (x: string) => Buffer.from(zip({ 'a.txt': `${FILLER} ${FILLER}\n\n${x}\n` })).toString('base64')
const png = (x: string) => drawn(x).png().toBuffer()
const unseen = { unreadable: true }

/** Large letters made of `#`. */
async function banner(x: string): Promise<string> {
  const { data, info } = await drawn(x)
    .greyscale()
    .trim()
    .resize(110, 13, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Array.from({ length: info.height }, (_, y) =>
    Array.from({ length: info.width }, (_, at) => (data[y * info.width + at]! < 190 ? '#' : ' ')).join(''),
  ).join('\n')
}

async function numbers(x: string): Promise<string> {
  const { data, info } = await drawn(x).greyscale().raw().toBuffer({ resolveWithObject: true })
  const rows = Array.from({ length: info.height }, (_, y) =>
    [...data.subarray(y * info.width, (y + 1) * info.width)].map((grey) => Number(grey < 128)).join(' '),
  )
  return `P1\n${info.width} ${info.height}\n${rows.join('\n')}\n`
}

export const PLACES_FURTHER: readonly FileCase[] = [
  page('style sheet in an address', (x) => `<link rel="stylesheet" href="data:text/css,p::after{content:'${x}'}">`),
  page('sign before the items of a list', (x) => `<style>ul{list-style-type:"${x}"}</style><ul><li>a</li></ul>`),
  page(
    'signs of an own way of counting',
    (x) => `<style>@counter-style a{system:fixed;symbols:${[...x].map((one) => `"${one}"`).join(' ')}}</style>`,
  ),
  page(
    'words kept in a style under two names',
    (x) => `<style>:root{--a:"${x.slice(0, 6)}";--b:"${x.slice(6)}"}p::after{content:var(--a) var(--b)}</style>`,
  ),
  page('reading aid in the middle of a word', (x) => `<ruby>${x.slice(0, 6)}<rt>q</rt>${x.slice(6)}</ruby>`),
  page('struck out in the middle of a word', (x) => `<p>${x.slice(0, 6)}<del>qq</del>${x.slice(6)}</p>`),
  page(
    'letters in their places',
    (x) =>
      [...x]
        .map((one, at): [string, number] => [one, at])
        .filter(([one]) => one !== ' ')
        .sort((a, b) => ((a[1] * 7) % 10) - ((b[1] * 7) % 10))
        .map(([one, at]) => `<span style="position:absolute;left:${at * 12}px;top:0">${one}</span>`)
        .join(''),
    { unreadable: true },
  ),
  page('archive in a paragraph', (x) => `<p>${packed(x)}</p>`),
  page(
    'tag that swallows the text',
    (x) => `<meta charset="utf-8t>document.write(atob("${Buffer.from(x).toString('base64')}"))`,
  ),
  mail(
    'BinHex',
    () => 'Content-Type: text/plain\r\n\r\n(This file must be converted with BinHex 4.0)\r\n:$f*TEQKPH#jbC5`\r\n',
    unseen,
  ),
  mail('description of a part', (x) => `Content-Type: text/plain\r\nContent-Description: ${x}\r\n\r\n${FILLER}`),
  mail(
    'soft breaks that nobody declared',
    (x) => `Content-Type: text/plain\r\n\r\n${x.slice(0, 6)}=\r\n${x.slice(6)}\r\n`,
  ),
  mail('parameter of an odd name', (x) => `Content-Type: text/plain; ~ame="${x}"\r\n\r\n${FILLER}`),
  twins(
    'eml',
    'large letters made of signs',
    'message.eml',
    async (x) => Buffer.from(`${HEAD}\r\n${FILLER}\r\n\r\n${await banner(x)}\r\n`),
    unseen,
  ),
  twins(
    'text',
    'large letters made of signs',
    'notes.txt',
    async (x) => Buffer.from(`${FILLER}\n\n${await banner(x)}\n\n${FILLER}\n`),
    unseen,
  ),
  twins('text', 'picture in numbers', 'map.pbm', async (x) => Buffer.from(await numbers(x)), unseen),
  twins(
    'text',
    'picture as a program',
    'map.xpm',
    (x) => Buffer.from(`/* XPM */\nstatic char *a[] = { "4 1 1 1", "X c #${x.length}", "XXXX" };\n`),
    unseen,
  ),
  twins(
    'text',
    'PostScript',
    'page.ps',
    (x) => Buffer.from(`%!PS-Adobe-3.0\n72 600 moveto ${[...x].map((one) => `(${one}) show`).join(' ')} showpage\n`),
    unseen,
  ),
  twins('svg', 'value that a film sets', 'map.svg', (x) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">Road<set attributeName="a" to="${x}"/></text></svg>`,
    ),
  ),
  letter('property of a web extension', async (x) => ({
    'word/webextensions/webextension1.xml':
      `${XML}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11">` +
      `<we:properties><we:property name="a" value="${x}"/></we:properties></we:webextension>`,
  })),
  letter('picture without a name of its kind', async (x) => ({ 'word/media/image1.bin': await png(x) })),
  letter('packed file among the pictures', async (x) => ({ 'word/media/a.gz': gzipSync(x) })),
  twins('docx', 'archive written into a paragraph', 'letter.docx', (x) =>
    edit(word({}), { 'word/document.xml': (source) => source.replace(FILLER, packed(x)) }),
  ),
]
