import type { Draft } from '../../core/draft.ts'
import type { Item } from '../../core/item/state.ts'
import { type Opened, toOpen } from '../../core/opening.ts'
import type { Ports } from '../../ports.ts'

export async function openedBy(
  ports: Ports,
  id: string,
  item: Item,
  by: string,
  draft?: Draft,
): Promise<Required<Omit<Opened, 'opened'>>> {
  const version = item.version!
  const files = item.review?.contents || item.erased ? 0 : (draft ?? (await ports.open(version))).files.length
  const due = toOpen(item.review, files)
  return { due, served: due.length === 0 ? [] : await ports.servedTo({ item: id, version, by }) }
}
