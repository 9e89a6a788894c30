import { everyMatch } from '../every-match.ts'
import { either } from '../pattern.ts'
import { PARTS } from './vocabulary.ts'

export type Parse = {
  /** Names of its components, in order: 'national caveat', 'descriptor'. */
  readonly names: readonly string[]
  readonly unknown: readonly string[]
  readonly leadsWithCaveat: boolean
  readonly endsWithCaveat: boolean
  readonly endsWithPrefix: boolean
  readonly caveats: number
}

const TOKEN = new RegExp(
  `${PARTS.map(([, , words], at) => `(?<p${at}>(?:${either(words)})(?![\\p{L}\\p{N}]))`).join('|')}|[\\p{L}\\p{N}][\\p{L}\\p{N}'’&]*`,
  'giu',
)

export function parse(beside: string): Parse {
  const tokens = everyMatch(beside.replaceAll('_', ' '), TOKEN).map(({ 0: word, groups }) => {
    const [name, kind] = PARTS.find((_, at) => groups?.[`p${at}`] !== undefined) ?? []
    return { word, name, kind }
  })
  const [first, last] = [tokens[0]?.kind, tokens.at(-1)?.kind]
  return {
    names: [...new Set(tokens.flatMap(({ name }) => name ?? []))],
    unknown: tokens.filter(({ name }) => name === undefined).map(({ word }) => word),
    leadsWithCaveat: first === 'caveat',
    endsWithCaveat: last === 'caveat',
    endsWithPrefix: last === 'prefix',
    caveats: tokens.filter(({ kind }) => kind === 'caveat').length,
  }
}
