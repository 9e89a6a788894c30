import { type AST, RegExpParser } from '@eslint-community/regexpp'

export type Parsed = { readonly alternatives: readonly AST.Alternative[]; readonly unicode: boolean }

/** Cached, because parsing takes much of the start-up. */
export function parsed({ source, unicode }: RegExp): Parsed {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode })
  return { alternatives, unicode }
}
