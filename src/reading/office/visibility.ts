import type { Attributes, Walker } from './xml.ts'

export type Look = {
  vanish?: boolean
  colour?: string
  size?: number
  caps?: boolean
  fill?: string
  highlight?: string
  /** Width of the letters in per cent. */
  scale?: number
  bold?: boolean
  italic?: boolean
} & { [slot in FontSlot]?: string }

const FONT_SLOTS = ['ascii', 'hAnsi', 'eastAsia', 'cs'] as const
type FontSlot = (typeof FONT_SLOTS)[number]

/** Points: smaller than any print meant to be read. */
const TINY_POINTS = 4
const SQUEEZED_PER_CENT = 15

export function isOn(attributes: Attributes): boolean {
  return !/^(0|false|off|none)$/i.test(attributes['w:val'] ?? '1')
}

const PROPERTIES: Readonly<Record<string, (look: Look, attributes: Attributes) => void>> = {
  'w:vanish': (look, attributes) => (look.vanish = isOn(attributes)),
  'w:webHidden': () => undefined,
  'w:caps': (look, attributes) => (look.caps = isOn(attributes)),
  'w:smallCaps': (look, attributes) => (look.caps = look.caps || isOn(attributes)),
  'w:color': (look, attributes) => {
    const theme = /^(background1|light1)$/.test(attributes['w:themeColor'] ?? '') ? 'FFFFFF' : ''
    look.colour = (attributes['w:val'] ?? theme).toUpperCase()
  },
  'w:sz': (look, attributes) => (look.size = Number(attributes['w:val']) / 2),
  'w:w': (look, attributes) => (look.scale = Number.parseInt(attributes['w:val'] ?? '100', 10)),
  'w:b': (look, attributes) => (look.bold = isOn(attributes)),
  'w:i': (look, attributes) => (look.italic = isOn(attributes)),
  'w:rFonts': (look, attributes) => {
    for (const slot of FONT_SLOTS) {
      const role = attributes[slot === 'cs' ? 'w:cstheme' : `w:${slot}Theme`]?.slice(0, 5)
      const font = role ? `+${role}` : attributes[`w:${slot}`]
      if (font !== undefined) look[slot] = font
    }
  },
  'w:highlight': (look, attributes) => (look.highlight = attributes['w:val'] ?? ''),
  'w:shd': (look, attributes) => (look.fill = (attributes['w:fill'] ?? 'auto').toUpperCase()),
}

export function applyProperty(look: Look, name: string, attributes: Attributes): void {
  PROPERTIES[name]?.(look, attributes)
}

/** The name of a font for Latin letters comes first; those of the theme are `+major` and `+minor`. */
export function fontsOf(look: Look): string[] {
  const fonts = FONT_SLOTS.flatMap((slot) => look[slot] ?? [])
  return fonts.length > 0 ? fonts : ['']
}

export const weightOf = ({ bold, italic }: Look): string => `${bold ? 'b' : ''}${italic ? 'i' : ''}`

/** Undefined for a visible run. `ground`: background colour, if one is set. */
export function unseen(look: Look, ground: string | undefined): string | undefined {
  if (look.vanish) return 'hidden text'
  if (look.size !== undefined && look.size < TINY_POINTS) return `${look.size}-point text`
  if (look.scale !== undefined && look.scale < SQUEEZED_PER_CENT) return 'text squeezed together'
  if (look.highlight === 'black' && /^(|AUTO|000000)$/.test(look.colour ?? '')) return 'text under black highlighting'
  return unseenByColour(look, look.fill && look.fill !== 'AUTO' ? look.fill : ground)
}

function unseenByColour({ colour, highlight }: Look, behind: string | undefined): string | undefined {
  if (!colour || colour === 'AUTO') return undefined
  if (!isWhite(colour)) return behind === colour ? 'text in the colour of its background' : undefined
  const highlighted = highlight !== undefined && !/^(none|white|)$/.test(highlight)
  const onWhite = behind === undefined || behind === 'AUTO' || isWhite(behind)
  return onWhite && !highlighted ? 'white text' : undefined
}

export function isWhite(colour: string): boolean {
  const channels = /^#?([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(colour)
  if (!channels) return /^#?FFF$|^white\b|^window\b/i.test(colour)
  return channels.slice(1).every((channel) => Number.parseInt(channel, 16) >= 0xf0)
}

export type Styles = {
  look(id: string | undefined): Look
  readonly defaults: Look
  readonly paragraph: string | undefined
  shades(id: string | undefined): boolean
}

type Style = { look: Look; basedOn?: string; shades: boolean }

const DEEPEST_STYLE = 20

/** A style alone may make a run hidden, white or capitals. */
export function readStyles(): { readonly styles: Styles; readonly walker: Walker } {
  const byId = new Map<string, Style>()
  const defaults: Look = {}
  let paragraph: string | undefined
  let current: Style | undefined
  let inDefaults = false
  let conditional = 0
  let inRun = 0

  const openers: Record<string, (attributes: Attributes) => void> = {
    'w:style': (attributes) => {
      current = { look: {}, shades: false }
      const id = attributes['w:styleId'] ?? ''
      byId.set(id, current)
      if (attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? '')) paragraph = id
    },
    'w:docDefaults': () => (inDefaults = true),
    'w:basedOn': (attributes) => {
      if (current) current.basedOn = attributes['w:val'] ?? ''
    },
    'w:tblStylePr': () => conditional++,
    'w:rPr': () => inRun++,
    'w:shd': (attributes) => {
      if (current && !/^(auto|)$/i.test(attributes['w:fill'] ?? '')) current.shades = true
    },
  }
  const closers: Record<string, () => void> = {
    'w:style': () => (current = undefined),
    'w:docDefaults': () => (inDefaults = false),
    'w:tblStylePr': () => conditional--,
    'w:rPr': () => inRun--,
  }
  const walker: Walker = {
    open(name, attributes) {
      openers[name]?.(attributes)
      if (inRun > 0 && conditional === 0) applyProperty(inDefaults ? defaults : (current?.look ?? {}), name, attributes)
    },
    text: () => undefined,
    close: (name) => closers[name]?.(),
  }
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = []
    for (let next = id; next !== undefined && found.length < DEEPEST_STYLE; ) {
      const style = byId.get(next)
      if (!style) break
      found.unshift(style)
      next = style.basedOn
    }
    return found
  }
  const looks = new Map<string, Look>()
  const styles: Styles = {
    defaults,
    get paragraph() {
      return paragraph
    },
    look(id) {
      const key = id ?? ''
      let look = looks.get(key)
      if (!look) {
        look = Object.assign({}, ...chain(id).map((style) => style.look)) as Look
        if (looks.size < 2_000) looks.set(key, look)
      }
      return look
    },
    shades: (id) => chain(id).some((style) => style.shades),
  }
  return { styles, walker }
}
