import { createContext, useContext } from 'hono/jsx'
import { Refusal } from '../core/refusal.ts'
import type { Wrong } from '../core/register/read.ts'

type Typed = Readonly<Record<string, string>>

export type RefusedForm = {
  readonly path: string
  readonly typed: Typed
  readonly wrong: readonly Wrong[]
  readonly shown: { readonly id: string; readonly says: string }[]
}

/** Inside a form: whether it is that one. */
export const Refused = createContext<RefusedForm | undefined>(undefined)
export const RefusedHere = createContext<RefusedForm | undefined>(undefined)

/** Forms may share an address; hidden fields tell them apart. */
export function refusedAt(action: string | undefined, hidden: Typed): RefusedForm | undefined {
  const refused = useContext(Refused)
  if (!refused || (action ?? refused.path).split('?')[0] !== refused.path) return undefined
  return Object.entries(hidden).every(([name, value]) => refused.typed[name] === value) ? refused : undefined
}

export function refusedField(name: string, id: string): { typed?: string; says?: string } {
  const here = useContext(RefusedHere)
  if (!here) return {}
  const typed = here.typed[name]
  return { ...(typed === undefined ? {} : { typed }), ...errorAt(name, id, here) }
}

function errorAt(name: string, id: string, { wrong, shown }: RefusedForm): { says?: string } {
  const found = wrong.find(({ field }) => field === name)
  if (!found) return {}
  if (!shown.some((one) => one.id === id)) shown.push({ id, says: found.says })
  return { says: found.says }
}

/** Throws `bad-input` if one is empty. */
export function requireFields(form: Readonly<Record<string, string | undefined>>, messages: Typed): void {
  const wrong = Object.entries(messages)
    .filter(([field]) => !form[field]?.trim())
    .map(([field, says]) => ({ field, says }))
  if (wrong.length > 0) throw new Refusal('bad-input', wrong.map(({ says }) => says).join(' '), wrong)
}

/** A missing or short reason is about `reason`. */
export function wrongOf({ code, message, fields }: Refusal): readonly Wrong[] {
  if (fields.length > 0) return fields
  return code === 'reason-needed' ? [{ field: 'reason', says: message }] : []
}
