import type { Budget } from '../../budget.ts'
import type { OfficePart } from '../part.ts'
import { plainPath, type Relations } from '../relations.ts'
import { type Attributes, walkXml } from '../xml.ts'
import type { EmbeddedFont } from './compare-embedded.ts'
import { INHERITED, type UsedFonts } from './used-fonts.ts'

/** What Word uses where a document names no font. */
const USUAL = 'times new roman'
const WEIGHTS: Readonly<Record<string, string>> = {
  'w:embedRegular': '',
  'w:embedBold': 'b',
  'w:embedItalic': 'i',
  'w:embedBoldItalic': 'bi',
}
const KEPT = /^p:(?:regular|bold|italic|boldItalic)$/

/** Fonts that the package brings, by all names that its text may use for them. */
export function embeddedFonts(parts: readonly OfficePart[], relations: Relations, budget: Budget): EmbeddedFont[] {
  const themes = parts.filter(({ root }) => root === 'a:theme').map((part) => themeFonts(part, budget))
  const byPath = new Map(parts.map((part) => [plainPath(part.name), part]))
  const fonts: EmbeddedFont[] = []
  for (const part of parts.filter(({ root }) => root === 'w:fonts' || root === 'p:presentation')) {
    let names: string[] = []
    const openers: Record<string, (attributes: Attributes) => void> = {
      'w:font': (attributes) => (names = namesOf(attributes['w:name'], themes)),
      'w:altName': (attributes) => void names.push(...(attributes['w:val'] ?? '').split(',')),
      'p:font': ({ typeface }) => (names = [...namesOf(typeface, themes), INHERITED]),
    }
    walkXml(
      part.bytes,
      {
        open(name, attributes) {
          openers[name]?.(attributes)
          const weight = WEIGHTS[name]
          if (weight === undefined && !KEPT.test(name)) return
          const program = byPath.get(plainPath(relations.target(part.name, attributes['r:id'] ?? '') ?? ''))
          if (program)
            fonts.push({ at: program.name, names, bytes: program.bytes, key: attributes['w:fontKey'], weight })
        },
        text: () => undefined,
        close: () => undefined,
      },
      budget,
    )
  }
  return fonts
}

type ThemeFonts = { readonly major: Set<string>; readonly minor: Set<string> }

function namesOf(name = '', themes: readonly ThemeFonts[]): string[] {
  const key = name.trim().toLowerCase()
  const roles = (['major', 'minor'] as const).filter((role) => themes.some((theme) => theme[role].has(key)))
  return [
    name,
    ...roles.map((role) => `+${role}`),
    ...(roles.length > 0 ? [INHERITED] : []),
    ...(key === USUAL ? [''] : []),
  ]
}

function themeFonts({ bytes }: OfficePart, budget: Budget): ThemeFonts {
  const theme: ThemeFonts = { major: new Set(), minor: new Set() }
  let role: keyof ThemeFonts | undefined
  walkXml(
    bytes,
    {
      open(name, { typeface = '' }) {
        if (/^a:m(?:aj|in)orFont$/.test(name)) role = name === 'a:majorFont' ? 'major' : 'minor'
        else if (role) theme[role].add(typeface.trim().toLowerCase())
      },
      text: () => undefined,
      close(name) {
        if (/Font$/.test(name)) role = undefined
      },
    },
    budget,
  )
  return theme
}

/** Of slides, charts and diagrams. */
export function addDrawn(part: OfficePart, used: UsedFonts, budget: Budget): void {
  let fonts: string[] = []
  let isText = false
  walkXml(
    part.bytes,
    {
      open(name, attributes) {
        if (name === 'a:r' || name === 'a:fld') fonts = []
        else if (/^a:(?:latin|ea|cs|sym)$/.test(name)) fonts.push(drawnName(attributes))
        isText = name === 'a:t'
      },
      text(text) {
        if (isText) used.add(fonts.length > 0 ? fonts : [INHERITED], text)
      },
      close(name) {
        isText = false
        if (name === 'a:p') used.endParagraph()
      },
    },
    budget,
  )
}

const drawnName = ({ typeface = '' }: Attributes): string =>
  typeface.replace(/^\+m([jn])-.*/, (_, role: string) => (role === 'j' ? '+major' : '+minor'))
