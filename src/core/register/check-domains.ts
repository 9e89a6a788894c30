import type { Field, Value } from './describe.ts'

/** A name of two labels or more, or '*.' before one: '*.uk' would take in half a country, and so would '*'. */
const ENTRY = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i
const LONGEST = 253

/** What is wrong with an entry of a list of the office's own domains. Rows that were there before are not looked at. */
export function checkDomain(field: Field, entry: string, before: Value | undefined): string | undefined {
  if (field.domains !== true || [before ?? []].flat().some((one) => one === entry)) return undefined
  if (ENTRY.test(entry) && entry.length <= LONGEST) return undefined
  return `${field.label}: enter a domain like office.example, or *.office.example for every domain below it too.`
}
