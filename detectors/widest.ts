import { type AST, RegExpParser } from '@eslint-community/regexpp'

/**
 * How many UTF-16 units a match of an expression can span at most, with all that its lookarounds look at. Infinity
 * where there is no limit.
 */
export function widest({ source, unicode }: RegExp): number {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode })
  return either(pattern.alternatives, unicode ? 2 : 1)
}

/** `unit`: the units of one character. With the flag u it may be a surrogate pair. */
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
      // Infinity times nothing is nothing here.
      return element.max === 0 || repeated === 0 ? 0 : element.max * repeated
    }
    default:
      return Number.POSITIVE_INFINITY
  }
}
