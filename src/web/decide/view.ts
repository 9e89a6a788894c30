import type { Redline as Redlined } from '../../core/redline.ts'
import type { ItemView } from '../item/view.ts'

export type DecisionView = ItemView & {
  readonly before?: { readonly number: number; readonly changes: Redlined }
  readonly capacity: string
  readonly others: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, string>>
  readonly ticked: readonly string[]
  readonly opened: readonly string[]
}
