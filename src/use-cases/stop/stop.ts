import * as acts from '../../core/acts/stop.ts'
import { stopNotices } from '../../core/notices-stop.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { isStopped, STOP_STREAM, type StopEntry } from '../../core/stop.ts'
import type { ItemRow } from '../../ports.ts'
import { everyItemById } from '../common/every-item.ts'
import type { Dependencies } from '../dependencies.ts'

const PAGE = 200

type Version = Pick<ItemRow, 'item' | 'version'>

/** Stops everything that is to go out, and lets it go again one by one. */
export function createStop(deps: Dependencies) {
  const { ports, unsent } = deps

  return {
    /** Everything that could go out now, whether it is stopped or not. */
    listGoing,

    /** What is stopped now; empty without a stop. */
    listStopped: async () => stoppedIn(await ports.officeSnapshot(), await listGoing()),

    /** Stops everything and gives what it stopped. Each is stopped by this one entry, so none can be forgotten. */
    async all(by: string, reason: string, { emailWaits = false } = {}): Promise<readonly ItemRow[]> {
      const rows = await listGoing()
      await commit(rows, (snapshot, at) =>
        acts.stopAll(snapshot, { at, by, reason, emailWaits, items: rows.map(({ item }) => item) }),
      )
      return rows
    },

    async letGo(by: string, items: readonly Version[]): Promise<void> {
      const rows = await listGoing()
      await commit(rows, (snapshot, at) => acts.letGo(snapshot, { at, by, items, stopped: stoppedIn(snapshot, rows) }))
    },

    letEmailGo: (by: string): Promise<void> => commit([], (snapshot, at) => acts.letEmailGo(snapshot, { at, by })),

    async end(by: string, reason: string): Promise<void> {
      const rows = await listGoing()
      await commit(rows, (snapshot, at) =>
        acts.endStop(snapshot, { at, by, reason, stopped: stoppedIn(snapshot, rows) }),
      )
    },
  }

  /** An item on hold cannot go out, stop or no stop. */
  async function listGoing(): Promise<readonly ItemRow[]> {
    const found: ItemRow[] = []
    for await (const row of everyItemById(ports, { progress: acts.CAN_GO_OUT }, PAGE)) if (!row.onHold) found.push(row)
    return found
  }

  /** Throws `Conflict` when somebody else stopped or let go at the same moment. */
  async function commit(
    rows: readonly ItemRow[],
    act: (snapshot: OfficeSnapshot, at: string) => readonly StopEntry[],
  ): Promise<void> {
    const [past, snapshot] = await Promise.all([ports.read(STOP_STREAM), ports.officeSnapshot()])
    const entries = act(snapshot, ports.now())
    const authors = new Map(rows.map(({ item, author }) => [item, author]))
    const notices = unsent(stopNotices(entries, { after: past.length, authors, snapshot }))
    await ports.append({ stream: STOP_STREAM, after: past.length, entries, notices })
  }
}

function stoppedIn(snapshot: OfficeSnapshot, rows: readonly ItemRow[]): readonly ItemRow[] {
  return rows.filter(({ item, version }) => isStopped(snapshot, item, version))
}
