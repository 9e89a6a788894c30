import { known, type Office } from './registers.ts'

export function registersBasis(office: Office): string {
  const { marks, embargoes = [] } = office
  const lists = { ...known(office), marks, embargoes }
  const rows = Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? list.map(text).sort() : list])
  return JSON.stringify(rows)
}

const text = (row: unknown): string => JSON.stringify(row)
