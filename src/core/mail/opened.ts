import { dayOf } from '../deadline.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'

type Opening = { readonly at: string; readonly by: string }

export function openMail(item: Item, past: readonly Entry[], { at, by }: Opening): Entry[] {
  const { mail, editors, version } = item
  if (!mail || version === undefined || editors.includes(by)) return []
  const isSame = (entry: Entry) =>
    entry.what === 'mail-opened' && entry.by === by && entry.version === version && dayOf(entry.at) === dayOf(at)
  return past.some(isSame) ? [] : [{ at, by, what: 'mail-opened', version }]
}
