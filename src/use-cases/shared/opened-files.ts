import { isAsked } from '../../core/acts/open.ts'
import { dayOf } from '../../core/deadline.ts'
import type { DraftFile } from '../../core/draft.ts'
import type { Item } from '../../core/item/state.ts'
import { type Opened, type Opening, type Served, toOpen, wasServed } from '../../core/opening.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import type { Acting } from './journal.ts'

/** What must be opened before a version is approved, and what was served to whom. */
export function openingActs(ports: Ports, { read }: Acting) {
  return {
    /** Files of the current version that must be opened, with what was served to this person. */
    async openings(id: string, by: string): Promise<readonly Opening[]> {
      const item = await read(id)
      const { due, served } = await openedBy(ports, id, item, by)
      return due.map((file) => ({ ...file, served: wasServed(file, served) }))
    },

    /** A file of the current version: one of the draft, or one inside it that is listed to be opened. */
    async fileOf(id: string, part: string): Promise<Pick<DraftFile, 'name' | 'bytes'> & { readonly version: string }> {
      const item = await read(id)
      const [top = '', number] = /^attachment:(\d+)/.exec(part) ?? []
      const file = (await ports.open(item.version!)).files[Number(number) - 1]
      const files = item.review?.contents?.toOpen ?? []
      const listed = files.some((one) => one.part === part || one.media.some((medium) => medium.part === part))
      const found = part === top ? file : file && listed ? await ports.fileWithin(file, top, part) : undefined
      if (!found) throw new Refusal('not-found', 'There is no such file.')
      return { name: found.name || nameFor(part), bytes: found.bytes, version: item.version! }
    },

    /** The bytes of a file or a picture leave for somebody who may be asked to decide. Nobody else's reading is recorded. */
    async serve(id: string, by: string, { part, how, version }: Served & { version?: string }): Promise<void> {
      const [item, house] = await Promise.all([read(id), ports.house()])
      const at = ports.now()
      // A newer version may have come while this one was on its way.
      const of = version ?? item.version
      if (of && isAsked(house, item, by, dayOf(at)))
        await ports.keepServed({ item: id, version: of, by, at, part, how })
    },
  }
}

/** A file inside another may have no name. */
function nameFor(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1)
}

/** For an approval: what must be opened, and what was served to this person of this very version. */
export async function openedBy(
  ports: Ports,
  id: string,
  item: Item,
  by: string,
): Promise<Required<Omit<Opened, 'opened'>>> {
  const version = item.version!
  const files = item.review?.contents || item.erased ? 0 : (await ports.open(version)).files.length
  const due = toOpen(item.review, files)
  return { due, served: due.length === 0 ? [] : await ports.servedTo({ item: id, version, by }) }
}
