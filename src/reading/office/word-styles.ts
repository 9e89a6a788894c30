import { isOn } from './visibility.ts'
import type { Attributes, Walker } from './xml.ts'

export type LayoutStyle = {
  level?: number
  align?: 'centre' | 'end'
  look?: string
  list?: { readonly numbers: string; readonly depth: number }
}

const DEEPEST_STYLE = 20
const LETTERS: Readonly<Record<string, string>> = {
  'w:b': 'b',
  'w:i': 'i',
  'w:u': 'u',
  'w:strike': 's',
  'w:dstrike': 's',
}

const PROPERTIES: Readonly<Record<string, (style: LayoutStyle, attributes: Attributes) => void>> = {
  'w:jc': (style, attributes) => {
    const value = attributes['w:val'] ?? ''
    delete style.align
    if (value === 'center') style.align = 'centre'
    if (value === 'right' || value === 'end') style.align = 'end'
  },
  'w:outlineLvl': (style, attributes) => {
    const level = Number(attributes['w:val']) + 1
    if (level >= 1 && level <= 9) style.level = Math.min(6, level)
  },
  'w:numId': (style, attributes) => {
    style.list = { depth: style.list?.depth ?? 0, numbers: attributes['w:val'] ?? '' }
  },
  'w:ilvl': (style, attributes) => {
    style.list = { numbers: style.list?.numbers ?? '', depth: Math.min(8, Number(attributes['w:val']) || 0) }
  },
}

export function takeUp(style: LayoutStyle, name: string, attributes: Attributes): void {
  const letter = LETTERS[name]
  PROPERTIES[name]?.(style, attributes)
  if (!letter) return
  const on = name === 'w:u' ? attributes['w:val'] !== 'none' : isOn(attributes)
  const others = (style.look ?? '').replace(letter, '')
  style.look = on ? [...`${others}${letter}`].sort().join('') : others
}

export type LayoutStyles = (id: string | undefined) => LayoutStyle

type Style = { readonly own: LayoutStyle; basedOn?: string }

export function layoutStyles(): { readonly styles: LayoutStyles; readonly walker: Walker } {
  const byId = new Map<string, Style>()
  let current: Style | undefined
  /** Such as the first row of a table. */
  let conditional = 0
  const openers: Record<string, (attributes: Attributes) => void> = {
    'w:style': (attributes) => {
      current = { own: {} }
      byId.set(attributes['w:styleId'] ?? '', current)
    },
    'w:tblStylePr': () => void conditional++,
    'w:basedOn': (attributes) => {
      if (current) current.basedOn = attributes['w:val'] ?? ''
    },
    'w:name': (attributes) => {
      if (current) named(current.own, attributes['w:val'] ?? '')
    },
  }
  const walker: Walker = {
    open(name, attributes) {
      openers[name]?.(attributes)
      if (current && conditional === 0) takeUp(current.own, name, attributes)
    },
    text: () => undefined,
    close(name) {
      if (name === 'w:style') current = undefined
      if (name === 'w:tblStylePr') conditional--
    },
  }
  const styles: LayoutStyles = (id) => {
    const chain: LayoutStyle[] = []
    for (let next = id; next !== undefined && chain.length < DEEPEST_STYLE; ) {
      const style = byId.get(next)
      if (!style) break
      chain.unshift(style.own)
      next = style.basedOn
    }
    return Object.assign({}, ...chain) as LayoutStyle
  }
  return { styles, walker }
}

function named(style: LayoutStyle, name: string): void {
  const level = /^heading (\d)$/i.exec(name)?.[1]
  if (level) style.level = Math.min(6, Number(level))
  else if (/^title$/i.test(name)) style.level = 0
}
