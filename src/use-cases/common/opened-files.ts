import type { Draft } from '../../core/draft.ts'
import type { Item } from '../../core/item/state.ts'
import { type Opened, toOpen } from '../../core/opening.ts'
import type { Ports } from '../../ports.ts'

/** For an approval: what must be opened, and what of this version was served to this person. */
export async function openedBy(
  ports: Ports,
  id: string,
  item: Item,
  by: string,
  /** The content of the version, if the caller has opened it. */
  draft?: Draft,
): Promise<Required<Omit<Opened, 'opened'>>> {
  const version = item.version!
  const files = item.review?.contents || item.erased ? 0 : (draft ?? (await ports.open(version))).files.length
  const due = toOpen(item.review, files)
  return { due, served: due.length === 0 ? [] : await ports.servedTo({ item: id, version, by }) }
}
