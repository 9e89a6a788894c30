import { londonTime } from '../core/calendar.ts'
import { dayOf } from '../core/deadline.ts'
import type { ItemRow, Ports } from '../ports.ts'

const HOUR = '08:00'

/** From eight in London on every working day. */
export function createDigest(
  ports: Pick<Ports, 'officeSnapshot' | 'notify' | 'now' | 'newId'>,
  waitingFor: (person: string, limit: number) => Promise<readonly ItemRow[]>,
) {
  let previous = ''
  return async function digest(): Promise<void> {
    const at = ports.now()
    const day = dayOf(at)
    if (previous === day || londonTime(at).slice(11, 16) < HOUR) return
    const snapshot = await ports.officeSnapshot()
    if (snapshot.calendar.isWorkingDay(day))
      for (const { id } of snapshot.office.people)
        if ((await waitingFor(id, 1)).length > 0)
          await ports.notify([
            {
              id: ports.newId(),
              // The key stops a second process or a restart from adding the digest again.
              dedupeKey: `digest:${day}:${id}`,
              to: id,
              kind: 'digest',
              item: null,
              at,
              notBefore: at,
              attempts: 0,
              state: 'waiting',
            },
          ])
    previous = day
  }
}
