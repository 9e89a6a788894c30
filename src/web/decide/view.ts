import type { Redline as Redlined } from '../../core/redline.ts'
import type { ItemView } from '../item/view.ts'

export type DecisionView = ItemView & {
  /** The last version that the reader saw, if it is another one. */
  readonly before?: { readonly number: number; readonly changes: Redlined }
  /** The approver role the reader acts in: their own or by delegation. */
  readonly capacity: string
  /** Others who may decide it, by id. */
  readonly others: Readonly<Record<string, string>>
  /** What was typed before a refusal. */
  readonly typed: Readonly<Record<string, string>>
  readonly ticked: readonly string[]
  /** Files that were ticked as opened. */
  readonly opened: readonly string[]
}
