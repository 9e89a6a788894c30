import type { DraftFile } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'

/** One of the draft, or inside it and listed to be opened. */
export const openFile =
  ({ ports, read }: Dependencies) =>
  async (id: string, part: string): Promise<Pick<DraftFile, 'name' | 'bytes'> & { readonly version: string }> => {
    const item = await read(id)
    const [top = '', number] = /^attachment:(\d+)/.exec(part) ?? []
    const file = (await ports.open(item.version!)).files[Number(number) - 1]
    const files = item.review?.contents?.toOpen ?? []
    const listed = files.some((one) => one.part === part || one.media.some((medium) => medium.part === part))
    const found = part === top ? file : file && listed ? await ports.fileWithin(file, top, part) : undefined
    if (!found) throw new Refusal('not-found', 'There is no such file.')
    return { name: found.name || nameFor(part), bytes: found.bytes, version: item.version! }
  }

/** A nested file may have none. */
function nameFor(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1)
}
