declare module 'fontkit' {
  export type Glyph = {
    readonly id: number
    readonly codePoints: readonly number[]
    readonly path: { toSVG(): string }
  }
  export type CodeTable = { readonly platformID: number; readonly encodingID: number }
  export type Font = {
    readonly familyName: string | null
    readonly fullName: string | null
    readonly unitsPerEm: number
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> }
    readonly cmap: { tables: readonly CodeTable[] }
    getGlyph(id: number): Glyph
    hasGlyphForCodePoint(code: number): boolean
    glyphForCodePoint(code: number): Glyph
    layout(text: string): {
      readonly glyphs: readonly Glyph[]
      readonly positions: readonly { readonly xAdvance: number }[]
    }
  }
  export function create(bytes: Buffer): Font | { readonly fonts: readonly Font[] }
}
