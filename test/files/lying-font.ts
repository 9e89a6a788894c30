import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'

const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')

export const honestFont = (name = 'LiberationSans-Regular.ttf'): Buffer => readFileSync(join(FONTS, name))

type Codes = readonly [platform: number, encoding: number, glyphs: ReadonlyMap<number, number>]

/** Shows the second letter of each pair in the place of the first. */
export function lyingFont(pairs: readonly string[], platform = 3, encoding = 10, honest?: [number, number]): Buffer {
  const bytes = honestFont()
  const font = create(bytes) as Font
  const shown = new Map(pairs.map((pair) => [...pair] as [string, string]))
  const codes = (lies: boolean) =>
    new Map(
      Array.from({ length: 0x250 }, (_, code): [number, number] => {
        const letter = String.fromCharCode(code)
        const glyph = font.glyphForCodePoint((lies && shown.get(letter) ? shown.get(letter)! : letter).codePointAt(0)!)
        return [encoding === 0 && code <= 0xff ? code + 0xf000 : code, glyph.id]
      }),
    )
  const tables: Codes[] = [[platform, encoding, codes(true)]]
  if (honest) tables.unshift([...honest, codes(false)])
  return withCodes(bytes, tables)
}

/** The last table of the font that the directory names `cmap`, in format 12. */
function withCodes(bytes: Buffer, tables: readonly Codes[]): Buffer {
  const subtables = tables.map(([, , glyphs]) => {
    const groups = [...glyphs].filter(([, id]) => id !== 0)
    const table = Buffer.alloc(16 + groups.length * 12)
    table.writeUInt16BE(12, 0)
    table.writeUInt32BE(table.length, 4)
    table.writeUInt32BE(groups.length, 12)
    for (const [at, [code, id]] of groups.entries())
      for (const [i, value] of [code, code, id].entries()) table.writeUInt32BE(value, 16 + at * 12 + i * 4)
    return table
  })
  const head = Buffer.alloc(4 + tables.length * 8)
  head.writeUInt16BE(tables.length, 2)
  let at = head.length
  for (const [i, [platform, encoding]] of tables.entries()) {
    head.writeUInt16BE(platform, 4 + i * 8)
    head.writeUInt16BE(encoding, 6 + i * 8)
    head.writeUInt32BE(at, 8 + i * 8)
    at += subtables[i]!.length
  }
  const table = Buffer.concat([head, ...subtables])
  const all = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3), table])
  for (let record = 12; record < 12 + bytes.readUInt16BE(4) * 16; record += 16)
    if (all.toString('latin1', record, record + 4) === 'cmap') {
      all.writeUInt32BE(all.length - table.length, record + 8)
      all.writeUInt32BE(table.length, record + 12)
    }
  return all
}

/** Two tables of codes; the second is honest. */
export function withHonestTableToo(lying: Buffer): Buffer {
  const [honest, font] = [honestFont(), Buffer.from(lying)]
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
  const recordOf = (tag: string) => records.find((at) => font.toString('latin1', at, at + 4) === tag)!
  honest.copy(font, recordOf('gasp'), recordOf('cmap'), recordOf('cmap') + 16)
  return font
}

export const FONT_KEY = '{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}'

/** As Word keeps a font. */
export function obfuscated(font: Buffer): Buffer {
  const mask = Buffer.from(FONT_KEY.replace(/[^\dA-F]/g, ''), 'hex').reverse()
  return Buffer.from(font.map((byte, at) => (at < 32 ? byte ^ mask[at % 16]! : byte)))
}

/** As PowerPoint keeps a font, but not compressed unless `flags` says so. */
export function embeddedOpenType(font: Buffer, flags = 0): Buffer {
  const head = Buffer.alloc(120)
  head.writeUInt32LE(head.length + font.length, 0)
  head.writeUInt32LE(font.length, 4)
  head.writeUInt32LE(0x20002, 8)
  head.writeUInt32LE(flags, 12)
  head.writeUInt16LE(0x504c, 34)
  return Buffer.concat([head, flags & 0x1000_0000 ? font.map((byte) => byte ^ 0x50) : font])
}
