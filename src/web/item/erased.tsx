import type { Entry } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import { moment, progressName } from '../labels.ts'
import { History } from './history.tsx'

export function ErasedPage({
  id,
  item,
  entries,
  name,
}: {
  id: string
  item: Item
  entries: readonly Entry[]
  name: (id: string) => string
}) {
  return (
    <>
      <h1 class="govuk-heading-l">Content erased</h1>
      <p class="govuk-body">
        {progressName(item.submitted!.kind, item.progress)}. The text, the files and the title were destroyed on{' '}
        {moment(item.erased!.at)}
        {item.erased!.because === 'retention' ? ', as the retention schedule says' : ', on request'}. What happened is
        kept on record, reference {id}.
      </p>
      <History entries={entries} name={name} />
    </>
  )
}
