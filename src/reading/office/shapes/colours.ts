import { childOf, descendant, localOf, type Node } from './tree.ts'

export type Colour = { readonly rgb: string; readonly opacity: number }
/** The colours of a theme by the names that shapes call them. */
export type Theme = ReadonlyMap<string, string>

/** What a new file of Office has, where the file does not say. */
const OFFICE: readonly (readonly [string, string])[] = [
  ['dk1', '000000'],
  ['lt1', 'ffffff'],
  ['dk2', '44546a'],
  ['lt2', 'e7e6e6'],
  ['accent1', '4472c4'],
  ['accent2', 'ed7d31'],
  ['accent3', 'a5a5a5'],
  ['accent4', 'ffc000'],
  ['accent5', '5b9bd5'],
  ['accent6', '70ad47'],
  ['hlink', '0563c1'],
  ['folHlink', '954f72'],
]
const MAPPED: readonly (readonly [string, string])[] = [
  ['bg1', 'lt1'],
  ['tx1', 'dk1'],
  ['bg2', 'lt2'],
  ['tx2', 'dk2'],
]

/** Of the colours that have a name, those that are much used; the rest are a middle grey. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  green: '008000',
  lime: '00ff00',
  blue: '0000ff',
  yellow: 'ffff00',
  gold: 'ffd700',
  navy: '000080',
  maroon: '800000',
  purple: '800080',
  teal: '008080',
  olive: '808000',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  orange: 'ffa500',
  aqua: '00ffff',
  cyan: '00ffff',
  magenta: 'ff00ff',
  fuchsia: 'ff00ff',
  darkblue: '00008b',
  darkgreen: '006400',
  darkred: '8b0000',
}

/** The scheme of a theme part, and how its master maps names to it. */
export function themeOf(theme: Node | undefined, map: Node | undefined): Theme {
  const named = new Map(OFFICE)
  const scheme = theme && descendant(theme, 'clrScheme', 4)
  for (const entry of scheme?.children ?? []) {
    const colour = colourOf(entry, named)
    if (colour) named.set(localOf(entry), colour.rgb.slice(1))
  }
  for (const [from, to] of MAPPED) named.set(from, named.get(map?.attributes[from] ?? to) ?? named.get(to)!)
  return named
}

const KINDS = ['srgbClr', 'schemeClr', 'sysClr', 'prstClr', 'scrgbClr', 'hslClr']

/** The colour that stands in an element, changed as it says. [ECMA-376] 20.1.2.3 */
export function colourOf(holder: Node | undefined, theme: Theme): Colour | undefined {
  const node = childOf(holder, ...KINDS)
  if (!node) return undefined
  let rgb = channels(base(node, theme))
  let opacity = 1
  for (const change of node.children) {
    const share = Number(change.attributes['val']) / 100_000 || 0
    const kind = localOf(change)
    if (kind === 'alpha') opacity = share
    else rgb = CHANGES[kind]?.(rgb, share) ?? rgb
  }
  return { rgb: `#${rgb.map((one) => byte(one * 255)).join('')}`, opacity }
}

function base(node: Node, theme: Theme): string {
  const { val = '', lastClr, r, g, b } = node.attributes
  const kind = localOf(node)
  if (kind === 'srgbClr') return val
  if (kind === 'schemeClr') return theme.get(val) ?? '808080'
  if (kind === 'sysClr') return lastClr ?? (/window$/i.test(val) ? 'ffffff' : '000000')
  if (kind === 'scrgbClr') return [r, g, b].map((one) => byte(gamma((Number(one) || 0) / 100_000) * 255)).join('')
  if (kind === 'hslClr') return hsl(node)
  return NAMED[val.replace(/^dk/, 'dark').toLowerCase()] ?? '808080'
}

function hsl({ attributes: { hue, sat, lum } }: Node): string {
  const [h, s, l] = [(Number(hue) || 0) / 60_000 / 30, (Number(sat) || 0) / 100_000, (Number(lum) || 0) / 100_000]
  const one = (n: number) => {
    const k = (n + h) % 12
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [0, 8, 4].map((n) => byte(one(n) * 255)).join('')
}

type Channels = readonly number[]
const CHANGES: Readonly<Record<string, (rgb: Channels, share: number) => Channels>> = {
  lumMod: (rgb, share) => lit(rgb, (light) => light * share),
  lumOff: (rgb, share) => lit(rgb, (light) => light + share),
  lum: (rgb, share) => lit(rgb, () => share),
  shade: (rgb, share) => rgb.map((one) => gamma(linear(one) * share)),
  tint: (rgb, share) => rgb.map((one) => gamma(linear(one) * share + 1 - share)),
  inv: (rgb) => rgb.map((one) => 1 - one),
  gray: (rgb) => rgb.map(() => 0.3 * rgb[0]! + 0.59 * rgb[1]! + 0.11 * rgb[2]!),
}

/** Another lightness, with hue and saturation as they were. */
function lit(rgb: Channels, change: (light: number) => number): Channels {
  const [high, low] = [Math.max(...rgb), Math.min(...rgb)]
  const light = (high + low) / 2
  const next = Math.max(0, Math.min(1, change(light)))
  const before = 1 - Math.abs(2 * light - 1)
  const reach = before === 0 ? 0 : (1 - Math.abs(2 * next - 1)) / before
  return rgb.map((one) => next + (one - light) * reach)
}

const linear = (one: number): number => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
const gamma = (one: number): number => (one <= 0.0031308 ? one * 12.92 : 1.055 * one ** (1 / 2.4) - 0.055)
const channels = (hex: string): Channels =>
  [0, 2, 4].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) || 0) / 255)
const byte = (value: number): string =>
  Math.round(Math.max(0, Math.min(255, value)))
    .toString(16)
    .padStart(2, '0')
