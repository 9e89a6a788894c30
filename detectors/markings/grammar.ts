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
  readonly publicRelease: boolean
}

const MAX_UNKNOWN_WORDS = 12

const TOKEN = new RegExp(
  `${PARTS.map(([, , words], index) => `(?<p${index}>(?:${either(words)})(?![\\p{L}\\p{N}]))`).join('|')}|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}'’&]*)`,
  'giu',
)

export function parse(beside: string): Parse {
  const text = beside.replaceAll('_', ' ')
  const names: string[] = []
  const unknown: string[] = []
  let caveats = 0
  let first: string | undefined
  let last: string | undefined
  let publicRelease = false
  for (const token of everyMatch(text, TOKEN)) {
    const index = PARTS.findIndex((_, at) => token.groups?.[`p${at}`] !== undefined)
    const part = PARTS[index]
    const kind = part?.[1] ?? 'word'
    first ??= kind
    last = kind
    if (part === undefined) {
      unknown.push(token[0])
      if (unknown.length >= MAX_UNKNOWN_WORDS) break
      continue
    }
    names.push(part[0])
    if (kind === 'caveat') caveats++
    if (part[0] === 'public release') publicRelease = true
  }
  return {
    names: [...new Set(names)],
    unknown,
    leadsWithCaveat: first === 'caveat',
    endsWithCaveat: last === 'caveat',
    endsWithPrefix: last === 'prefix',
    caveats,
    publicRelease,
  }
}
