import type { Redline as Redlined } from '../../core/redline.ts'
import type { ItemView } from '../item/view.ts'

export type DecisionView = ItemView & {
  /** Who is reading. */
  readonly me: string
  /** The version that the reader saw last, when it was another one. */
  readonly before?: { readonly number: number; readonly changes: Redlined }
  /** Under whose name: the Chief Executive's own right, or a delegation. */
  readonly capacity: string
  /** Who else may decide it, by id. */
  readonly others: Readonly<Record<string, string>>
  /** What was typed, when the answer was no. */
  readonly typed: Readonly<Record<string, string>>
  readonly ticked: readonly string[]
  /** Files that were ticked as opened. */
  readonly opened: readonly string[]
}
