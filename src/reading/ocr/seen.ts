import type { Run } from '../../core/on-picture.ts'

export type Seen = {
  readonly text: string
  /** Text in other directions or faint text, apart from the main text. */
  readonly others: readonly string[]
  /** Places of the words of the first, upright pass. */
  readonly runs: readonly Run[]
  /** Writing that was found and not recognised with confidence. */
  readonly unreadable: boolean
  /** Passes that ran out of time. */
  readonly untried: boolean
}
