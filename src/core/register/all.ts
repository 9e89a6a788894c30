import { Refusal } from '../refusal.ts'
import { ACCOUNTS } from './accounts.ts'
import { CALIBRATIONS } from './calibrations.ts'
import type { Register } from './describe.ts'
import { EVENTS } from './events.ts'
import { PEOPLE } from './people.ts'
import { POLITICS } from './politics.ts'
import { PUBLIC } from './public.ts'
import { RETENTION } from './retention.ts'
import { SET_UP } from './set-up.ts'
import { WORDS } from './words.ts'

export const GROUPS: readonly { readonly title: string; readonly registers: readonly Register[] }[] = [
  { title: 'People and permissions', registers: PEOPLE },
  { title: 'Accounts and marks', registers: ACCOUNTS },
  { title: 'Who and what may be named', registers: PUBLIC },
  { title: 'Politics and elections', registers: POLITICS },
  { title: 'Words, codes and domains', registers: [...WORDS, CALIBRATIONS] },
  { title: 'How long things are kept', registers: RETENTION },
  { title: 'To be followed up', registers: EVENTS },
  { title: 'Set-up', registers: [SET_UP] },
]

export const REGISTERS: readonly Register[] = GROUPS.flatMap(({ registers }) => registers)

const byId = new Map(REGISTERS.map((register) => [register.id, register]))

/** Throws `not-found` for an unknown name. */
export function registerOf(id: string): Register {
  const found = byId.get(id)
  if (!found) throw new Refusal('not-found', 'There is no such register.')
  return found
}
