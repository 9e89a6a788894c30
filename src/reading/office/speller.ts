import type { House } from '../reader.ts'
import { spells, spelt } from './formula-words.ts'

const MOST_CELLS = 100_000
const MOST_FORMULAS = 5_000

/** Remembers what the cells of one sheet hold, and says at its end what the formulas among them spell. */
export function createSpeller(house: House, at: string) {
  const cells = new Map<string, string>()
  const formulas: { readonly formula: string; readonly result: string }[] = []
  let left = false
  let full = false
  return {
    cell(reference: string, result: string, formula: string) {
      if (cells.size < MOST_CELLS) cells.set(reference, result)
      else full = true
      if (formula === '' || !spells(formula)) return
      if (formulas.length < MOST_FORMULAS) formulas.push({ formula, result })
      else left = true
    },
    finish() {
      const found: string[] = []
      for (const { formula, result } of formulas) {
        const said = spelt(formula, (reference) => cells.get(reference))
        if (said !== undefined && said !== result) found.push(said)
        else if ((said === undefined || full) && result === '') left = true
      }
      house.part(`${at}/spelt`, 'attachment', [...new Set(found)].join('\n'), 'what a formula shows')
      if (left)
        house.unread(at, 'A formula puts letters together and its result is not kept: nobody has seen what it shows.')
    },
  }
}
