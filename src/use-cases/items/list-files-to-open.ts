import type { Draft } from '../../core/draft.ts'
import type { Item } from '../../core/item/state.ts'
import { type Opening, wasServed } from '../../core/opening.ts'
import { openedBy } from '../common/opened-files.ts'
import type { Dependencies } from '../dependencies.ts'

type Known = { readonly item: Item; readonly draft?: Draft }

export const listFilesToOpen =
  ({ ports, read }: Dependencies) =>
  async (id: string, by: string, known?: Known): Promise<readonly Opening[]> => {
    const { due, served } = await openedBy(ports, id, known?.item ?? (await read(id)), by, known?.draft)
    return due.map((file) => ({ ...file, served: wasServed(file, served) }))
  }
