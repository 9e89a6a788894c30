import type { Register } from './describe.ts'
import { personIdFrom } from './person-id.ts'
import type { Given } from './read.ts'

/** Returns undefined where the row says too little. */
export function chosenIdFor(register: Register, given: Given, taken: ReadonlySet<string>): string | undefined {
  if (!register.chosen) return undefined
  const base = baseOf(register, given)
  return base && free(base, taken)
}

function baseOf(register: Register, given: Given): string | undefined {
  const text = (name: string) => (typeof given[name] === 'string' ? (given[name] as string).trim() : '')
  if (register.id === 'people') return text('email') ? personIdFrom(text('email')) : undefined
  return slugOf(register.id === 'elections' ? `${text('kind')} ${text('poll').slice(0, 4)}` : text(register.name))
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

function free(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}
