import * as delegating from '../../core/acts/delegate.ts'
import { type Delegation, type DelegationEntry, type DelegationNow, delegationFrom } from '../../core/delegation.ts'
import type { House } from '../../core/house.ts'
import { delegationNotices } from '../../core/notices.ts'
import type { Ports } from '../../ports.ts'
import type { Acting } from '../shared/journal.ts'

/** Lending a sign-off: offered, accepted, ended. Each delegation is a stream of its own. */
export function delegationActs(ports: Ports, { waiting }: Acting) {
  return {
    async delegate(command: Omit<Delegation, 'id'>, by: string): Promise<string> {
      const id = ports.newId()
      await act(id, (_, house) => delegating.delegate(house, { ...command, id }, ports.now(), by))
      return id
    },
    acceptDelegation: (id: string, by: string) => act(id, (now) => delegating.accept(now, ports.now(), by)),
    revokeDelegation: (id: string, by: string, reason: string) =>
      act(id, (now) => delegating.revoke(now, { at: ports.now(), by, reason })),
  }

  async function act(
    id: string,
    next: (now: DelegationNow | undefined, house: House) => readonly DelegationEntry[],
  ): Promise<void> {
    const stream = `delegation:${id}`
    const [past, house] = await Promise.all([ports.read(stream), ports.house()])
    const before = past as readonly DelegationEntry[]
    const entries = next(delegationFrom(before), house)
    const now = delegationFrom([...before, ...entries])!
    const notices = waiting(entries.flatMap((entry) => delegationNotices(now, entry, house)))
    await ports.append({ stream, after: past.length, entries, notices })
  }
}
