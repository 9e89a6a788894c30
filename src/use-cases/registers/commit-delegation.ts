import { type DelegationEntry, type DelegationNow, delegationFrom } from '../../core/delegation.ts'
import { delegationNotices } from '../../core/notices.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Dependencies } from '../dependencies.ts'

type Act = (now: DelegationNow | undefined, snapshot: OfficeSnapshot) => readonly DelegationEntry[]

export const commitDelegation =
  ({ ports, unsent }: Pick<Dependencies, 'ports' | 'unsent'>) =>
  async (id: string, act: Act): Promise<void> => {
    const stream = `delegation:${id}`
    const [past, snapshot] = await Promise.all([ports.read(stream), ports.officeSnapshot()])
    const before = past as readonly DelegationEntry[]
    const entries = act(delegationFrom(before), snapshot)
    const now = delegationFrom([...before, ...entries])!
    const notices = unsent(entries.flatMap((entry) => delegationNotices(now, entry, snapshot)))
    await ports.append({ stream, after: past.length, entries, notices })
  }
