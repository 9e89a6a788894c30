import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'
import { little, shorts } from '../files/numbers.ts'
import { pdf, say } from '../files/pdf-package.ts'
import { root, textParagraph, word } from '../files/word-package.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { games, icon, logos } from './icons.ts'

/** An emblem of straight lines, so that the same drawing can be SVG and PDF operators. */
const SHAPES: readonly (readonly [fill: readonly [number, number, number], points: string])[] = [
  [[0.1, 0.18, 0.35], '10 10 190 10 190 120 100 195 10 120'],
  [[0.95, 0.8, 0.3], '100 25 114 62 154 64 123 89 134 127 100 105 66 127 77 89 46 64 86 62'],
  [[0.95, 0.95, 0.95], '30 20 50 20 50 34 70 34 70 48 30 48'],
  [[0.75, 0.2, 0.2], '150 100 178 100 178 116 164 132 150 116'],
  [[0.95, 0.95, 0.95], '60 140 140 140 140 146 60 146'],
]
const asSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 205" width="200" height="205">${SHAPES.map(
  ([rgb, points]) => `<polygon points="${points}" fill="rgb(${rgb.map((part) => part * 255).join(' ')})"/>`,
).join('')}</svg>`

/** PDF operators with the lower left corner at `x`, `y`, `size` points wide. */
function asOperators(x: number, y: number, size: number): string {
  const drawn = SHAPES.map(([rgb, points]) => {
    const numbers = points.split(' ').map(Number)
    const pairs = numbers.flatMap((value, i) => (i % 2 === 0 ? [`${value} ${205 - numbers[i + 1]!}`] : []))
    return `${rgb.join(' ')} rg ${pairs[0]} m ${pairs
      .slice(1)
      .map((pair) => `${pair} l`)
      .join(' ')} h f`
  })
  return `q ${size / 200} 0 0 ${size / 200} ${x} ${y} cm ${drawn.join(' ')} Q\n`
}

/** Polygons of a Windows metafile. */
function asMetafile(): Uint8Array {
  const record = (kind: number, body: Buffer) => Buffer.concat([little(kind, body.length + 8), body])
  const head = Buffer.alloc(100)
  little(0, 0, 2000, 2050, 0, 0, 20_000, 20_500).copy(head)
  head.write(' EMF', 32, 'latin1')
  little(0x10000, 0, SHAPES.length + 2).copy(head, 36)
  const polygons = SHAPES.map(([, points]) => {
    const numbers = points.split(' ').map((one) => Number(one) * 10)
    return record(86, Buffer.concat([little(0, 0, 2000, 2050, numbers.length / 2), shorts(...numbers)]))
  })
  return Buffer.concat([record(1, head), ...polygons, record(14, little(0, 0, 20))])
}

let folder: string
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

beforeAll(() => {
  built()
  folder = temporaryFolder('marks')
  for (const name of ['marks', 'marks/lookalikes']) mkdirSync(join(folder, name))
  put('marks/shield.svg', asSvg)
  put('marks/wordmark.svg', icon(logos, 'stackoverflow', '#222'))
  put('marks/wheel.svg', icon(games, 'ship-wheel', '#14284b'))
})
afterAll(() => rmSync(folder, { recursive: true }))

type Answer = { file: string; findings: { detector: string; type: string; severity: string; because?: string }[] }

/** For each file, the emblems that are confirmed in it. */
function confirmed(marks: string, files: readonly string[]): string[][] {
  const run = ['scripts/run.mjs', 'inspect', '--marks', marks, '--json', ...files]
  const { status, stdout, stderr } = spawnSync(process.execPath, run, { cwd: projectRoot(), encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
    .map(({ findings }) =>
      findings
        .filter(
          ({ type, detector, severity }) => type === 'MARK' && detector === 'crest-and-logo' && severity === 'sign-off',
        )
        .map(({ because }) => /the emblem (\S+)/.exec(because ?? '')?.[1] ?? ''),
    )
}

const ground = (width: number, height: number, background = '#fff') =>
  sharp({ create: { width, height, channels: 3, background } })
/** A picture with an emblem in it. */
async function shown(svg: string, size: number, width = 700, height = 500): Promise<Buffer> {
  const input = await sharp(Buffer.from(svg), { density: 200 }).resize({ width: size }).png().toBuffer()
  return ground(width, height, '#dfe8f0')
    .composite([{ input, left: 210, top: 130 }])
    .png()
    .toBuffer()
}

const relations = (target: string) =>
  '<?xml version="1.0" encoding="UTF-8"?><Relationships ' +
  'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
  `Target="${target}"/></Relationships>`
const letterhead = (name: string, picture: Uint8Array) =>
  word({
    files: {
      'word/header1.xml': root(
        'w:hdr',
        '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
      ),
      'word/_rels/header1.xml.rels': relations(`media/${name}`),
      [`word/media/${name}`]: picture,
    },
    related: { 'word/header1.xml': 'header' },
    section: '<w:headerReference w:type="default" r:id="rId1"/>',
    body: textParagraph('The minutes follow.'),
  })

async function slides(picture: Uint8Array): Promise<Uint8Array> {
  const made = await import('pptxgenjs')
  type Deck = {
    addSlide(): { addImage(options: object): void }
    write(options: { outputType: 'uint8array' }): Promise<Uint8Array>
  }
  const Maker =
    (made.default as unknown as { default?: new () => Deck }).default ?? (made.default as unknown as new () => Deck)
  const deck = new Maker()
  deck
    .addSlide()
    .addImage({ data: `image/png;base64,${Buffer.from(picture).toString('base64')}`, x: 1, y: 1, w: 4, h: 3 })
  return new Uint8Array(await deck.write({ outputType: 'uint8array' }))
}

const mail = (name: string, content: Uint8Array) =>
  `From: a@office.example\r\nTo: b@partner.example\r\nSubject: Draft\r\nMIME-Version: 1.0\r\n` +
  `Content-Type: multipart/mixed; boundary="edge"\r\n\r\n--edge\r\nContent-Type: text/plain\r\n\r\n` +
  `Please see the picture.\r\n--edge\r\nContent-Type: application/octet-stream; name="${name}"\r\n` +
  `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
  `${Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--edge--\r\n`

