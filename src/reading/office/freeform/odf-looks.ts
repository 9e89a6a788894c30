import type { Attributes } from '../xml.ts'
import { hex } from './colours.ts'
import type { Look } from './pages.ts'

/** LibreOffice fills shapes of no style; thin lines are read best in black. */
const [USUAL_FILL, USUAL_INK] = ['#729fcf', '#000000'] as const
const DEEPEST_STYLE = 20

/** Styles of one part are also used in others. */
export function createOdfLooks() {
  const styles = new Map<string, Attributes>()
  let current: string | undefined
  return {
    open(name: string, attributes: Attributes) {
      if (name === 'style:style' || name === 'style:default-style') {
        const { 'style:name': named = '', 'style:parent-style-name': parent } = attributes
        current = named
        styles.set(named, parent === undefined ? {} : { parent })
      } else if (name === 'style:graphic-properties' && current !== undefined)
        styles.set(current, { ...styles.get(current), ...attributes })
    },
    close(name: string) {
      if (name === 'style:style' || name === 'style:default-style') current = undefined
    },
    of(shape: Attributes): Look {
      let all: Attributes = {}
      let next = shape['draw:style-name'] ?? shape['presentation:style-name']
      for (let depth = 0; next !== undefined && depth < DEEPEST_STYLE; depth++) {
        const found: Attributes | undefined = styles.get(next)
        all = { ...found, ...all }
        next = found?.['parent']
      }
      return {
        fill: all['draw:fill'] === 'none' ? undefined : hex(all['draw:fill-color'] ?? USUAL_FILL),
        ink: all['draw:stroke'] === 'none' ? undefined : hex(all['svg:stroke-color'] ?? USUAL_INK),
      }
    },
  }
}
