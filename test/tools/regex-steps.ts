import { type AST, RegExpParser } from '@eslint-community/regexpp'

type Next = (at: number) => boolean

/** Counts the characters that a backtracking engine reads to find every match of an expression. */
export function stepsOf({ source, flags }: RegExp, text: string): number {
  const unicode = flags.includes('u')
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode })
  const tests = new Map<AST.Node, RegExp>()
  let steps = 0

  for (let from = 0; from <= text.length; ) {
    let end = -1
    either(pattern.alternatives, from, (at) => {
      end = at
      return true
    })
    from = Math.max(from + 1, end)
  }
  return steps

  function either(alternatives: readonly AST.Alternative[], at: number, next: Next): boolean {
    return alternatives.some(({ elements }) => sequence(elements, 0, at, next))
  }

  function sequence(elements: readonly AST.Element[], index: number, at: number, next: Next): boolean {
    const element = elements[index]
    return element ? one(element, at, (then) => sequence(elements, index + 1, then, next)) : next(at)
  }

  function one(node: AST.Element, at: number, next: Next): boolean {
    if (node.type === 'Group' || node.type === 'CapturingGroup') return either(node.alternatives, at, next)
    if (node.type === 'Quantifier') return repeat(node, 0, at, next)
    steps++
    const test = tests.get(node) ?? new RegExp(node.raw, `${flags.replace(/[gy]/g, '')}y`)
    tests.set(node, test)
    test.lastIndex = at
    return test.test(text) && next(test.lastIndex)
  }

  function repeat(node: AST.Quantifier, done: number, at: number, next: Next): boolean {
    const more = () =>
      done < node.max && one(node.element, at, (then) => then > at && repeat(node, done + 1, then, next))
    if (done < node.min) return more()
    return node.greedy ? more() || next(at) : next(at) || more()
  }
}
