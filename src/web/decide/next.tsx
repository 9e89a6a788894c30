import type { ItemRow } from '../../ports.ts'
import { plural } from '../labels.ts'
import { Link } from '../link.tsx'

export type Waiting = { readonly next?: Pick<ItemRow, 'item' | 'title'>; readonly left: number }

/** More are “50 or more”. */
const MAX_COUNTED = 50

/** The item just decided may still be among them. */
export const MAX_READ = MAX_COUNTED + 1

export function waitingAfter(id: string, rows: readonly ItemRow[]): Waiting {
  const others = rows.filter(({ item }) => item !== id).toSorted((a, b) => (a.due ?? 'z').localeCompare(b.due ?? 'z'))
  const [next] = others
  return { ...(next ? { next } : {}), left: others.length }
}

export function Next({ next, left }: Waiting) {
  if (!next)
    return (
      <p class="govuk-body cs-next">
        Nothing else waits for your decision. <Link href="/">Back to your items</Link>
      </p>
    )
  return (
    <p class="cs-next">
      <a class="govuk-button" href={`/items/${next.item}/decide`}>
        Next: <span dir="auto">{next.title}</span> ({left >= MAX_COUNTED ? `${MAX_COUNTED} or more` : left} left)
      </a>{' '}
      <Link href="/">
        {left === 1 ? 'Back to your items' : `All ${left >= MAX_COUNTED ? 'items' : plural(left, 'item')} to decide`}
      </Link>
    </p>
  )
}
