import { TERMS } from './commissioner/terms.data.ts'
import { capital, type Terms } from './terms.ts'

const NAMES = Object.keys(TERMS) as (keyof Terms)[]

/** The regulator keeps its name, whatever the office is called. */
const KEPT = 'Information Commissioner'

/** Some terms begin with a small letter, except at the beginning of a sentence. */
const byTerm = new Map(
  NAMES.flatMap((name) => [TERMS[name], capital(TERMS[name])].map((term) => [term, name] as const)),
)
const longestFirst = [KEPT, ...byTerm.keys()].sort((a, b) => b.length - a.length)
const ANY = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g')

/**
 * A text of ours in the terms of a pack. Fixed texts (guides, advice, notices, registers) are written in the terms of
 * the first pack. Never for a text that holds what a person wrote.
 */
export function inTerms(text: string, terms: Terms): string {
  return text.replace(ANY, (found) => {
    const name = byTerm.get(found)
    if (!name) return found
    return found === TERMS[name] ? terms[name] : capital(terms[name])
  })
}
