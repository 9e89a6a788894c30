import type { AST } from '@eslint-community/regexpp'
import type { Parsed } from './parsed.ts'

/** UTF-16 units with lookarounds; Infinity without a limit. */
export const widest = ({ alternatives, unicode }: Parsed): number => either(alternatives, unicode ? 2 : 1)

/** `unit`: a surrogate pair with the flag u. */
function either(alternatives: readonly AST.Alternative[], unit: number): number {
  return Math.max(...alternatives.map(({ elements }) => elements.reduce((sum, one) => sum + width(one, unit), 0)))
}

function width(element: AST.Element, unit: number): number {
  switch (element.type) {
    case 'Character':
      return element.value > 0xffff ? 2 : 1
    case 'CharacterSet':
    case 'CharacterClass':
      return unit
    case 'Group':
    case 'CapturingGroup':
      return either(element.alternatives, unit)
    case 'Assertion':
      return 'alternatives' in element ? either(element.alternatives, unit) : 1
    case 'Quantifier': {
      const repeated = width(element.element, unit)
      // Infinity × 0 would be NaN.
      return element.max === 0 || repeated === 0 ? 0 : element.max * repeated
    }
    default:
      return Number.POSITIVE_INFINITY
  }
}
