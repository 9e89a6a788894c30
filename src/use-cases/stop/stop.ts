import * as acts from '../../core/acts/stop.ts'
import { stopNotices } from '../../core/notices-stop.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { isStopped, STOP_STREAM, type StopEntry } from '../../core/stop.ts'
import type { ItemRow } from '../../ports.ts'
import { everyItemById } from '../common/every-item.ts'
import type { Dependencies } from '../dependencies.ts'

const PAGE = 200

type Version = Pick<ItemRow, 'item' | 'version'>

export function createStop(deps: Dependencies) {
  const { ports, unsent } = deps

  return {
    listGoing,

    listStopped: async () => stoppedIn(await ports.officeSnapshot(), await listGoing()),

    /** One entry stops everything, so that nothing is forgotten. */
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

  /** An item on hold cannot go out anyway. */
  async function listGoing(): Promise<readonly ItemRow[]> {
    const found: ItemRow[] = []
    for await (const row of everyItemById(ports, { progress: acts.CAN_GO_OUT }, PAGE)) if (!row.onHold) found.push(row)
    return found
  }

  /** Throws `Conflict` when somebody acted at the same moment. */
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
