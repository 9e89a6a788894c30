import type { Kind } from '../../../detectors/contract.ts'
import type { Item } from '../../core/item/state.ts'
import { KIND } from '../../core/words.data.ts'
import type { ItemRow } from '../../ports.ts'
import { closedTitle, day, moment } from '../labels.ts'
import { Link } from '../link.tsx'

export function HoldsPage({
  found,
  name,
}: {
  found: readonly { row: ItemRow; item: Item; reads: boolean }[]
  name: (id: string) => string
}) {
  return (
    <>
      <h1 class="govuk-heading-l">Legal holds</h1>
      <p class="govuk-body">
        {found.length === 0
          ? 'Nothing is under a legal hold. To place one, open an item and choose “How long it is kept” at its foot.'
          : 'Their content is not erased, whatever the retention schedule says.'}
      </p>
      <ul class="cs-items">
        {found.map(({ row, item, reads }) => (
          <li>
            <Link href={`/items/${row.item}/keeping`} dir="auto">
              {reads ? row.title : closedTitle(item)}
            </Link>
            <p class="cs-meta">
              {KIND[row.kind as Kind]} by {name(row.author)} · {name(item.legalHold!.by)}, {moment(item.legalHold!.at)}
              {item.legalHold!.until && `, until ${day(item.legalHold!.until)}`}: {item.legalHold!.reason}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
