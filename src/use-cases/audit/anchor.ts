import { dayOf } from '../../core/deadline.ts'
import type { NewNotice } from '../../core/notice.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import { holding } from '../../core/people.ts'
import { ANCHORS, type AnchorEntry, anchorLine, listed } from '../../core/record/anchor.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * Once a day, hashes the heads of all chains into one line and exports it from the database, so that a journal
 * rewritten later no longer matches. Idempotent: the first call of each day takes the anchor and returns its line.
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
    // Seal the mail log first, so that its entries are in the chains.
    while (((await ports.sealMail?.(at)) ?? 0) > 0) {}
    const heads = await ports.heads()
    const list = listed(heads)
    const entry: AnchorEntry = {
      ...{ at, by: SYSTEM, what: 'anchored', day },
      ...{ chains: heads.length, hash: await ports.digest(list) },
    }
    const line = anchorLine(entry)
    try {
      // Exported first: an anchor that is on record has left the database.
      await ports.exportAnchor?.(`${day}-${entry.hash.slice(0, 12)}.txt`, `${line}\n${list}`)
      const notices = unsent(await noticesOf(line, at, day))
      await ports.append({ stream: ANCHORS, after: past.length, entries: [entry], notices })
    } catch (fault) {
      lastDay = ''
      throw fault
    }
    return line
  }

  /** Each mail carries the line, so the notice is keyed by it. */
  async function noticesOf(line: string, at: string, day: string): Promise<NewNotice[]> {
    const snapshot = await ports.officeSnapshot()
    const people = [...holding(snapshot, 'data-protection-officer', day), ...holding(snapshot, 'auditor', day)]
    return [...new Set(people)].map((to) => ({
      ...{ dedupeKey: `${line} for ${to}`, to, kind: 'anchor', item: null, at, notBefore: at },
    }))
  }
}
