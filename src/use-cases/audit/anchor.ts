import { dayOf } from '../../core/deadline.ts'
import type { NewNotice } from '../../core/notice.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import { holding } from '../../core/people.ts'
import { ANCHORS, type AnchorEntry, anchorLine, listed } from '../../core/record/anchor.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * One hash over the heads of all chains leaves the database, so a rewritten journal no longer matches. Idempotent
 * within a day.
 */
export const anchor = ({ ports, unsent }: Dependencies) => {
  let lastDay = ''

  return async (): Promise<string | undefined> => {
    const at = ports.now()
    const day = dayOf(at)
    if (lastDay === day) return undefined
    const past = (await ports.read(ANCHORS)) as readonly AnchorEntry[]
    lastDay = day
    if (past.at(-1)?.day === day) return undefined
    // First, so that its entries are in the chains.
    while (((await ports.sealMail?.(at)) ?? 0) > 0) {}
    const heads = await ports.heads()
    const list = listed(heads)
    const entry: AnchorEntry = {
      ...{ at, by: SYSTEM, what: 'anchored', day },
      ...{ chains: heads.length, hash: await ports.digest(list) },
    }
    const line = anchorLine(entry)
    try {
      // An anchor on record has left the database.
      await ports.exportAnchor?.(`${day}-${entry.hash.slice(0, 12)}.txt`, `${line}\n${list}`)
      const notices = unsent(await noticesOf(line, at, day))
      await ports.append({ stream: ANCHORS, after: past.length, entries: [entry], notices })
    } catch (fault) {
      lastDay = ''
      throw fault
    }
    return line
  }

  /** Each mail carries the line, so it is the key. */
  async function noticesOf(line: string, at: string, day: string): Promise<NewNotice[]> {
    const snapshot = await ports.officeSnapshot()
    const people = [...holding(snapshot, 'data-protection-officer', day), ...holding(snapshot, 'auditor', day)]
    return [...new Set(people)].map((to) => ({
      ...{ dedupeKey: `${line} for ${to}`, to, kind: 'anchor', item: null, at, notBefore: at },
    }))
  }
}
