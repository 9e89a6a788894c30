import type { Terms } from '../pack/terms.ts'
import type { Role } from '../registers.ts'
import type { Register, Row } from './describe.ts'
import type { Values } from './values.ts'

export type Against = {
  readonly register: Register
  readonly id?: string
  readonly before?: Values
  rows(register: string): readonly Row[]
  readonly roles: readonly Role[]
  readonly today: string
  readonly terms: Terms
}
