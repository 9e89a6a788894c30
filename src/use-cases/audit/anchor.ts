import { dayOf } from '../../core/deadline.ts'
import type { NewNotice } from '../../core/notice.ts'
import { holding } from '../../core/people.ts'
import { ANCHORS, type AnchorEntry, anchorLine, listed } from '../../core/record/anchor.ts'
import { mayLook, READERS } from '../../core/record/record.ts'
import type { Ports } from '../../ports.ts'
import type { Acting } from '../shared/journal.ts'

/**
 * Once a day the heads of all chains are hashed into one line and handed out of the database: whoever rebuilds the journal
 * afterwards can no longer match it.
 */
export function anchorActs(ports: Ports, { waiting }: Acting) {
  let done = ''

  return {
    /** Asked as often as one likes: the first time on each day takes the anchor. Gives its line when it did. */
    async anchor(): Promise<string | undefined> {
      const at = ports.now()
      const day = dayOf(at)
      if (done === day) return undefined
      const past = await anchors()
      done = day
      if (past.at(-1)?.day === day) return undefined
      // What the mail log holds is in the chains before their heads are taken.
      while (((await ports.sealMail?.(at)) ?? 0) > 0) {}
      const heads = await ports.heads()
      const list = listed(heads)
      const entry: AnchorEntry = {
        ...{ at, by: 'house', what: 'anchored', day },
        ...{ chains: heads.length, hash: await ports.digest(list) },
      }
      const line = anchorLine(entry)
      try {
        // First out of the house: an anchor that is on record has been handed out.
        await ports.handOut?.(`${day}-${entry.hash.slice(0, 12)}.txt`, `${line}\n${list}`)
        const notices = waiting(await told(line, at, day))
        await ports.append({ stream: ANCHORS, after: past.length, entries: [entry], notices })
      } catch (fault) {
        done = ''
        throw fault
      }
      return line
    },

    /** Newest first, for those who look at the whole record. */
    async anchorsFor(by: string): Promise<AnchorEntry[]> {
      mayLook(await ports.house(), by, dayOf(ports.now()), READERS)
      return (await anchors()).toReversed()
    },
  }

  async function anchors(): Promise<readonly AnchorEntry[]> {
    return (await ports.read(ANCHORS)) as readonly AnchorEntry[]
  }

  /** Each mail carries the line: its notice is named by it. */
  async function told(line: string, at: string, day: string): Promise<NewNotice[]> {
    const house = await ports.house()
    const people = [...holding(house, 'data-protection-officer', day), ...holding(house, 'auditor', day)]
    return [...new Set(people)].map((to) => ({
      ...{ dedupeKey: `${line} for ${to}`, to, kind: 'anchor', item: null, at, notBefore: at },
    }))
  }
}
