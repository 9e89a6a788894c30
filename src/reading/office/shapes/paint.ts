import { type Colour, colourOf, type Theme } from './colours.ts'
import { childOf, localOf, type Node, numberOf } from './tree.ts'

export type Paint = {
  readonly fill?: string
  readonly opacity?: number
  readonly line?: string
  readonly wide?: number
  /** It is filled with a picture, which is looked at by itself. */
  readonly pictured?: boolean
}

const FILLS = ['noFill', 'solidFill', 'gradFill', 'pattFill', 'blipFill', 'grpFill']
/** English metric units of a line that does not say how wide it is. */
const LINE = 9_525

/** What a shape is filled and outlined with: its own fill, or else that of its style. Gradients and patterns by one colour. */
export function paintOf(
  properties: Node | undefined,
  style: Node | undefined,
  theme: Theme,
  group: Node | undefined,
): Paint {
  const said = childOf(properties, ...FILLS)
  const fill = said && localOf(said) === 'grpFill' ? group : said
  const filled = fill ? colourIn(fill, theme) : fromStyle(childOf(style, 'fillRef'), theme)
  const border = childOf(properties, 'ln')
  const lineFill = childOf(border, ...FILLS)
  const line = lineFill ? colourIn(lineFill, theme) : fromStyle(childOf(style, 'lnRef'), theme)
  return {
    ...(filled ? { fill: filled.rgb, opacity: filled.opacity } : {}),
    ...(line && line.opacity > 0.05 ? { line: line.rgb, wide: numberOf(border, 'w') || LINE } : {}),
    ...(fill && localOf(fill) === 'blipFill' ? { pictured: true } : {}),
  }
}

/** The fill that shapes of a group may take over. */
export const fillOf = (properties: Node | undefined): Node | undefined => childOf(properties, ...FILLS)

function colourIn(fill: Node, theme: Theme): Colour | undefined {
  const kind = localOf(fill)
  if (kind === 'solidFill') return colourOf(fill, theme) ?? GREY
  if (kind === 'pattFill') return colourOf(childOf(fill, 'fgClr'), theme) ?? GREY
  if (kind !== 'gradFill') return undefined
  const stops = childOf(fill, 'gsLst')?.children ?? []
  return colourOf(stops[Math.floor(stops.length / 2)], theme) ?? GREY
}

const GREY: Colour = { rgb: '#808080', opacity: 1 }

/** Number nought of a style is none. */
function fromStyle(reference: Node | undefined, theme: Theme): Colour | undefined {
  return numberOf(reference, 'idx') > 0 ? (colourOf(reference, theme) ?? GREY) : undefined
}
