import { itemFrom } from '../../core/item/item-from.ts'
import type { Notice } from '../../core/notice.ts'
import { factsFor, type NoticeFacts, noticeFacts } from '../../core/notice-facts.ts'
import type { Dependencies } from '../dependencies.ts'

export type ListedNotice = Pick<Notice, 'id' | 'kind' | 'item' | 'at' | 'state'> & {
  /** Undefined where the reader may know nothing. */
  readonly facts: NoticeFacts | undefined
  /** It came since the reader last marked notices as read. */
  readonly isNew: boolean
}

const LEFT_OUT: readonly string[] = ['digest', 'anchor']

export function createNotices({ ports, history }: Dependencies) {
  return {
    /** Newest first, with what the person may know of each item now. */
    async list(by: string, limit: number): Promise<readonly ListedNotice[]> {
      const [found, seen, snapshot] = await Promise.all([
        ports.noticesTo(by, limit),
        ports.noticesSeen(by),
        ports.officeSnapshot(),
      ])
      const reader = { snapshot, by, at: ports.now() }
      const shown = found.filter(({ kind }) => !LEFT_OUT.includes(kind))
      const ids = [...new Set(shown.flatMap(({ item }) => item ?? []))]
      const about = new Map(
        await Promise.all(
          ids.map(async (id) => {
            const [entries, title] = await Promise.all([history(id), ports.title(id)])
            const item = itemFrom(entries)
            return [id, { item, facts: noticeFacts(item, title, reader) }] as const
          }),
        ),
      )
      return shown.map((notice) => {
        const known = notice.item === null ? undefined : about.get(notice.item)
        const facts = known && factsFor(notice.kind, known.item, known.facts, reader)
        return { ...notice, facts, isNew: notice.at > seen }
      })
    },

    countNew: (by: string): Promise<number> => ports.newNotices(by),

    /** Marks up to `until`, and never beyond now. */
    async markAsRead(by: string, until = ports.now()): Promise<void> {
      const [now, seen] = [ports.now(), await ports.noticesSeen(by)]
      const at = [until, now].toSorted()[0]!
      if (at > seen) await ports.seeNotices(by, at)
    },
  }
}
