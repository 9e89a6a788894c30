import { known, type Office } from './registers.ts'

/**
 * What the registers tell the rules, as text for a hash. Rows are sorted: two processes that read the same
 * registers in another order have the same basis.
 */
export function registersBasis(office: Office): string {
  const { marks, embargoes = [] } = office
  const lists = { ...known(office), marks, embargoes }
  const rows = Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? list.map(text).sort() : list])
  return JSON.stringify(rows)
}

const text = (row: unknown): string => JSON.stringify(row)
