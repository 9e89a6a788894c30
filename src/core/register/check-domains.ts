import type { Field } from './describe.ts'
import type { Value } from './values.ts'

/** Two labels at least: '*' or '*.uk' would include too much. */
const ENTRY = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i
const MAX_DOMAIN_CHARS = 253

export function checkDomain(field: Field, entry: string, before: Value | undefined): string | undefined {
  if (field.domains !== true || [before ?? []].flat().some((one) => one === entry)) return undefined
  if (ENTRY.test(entry) && entry.length <= MAX_DOMAIN_CHARS) return undefined
  return `${field.label}: enter a domain like office.example, or *.office.example for every domain below it too.`
}
