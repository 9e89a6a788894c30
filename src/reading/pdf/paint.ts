import type { PDFPageProxy } from 'pdfjs-dist'
import { MAX_OPERATORS_ON_A_PAGE } from './bounds.ts'
import { type Brush, type Font, freshState, type Glyph, seen } from './brush.ts'
import { type Box, boxUnder, IDENTITY } from './geometry.ts'
import { operatorsOf } from './operators.ts'
import { lettersOfBars } from './outlines.ts'
import { STEPS } from './steps.ts'

export type Painted = {
  readonly glyphs: readonly Glyph[]
  readonly pictures: Brush['pictures']
  readonly shapes: number
  /** Where a drawing may be: of shapes that are neither rules nor long rectangles, or of letters that bars make. */
  readonly figures: readonly Box[]
  /** Counts shapes on a hidden layer. */
  readonly unseen: number
  readonly fonts: ReadonlyMap<string, Font>
  readonly patterns: number
  readonly shows: number
  readonly mute: number
  readonly cut: boolean
  /** Letters in the order of the file. */
  readonly written: string
}

type Layers = { isVisible(group: unknown): boolean }

export async function paint(
  page: PDFPageProxy,
  ops: Readonly<Record<string, number>>,
  layers: Layers,
): Promise<Painted> {
  const list = await operatorsOf(page)
  const names: string[] = []
  for (const [name, value] of Object.entries(ops)) names[value] = name
  const fonts = new Map<string, Font>()
  const brush = freshBrush(page, fonts, layers)
  const count = Math.min(list.fnArray.length, MAX_OPERATORS_ON_A_PAGE)
  for (; brush.time < count && !brush.full; brush.time++) {
    const step = STEPS[names[list.fnArray[brush.time] as number] ?? '']
    step?.(brush, (list.argsArray[brush.time] ?? []) as unknown[])
  }
  return {
    glyphs: seen(brush),
    pictures: brush.pictures,
    shapes: brush.shapes,
    figures: [...brush.figures, ...(page.userUnit > 1 ? brush.bars : lettersOfBars(brush.bars))],
    unseen: brush.unseen,
    patterns: brush.patterns,
    shows: brush.shows,
    mute: brush.mute,
    fonts,
    cut: brush.full || count < list.fnArray.length,
    written: written(list, [ops['showText'], ops['showSpacedText']]),
  }
}

type Operators = Awaited<ReturnType<typeof operatorsOf>>

function written({ fnArray, argsArray }: Operators, shows: readonly unknown[]): string {
  const letters: string[] = []
  for (const [at, operator] of fnArray.entries()) {
    if (!shows.includes(operator)) continue
    const [items] = argsArray[at] as [readonly ({ readonly unicode?: string } | number | null)[]]
    for (const item of items) if (typeof item === 'object' && item?.unicode) letters.push(item.unicode)
  }
  return letters.join('')
}

function freshBrush(page: PDFPageProxy, fonts: Map<string, Font>, layers: Layers): Brush {
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  return {
    state: freshState(),
    stack: [],
    layers: [],
    text: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    time: 0,
    full: false,
    clipping: false,
    annotation: undefined,
    shapes: 0,
    figures: [],
    bars: [],
    unseen: 0,
    patterns: 0,
    shows: 0,
    mute: 0,
    view: boxUnder(IDENTITY, left, bottom, right, top),
    glyphs: [],
    covers: [],
    pictures: [],
    fontOf(id) {
      let font = fonts.get(id)
      if (!font) {
        font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : {}
        fonts.set(id, font)
      }
      return font
    },
    layerShown(group) {
      try {
        return layers.isVisible(group)
      } catch {
        return true
      }
    },
    opaque(id) {
      const store = id.startsWith('g_') ? page.commonObjs : page.objs
      // Kind 3 has an alpha channel, so what is beneath may show through.
      return store.has(id) && (store.get(id) as { kind?: number } | null)?.kind !== 3
    },
  }
}
