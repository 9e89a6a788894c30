import { createContext, useContext } from 'hono/jsx'
import { inTerms } from '../core/pack/in-terms.ts'
import type { PolicyPack } from '../core/pack/pack.ts'
import { FIRST } from '../core/pack/packs.ts'
import type { Terms } from '../core/pack/terms.ts'

/** The pack in force, or that of the item on the page. */
export const PackOfPage = createContext<PolicyPack>(FIRST)

export const usePack = (): PolicyPack => useContext(PackOfPage)

export function useInTerms(): (text: string) => string {
  const { terms } = usePack()
  return (text) => inTerms(text, terms)
}

export const useTerms = (): Terms => usePack().terms
