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

const LEFT_OUT = ['digest', 'anchor'] as const

export function createNotices({ ports, history }: Dependencies) {
  return {
    /** Newest first, with what the person may know of each item now. */
    async list(by: string, limit: number): Promise<readonly ListedNotice[]> {
      const [found, seen, snapshot] = await Promise.all([
        ports.noticesTo(by, limit, LEFT_OUT),
        ports.noticesSeen(by),
        ports.officeSnapshot(),
      ])
      const reader = { snapshot, by, at: ports.now() }
      const ids = [...new Set(found.flatMap(({ item }) => item ?? []))]
      const about = new Map(
        await Promise.all(
          ids.map(async (id) => {
            const [entries, title] = await Promise.all([history(id), ports.title(id)])
            const item = itemFrom(entries)
            return [id, { item, facts: noticeFacts(item, title, reader) }] as const
          }),
        ),
      )
      return found.map((notice) => {
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
