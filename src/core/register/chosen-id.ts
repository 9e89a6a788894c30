import type { Register } from './describe.ts'
import { personIdFrom } from './person-id.ts'
import type { Given } from './read.ts'

/**
 * An id for a new row of a register whose ids people choose, where nobody chose one. Undefined where the row says too
 * little to make one.
 */
export function chosenIdFor(register: Register, given: Given, taken: readonly string[]): string | undefined {
  if (!register.chosen) return undefined
  const text = (name: string) => (typeof given[name] === 'string' ? (given[name] as string).trim() : '')
  if (register.id === 'people') return text('email') ? personIdFrom(text('email'), taken) : undefined
  const base = slugOf(register.id === 'elections' ? `${text('kind')} ${text('poll').slice(0, 4)}` : text(register.name))
  return base && free(base, taken)
}

function slugOf(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '')
  return slug.length > 2 ? slug : undefined
}

function free(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}-${number}`)) number++
  return `${base}-${number}`
}
