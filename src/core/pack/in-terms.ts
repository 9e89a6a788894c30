import { TERMS } from './commissioner/terms.data.ts'
import { capital, TERM_NAMES, type Terms } from './terms.ts'

/** The regulator keeps its name, whatever the office is called. */
const KEPT = 'Information Commissioner'

function finderOf(from: Terms) {
  /** Some terms begin with a small letter inside sentences. */
  const byTerm = new Map(
    TERM_NAMES.flatMap((name) => [from[name], capital(from[name])].map((term) => [term, name] as const)),
  )
  const longestFirst = [KEPT, ...byTerm.keys()].sort((a, b) => b.length - a.length).map(escaped)
  return { byTerm, any: new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g') }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const finders = new Map<Terms, ReturnType<typeof finderOf>>()

/** Never for a text that holds what a person wrote. */
export function inTerms(text: string, terms: Terms, from: Terms = TERMS): string {
  const finder = finders.get(from) ?? finderOf(from)
  finders.set(from, finder)
  const { byTerm, any } = finder
  return text.replace(any, (found) => {
    const name = byTerm.get(found)
    if (!name) return found
    return found === from[name] ? terms[name] : capital(terms[name])
  })
}
