import type { Run } from '../../core/on-picture.ts'

export type Seen = {
  readonly text: string
  readonly others: readonly string[]
  readonly runs: readonly Run[]
  readonly unreadable: boolean
  readonly untried: boolean
}
