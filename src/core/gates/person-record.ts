import { addDays } from '../calendar.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { within } from '../register/describe.ts'
import type { Declaration, Permission, Training } from '../registers.ts'
import { lacking } from './people.ts'

export type PersonRecord = {
  readonly declared?: Declaration
  /** Nothing can be submitted without it, or it expires within thirty days. */
  readonly declarationDue: boolean
  readonly permissions: readonly (Permission & { readonly lacking: readonly string[] })[]
  /** The newest record of each course, and whether it has expired or soon will. */
  readonly training: readonly (Training & { readonly due: 'no' | 'soon' | 'now' })[]
}

const SOON_DAYS = 30

export function personRecord(snapshot: OfficeSnapshot, person: string, day: string, policy: string): PersonRecord {
  const { declarations = [], permissions = [], training = [] } = snapshot.office
  const soon = addDays(day, SOON_DAYS)
  const declared = declarations
    .filter((one) => one.person === person && one.policy === policy && within(one, day))
    .toSorted((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? 1 : -1))[0]
  return {
    ...(declared ? { declared } : {}),
    declarationDue: !declared || (declared.until ?? '9999') < soon,
    permissions: permissions
      .filter((one) => one.person === person && within(one, day))
      .map((one) => ({ ...one, lacking: lacking(one, { snapshot, day }, person) })),
    training: training
      .filter((one) => one.person === person)
      .map((one) => ({ ...one, due: !within(one, day) ? 'now' : (one.until ?? '9999') < soon ? 'soon' : 'no' })),
  }
}
