import { dayOf } from './deadline.ts'
import { live } from './delegation.ts'
import type { NewNotice, NoticeKind } from './notice.ts'
import { type OfficeSnapshot, personOf } from './office-snapshot.ts'
import { holding } from './people.ts'
import type { StopEntry } from './stop.ts'

type Given = {
  readonly after: number
  readonly authors: ReadonlyMap<string, string>
  readonly snapshot: OfficeSnapshot
}

/** Nobody is notified that email goes again, because the servers try again. */
const KINDS: Readonly<Record<Exclude<StopEntry['what'], 'email-let-go'>, NoticeKind>> = {
  'all-stopped': 'all-stopped',
  'item-let-go': 'let-go',
  'stop-ended': 'stop-ended',
}

/** Authors learn what was let go. */
export function stopNotices(entries: readonly StopEntry[], { after, authors, snapshot }: Given): NewNotice[] {
  return entries.flatMap((entry, index) => {
    if (entry.what === 'email-let-go') return []
    const kind = KINDS[entry.what]
    const item = entry.what === 'item-let-go' ? entry.item : null
    const to = item === null ? everybody(entry) : [authors.get(item) ?? '']
    return [...new Set(to)]
      .filter((id) => id !== entry.by && personOf(snapshot, id))
      .map((id) => ({
        dedupeKey: `stop:${after + index + 1}:${id}`,
        ...{ to: id, kind, item, at: entry.at, notBefore: entry.at },
      }))
  })

  function everybody({ at }: StopEntry): string[] {
    const day = dayOf(at)
    const acting = snapshot.delegations.filter((delegation) => live(delegation, day))
    return [
      ...holding(snapshot, 'chief-executive', day),
      ...holding(snapshot, 'on-call', day),
      ...acting.map(({ to }) => to),
      ...authors.values(),
    ]
  }
}
