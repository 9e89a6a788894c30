import { type DelegationEntry, type DelegationNow, delegationFrom } from '../../core/delegation.ts'
import type { House } from '../../core/house.ts'
import { delegationNotices } from '../../core/notices.ts'
import type { Dependencies } from '../dependencies.ts'

type Act = (now: DelegationNow | undefined, house: House) => readonly DelegationEntry[]

/** Each delegation is a stream of its own: read, decide, write once. */
export const commitDelegation =
  ({ ports, unsent }: Pick<Dependencies, 'ports' | 'unsent'>) =>
  async (id: string, act: Act): Promise<void> => {
    const stream = `delegation:${id}`
    const [past, house] = await Promise.all([ports.read(stream), ports.house()])
    const before = past as readonly DelegationEntry[]
    const entries = act(delegationFrom(before), house)
    const now = delegationFrom([...before, ...entries])!
    const notices = unsent(entries.flatMap((entry) => delegationNotices(now, entry, house)))
    await ports.append({ stream, after: past.length, entries, notices })
  }
