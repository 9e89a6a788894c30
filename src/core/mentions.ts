import type { Party } from '../../detectors/contract.ts'
import { everyMatch } from '../../detectors/every-match.ts'

export type Mention = { readonly party: string; readonly count: number }

/** Words that show that no party is meant. */
const EVERYDAY =
  /^ (?:costs?|market|exchange|shortages?|force|ward|camp|laws?|of|estimates?|figures?|spaces?|lane|street|light|belt|paper)\b/i

export function partiesNamed(text: string, parties: readonly Party[]): readonly Mention[] {
  return parties.flatMap(({ name, aliases = [] }) => {
    const words = [name, ...aliases].sort((a, b) => b.length - a.length).map(literally)
    const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
    const count = everyMatch(text, named).filter(
      (found) => !EVERYDAY.test(text.slice(found.index + found[0].length, found.index + found[0].length + 20)),
    ).length
    return count > 0 ? [{ party: name, count }] : []
  })
}

const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/s$/, 's?')
