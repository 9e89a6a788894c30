import { everyMatch } from '../every-match.ts'
import { either } from '../pattern.ts'
import { PARTS } from './vocabulary.ts'

export type Parse = ReturnType<typeof parse>

const KINDS = Object.entries(PARTS).map(([kind, words]) => `(?<${kind}>(?:${either(words)})(?![\\p{L}\\p{N}]))`)
const TOKEN = new RegExp(`${either(KINDS)}|[\\p{L}\\p{N}][\\p{L}\\p{N}'’&]*`, 'giu')

export function parse(beside: string) {
  const tokens = everyMatch(beside.replaceAll('_', ' '), TOKEN).map(({ 0: word, groups = {} }) => ({
    word,
    kind: Object.keys(groups).find((kind) => groups[kind] !== undefined),
  }))
  const [first, last] = [tokens[0]?.kind, tokens.at(-1)?.kind]
  return {
    unknown: tokens.filter(({ kind }) => kind === undefined).map(({ word }) => word),
    leadsWithCaveat: first === 'caveat',
    endsWithCaveat: last === 'caveat',
    caveats: tokens.filter(({ kind }) => kind === 'caveat').length,
    /** Says that it is for the public. */
    isOpen: tokens.some(({ kind }) => kind === 'open'),
  }
}
