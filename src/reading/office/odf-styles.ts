import type { Budget } from '../budget.ts'
import { INHERITED } from './fonts/used-fonts.ts'
import { isWhite } from './visibility.ts'
import { type Attributes, walkXml } from './xml.ts'

type Style = {
  parent?: string
  hidden?: string
  white?: boolean
  tiny?: number
  caps?: boolean
  ground?: boolean
  fonts?: readonly string[]
}

const TINY_POINTS = 4
const DEEPEST_STYLE = 20

export type OdfStyles = {
  unseen(...names: (string | undefined)[]): string | undefined
  caps(...names: (string | undefined)[]): boolean
  fonts(...names: (string | undefined)[]): readonly string[]
  /** Fonts of text whose own styles name none. */
  readonly inherited: ReadonlySet<string>
}

const FONTS = ['style:font-name', 'fo:font-family', 'style:font-name-asian', 'style:font-name-complex']

function take(attributes: Attributes, style: Style): void {
  const size = attributes['fo:font-size'] ?? ''
  if (size.endsWith('pt') && Number.parseFloat(size) < TINY_POINTS) style.tiny = Number.parseFloat(size)
  if (attributes['fo:color'] !== undefined) style.white = isWhite(attributes['fo:color'])
  if (/uppercase/.test(attributes['fo:text-transform'] ?? '')) style.caps = true
  if (attributes['fo:font-variant'] === 'small-caps') style.caps = true
  const fonts = FONTS.flatMap((key) => attributes[key]?.replace(/['"]/g, '') ?? [])
  if (fonts.length > 0) style.fonts = fonts
  takeGround(attributes, style)
  for (const [key, value, why] of HIDES) if (attributes[key] === value) style.hidden = why
}

const HIDES: readonly (readonly [string, string, string])[] = [
  ['text:display', 'none', 'hidden text'],
  ['table:display', 'false', 'hidden sheet'],
  ['presentation:visibility', 'hidden', 'hidden slide'],
]

function takeGround(attributes: Attributes, style: Style): void {
  const ground = attributes['fo:background-color'] ?? attributes['draw:fill-color']
  if (ground !== undefined && ground !== 'transparent') style.ground = !isWhite(ground)
  const fill = attributes['draw:fill'] ?? 'none'
  if (fill !== 'none') style.ground ??= true
}

/** Automatic styles are in `content.xml`, named ones in `styles.xml`. `each` gets the attributes of every element. */
export function readOdfStyles(
  files: readonly Uint8Array[],
  budget: Budget,
  each: (attributes: Attributes) => void = () => undefined,
): OdfStyles {
  const styles = new Map<string, Style>()
  const inherited = new Set<string>()
  let current: Style | undefined
  let isOfText = false
  for (const bytes of files)
    walkXml(
      bytes,
      {
        open(name, attributes) {
          each(attributes)
          if (name === 'style:style' || name === 'style:default-style') {
            current = attributes['style:parent-style-name'] ? { parent: attributes['style:parent-style-name'] } : {}
            styles.set(attributes['style:name'] ?? '', current)
            isOfText = name === 'style:style' && /^(?:text|paragraph)$/.test(attributes['style:family'] ?? '')
          } else if (current && name.endsWith('-properties')) takeProperties(attributes, current)
        },
        text: () => undefined,
        close(name) {
          if (name === 'style:style') current = undefined
        },
      },
      budget,
    )

  function takeProperties(attributes: Attributes, style: Style): void {
    take(attributes, style)
    if (!isOfText) for (const font of style.fonts ?? []) inherited.add(font)
  }
  const chain = (name: string | undefined): Style => {
    let merged: Style = {}
    let next = name
    for (let depth = 0; next !== undefined && depth < DEEPEST_STYLE; depth++) {
      const style = styles.get(next)
      if (!style) break
      merged = { ...style, ...merged }
      next = style.parent
    }
    return merged
  }
  const memory = new Map<string, Style>()
  const look = (names: readonly (string | undefined)[]): Style => {
    const key = names.join('\n')
    let found = memory.get(key)
    if (!found) {
      found = Object.assign({}, ...names.map(chain)) as Style
      if (memory.size < 5_000) memory.set(key, found)
    }
    return found
  }
  return {
    unseen(...names) {
      const { hidden, tiny, white, ground } = look(names)
      if (hidden) return hidden
      if (tiny !== undefined) return `${tiny}-point text`
      return white && !ground ? 'white text' : undefined
    },
    caps: (...names) => look(names).caps === true,
    fonts: (...names) => look(names).fonts ?? [INHERITED],
    inherited,
  }
}
