import type { Terms } from '../pack/terms.ts'
import type { Role } from '../registers.ts'
import type { Register, Row } from './describe.ts'
import type { Values } from './values.ts'

/** What a change is checked against. */
export type Against = {
  readonly register: Register
  /** The row's id; absent while it has none. */
  readonly id?: string
  readonly before?: Values
  rows(register: string): readonly Row[]
  readonly roles: readonly Role[]
  readonly today: string
  /** Faults are written in these. */
  readonly terms: Terms
}
