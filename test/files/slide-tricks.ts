import { type FileCase, twins } from './case.ts'
import { open } from './opendocument.ts'
import { edit } from './package.ts'
import { deck } from './pptx.ts'
import { drawn } from './raster.ts'
import { STROKES } from './word-tricks.ts'

/* Presentations and OpenDocument files whose shapes spell words. */

const slide = (name: string, content: (planted: string) => string) =>
  twins('pptx', name, 'talk.pptx', async (x) =>
    edit(await deck(x, () => undefined), {
      'ppt/slides/slide1.xml': (xml) => xml.replace('</p:spTree>', `${content(x)}</p:spTree>`),
    }),
  )
const inDeck = (
  name: string,
  files: (planted: string) => Promise<Record<string, string | Uint8Array>>,
  more: Partial<FileCase> = {},
) => twins('pptx', name, 'talk.pptx', async (x) => edit(await deck(x, () => undefined), await files(x)), more)
const odt = (
  name: string,
  content: (planted: string) => string | Promise<string>,
  files: (x: string) => Promise<Record<string, Uint8Array>> = async () => ({}),
  more: Partial<FileCase> = {},
) =>
  twins(
    'odt',
    name,
    'letter.odt',
    async (x) => open('text', { content: await content(x), files: await files(x) }),
    more,
  )
const flat = (name: string, content: (planted: string) => string | Promise<string>) =>
  twins('odt', name, 'letter.fodt', async (x) =>
    Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><office:document ' +
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ' +
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>' +
        `${await content(x)}</office:text></office:body></office:document>`,
    ),
  )
const letters = (x: string, one: (letter: string, at: number) => string) => [...x].map(one).join('')
const box = (content: string, at: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${90 + at}" name="b"/></p:nvSpPr><p:spPr><a:xfrm><a:off ` +
  `x="${900_000 + at * 400_000}" y="3000000"/><a:ext cx="400000" cy="400000"/></a:xfrm></p:spPr>` +
  `<p:txBody><a:bodyPr/><a:p><a:r><a:t>${content}</a:t></a:r></a:p></p:txBody></p:sp>`
const traces = (x: string) =>
  letters(x, (one, at) =>
    (STROKES[one] ?? [])
      .map(
        ([a, b, c, d]) =>
          `<inkml:trace>${(at * 6 + a) * 100} ${b * 100}, ${(at * 6 + c) * 100} ${d * 100}</inkml:trace>`,
      )
      .join(''),
  )

export const SLIDE_TRICKS: readonly FileCase[] = [
  slide('a box a letter', (x) => letters(x, (one, at) => (one === ' ' ? '' : box(one, at)))),
  slide('a box a letter, written backwards', (x) =>
    [...x]
      .map((one, at): [string, number] => [one, at])
      .reverse()
      .map(([one, at]) => (one === ' ' ? '' : box(one, at)))
      .join(''),
  ),
  slide(
    'white letters between the visible',
    (x) =>
      '<p:sp><p:nvSpPr><p:cNvPr id="90" name="b"/></p:nvSpPr><p:txBody><a:bodyPr/><a:p>' +
      `${letters(x, (one) => `<a:r><a:t>${one}</a:t></a:r><a:r><a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr><a:t>q</a:t></a:r>`)}` +
      '</a:p></p:txBody></p:sp>',
  ),
  inDeck(
    'written by hand',
    async (x) => ({
      'ppt/ink/ink1.xml': `<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML">${traces(x)}</inkml:ink>`,
    }),
    { unreadable: true },
  ),
  inDeck(
    'film',
    async (x) => ({
      'ppt/media/media1.mp4': Buffer.from(`\0\0\0\x18ftypisom\0\0\0\0isom\0\0\0\0${x}`, 'latin1'),
    }),
    { unreadable: true },
  ),
  inDeck('thumbnail', async (x) => ({ 'docProps/thumbnail.jpeg': new Uint8Array(await drawn(x).jpeg().toBuffer()) })),
  odt(
    'hidden letters between the visible',
    (x) =>
      `<text:p>${letters(x, (one) => `${one}<text:hidden-text text:is-hidden="true" text:string-value="q"/>`)}</text:p>`,
  ),
  odt(
    'earlier version kept in the file',
    () => '<text:p>Road</text:p>',
    async (x) => ({
      'Versions/Version1': open('text', { content: `<text:p>${x}</text:p>` }),
    }),
  ),
  odt(
    'thumbnail',
    () => '<text:p>Road</text:p>',
    async (x) => ({
      'Thumbnails/thumbnail.png': new Uint8Array(await drawn(x).png().toBuffer()),
    }),
  ),
  odt(
    'letters drawn as lines',
    (x) =>
      `<text:p><draw:path svg:viewBox="0 0 ${x.length * 6} 8" ` +
      `svg:d="${letters(x, (one, at) => (STROKES[one] ?? []).map(([a, b, c, d]) => `M${at * 6 + a} ${b}L${at * 6 + c} ${d}`).join(''))}` +
      '"/></text:p>',
  ),
  odt(
    'a frame a letter',
    (x) =>
      `<text:p>${letters(x, (one) => `<draw:frame><draw:text-box><text:p>${one}</text:p></draw:text-box></draw:frame>`)}</text:p>`,
  ),
  flat(
    'picture of a flat document',
    async (x) =>
      '<text:p><draw:frame><draw:image><office:binary-data>' +
      `${(await drawn(x).png().toBuffer()).toString('base64')}</office:binary-data></draw:image>` +
      '</draw:frame></text:p>',
  ),
]
