import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** The alternatives of an expression as syntax trees, and whether it has the flag u. */
export type Parsed = { readonly alternatives: readonly AST.Alternative[]; readonly unicode: boolean }

/** Parsing takes much of the start-up, so each expression is parsed once. */
export function parsed({ source, unicode }: RegExp): Parsed {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode })
  return { alternatives, unicode }
}
