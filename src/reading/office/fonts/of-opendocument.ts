import type { Budget } from '../../budget.ts'
import type { OdfStyles } from '../odf-styles.ts'
import type { OfficePart } from '../part.ts'
import { plainPath } from '../relations.ts'
import { walkXml } from '../xml.ts'
import type { EmbeddedFont } from './compare-embedded.ts'
import { INHERITED } from './used-fonts.ts'

/** Fonts that the package brings, by all names that its text may use for them. */
export function odfFonts(
  texts: readonly OfficePart[],
  parts: readonly OfficePart[],
  styles: OdfStyles,
  budget: Budget,
): EmbeddedFont[] {
  const byPath = new Map(parts.map((part) => [plainPath(part.name), part]))
  const fonts = new Map<string, EmbeddedFont>()
  let names: string[] = []
  for (const { bytes } of texts)
    walkXml(
      bytes,
      {
        open(name, attributes) {
          if (name === 'style:font-face') {
            names = [attributes['style:name'] ?? '', (attributes['svg:font-family'] ?? '').replace(/['"]/g, '')]
            if (names.some((one) => styles.inherited.has(one))) names.push(INHERITED)
          }
          const program = byPath.get(plainPath(attributes['xlink:href'] ?? ''))
          if (name === 'svg:font-face-uri' && program)
            fonts.set(`${names} ${program.name}`, { at: program.name, names, bytes: program.bytes })
        },
        text: () => undefined,
        close: () => undefined,
      },
      budget,
    )
  return [...fonts.values()]
}
