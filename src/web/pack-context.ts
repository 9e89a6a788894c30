import { createContext, useContext } from 'hono/jsx'
import { COMMISSIONER } from '../core/pack/commissioner/pack.ts'
import type { PolicyPack } from '../core/pack/pack.ts'
import type { Terms } from '../core/pack/terms.ts'

/** The policy pack of the page: the one in force, or the one that the item on the page was decided under. */
export const PackOfPage = createContext<PolicyPack>(COMMISSIONER)

export const usePack = (): PolicyPack => useContext(PackOfPage)

/** What the office calls itself, its people and its papers. */
export const useTerms = (): Terms => usePack().terms