describe('inspect --marks', { timeout: 240_000 }, () => {
  test('finds an emblem in every kind of file, and nothing where there is none', async () => {
    const picture = await shown(asSvg, 150)
    const page = pdf({ content: `${say('The office sets out its plan.', 72, 700)}${asOperators(380, 700, 60)}` })
    const files = [
      put('shield.png', picture),
      put(
        'small.jpg',
        await sharp(await shown(asSvg, 52))
          .jpeg({ quality: 60 })
          .toBuffer(),
      ),
      put('far.png', await shown(asSvg, 38, 1800, 1300)),
      put(
        'drawing.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" ' +
          `height="400" fill="#eee"/><g transform="translate(100 90)">${asSvg}</g></svg>`,
      ),
      put('letter.docx', letterhead('crest.png', picture)),
      put('drawn-letter.docx', letterhead('crest.svg', strToU8(asSvg))),
      put('talk.pptx', await slides(picture)),
      put('page.pdf', page),
      put('picture.eml', mail('crest.png', picture)),
      put('page.eml', mail('page.pdf', page)),
      put('drawing.emf', asMetafile()),
      put('pack.zip', zipSync({ 'inner/letter.docx': letterhead('crest.png', picture) })),
      put('wordmark.png', await shown(icon(logos, 'stackoverflow', '#222'), 170)),
      put('wheel.png', await shown(icon(games, 'ship-wheel', '#14284b'), 120)),
      put('other.png', await shown(icon(games, 'wolf-head', '#14284b'), 120)),
      put('words.pdf', pdf({ content: say('Nothing but words on this page.', 72, 700) })),
    ]
    const found = confirmed(join(folder, 'marks'), files)
    const shield = [
      'shield.png',
      'small.jpg',
      'far.png',
      'drawing.svg',
      'drawing.emf',
      'letter.docx',
      'drawn-letter.docx',
      'talk.pptx',
      'page.pdf',
      'picture.eml',
      'page.eml',
      'pack.zip',
    ]
    expect(Object.fromEntries(files.map((file, i) => [file.slice(folder.length + 1), [...new Set(found[i])]]))).toEqual(
      {
        ...Object.fromEntries(shield.map((name) => [name, ['shield']])),
        'wordmark.png': ['wordmark'],
        'wheel.png': ['wheel'],
        'other.png': [],
        'words.pdf': [],
      },
    )
  })

  test('finds an emblem registered as a PDF in a picture, without the paper around it', async () => {
    const only = join(folder, 'papers')
    mkdirSync(only)
    put('papers/shield.pdf', pdf({ content: asOperators(80, 600, 120) }))
    expect(confirmed(only, [put('as-picture.png', await shown(asSvg, 140))])).toEqual([['shield']])
  })
})
