import { createContext, useContext } from 'hono/jsx'
import { inTerms } from '../core/pack/in-terms.ts'
import type { PolicyPack } from '../core/pack/pack.ts'
import { FIRST } from '../core/pack/packs.ts'
import type { Terms } from '../core/pack/terms.ts'

/** The policy pack of the page: the one in force, or the one that the item on the page was decided under. */
export const PackOfPage = createContext<PolicyPack>(FIRST)

export const usePack = (): PolicyPack => useContext(PackOfPage)

/** Gives fixed texts in the terms of the office. */
export function useInTerms(): (text: string) => string {
  const { terms } = usePack()
  return (text) => inTerms(text, terms)
}

/** What the office calls itself, its people and its papers. */
export const useTerms = (): Terms => usePack().terms
