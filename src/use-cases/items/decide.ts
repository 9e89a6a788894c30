import { type Decision, decide as decideOn } from '../../core/acts/decide.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import { newDecider } from '../../core/register/deciders.ts'
import { type RegisterEntry, streamOf } from '../../core/register/entry.ts'
import type { Ports } from '../../ports.ts'
import { approvedApplication, grantRow } from '../common/granted-row.ts'
import { openedBy } from '../common/opened-files.ts'
import { endedPermit } from '../common/permitted.ts'
import type { Dependencies } from '../dependencies.ts'
import { catchUp } from './catch-up.ts'

/** The last sign-off writes the certificate in its batch. */
export const decide = (deps: Dependencies) => {
  const { ports, commit, certify, read } = deps
  const rowOf = grantRow(deps)
  const checkAgain = catchUp(deps)
  return async (id: string, decision: Omit<Decision, 'at' | 'served' | 'due' | 'newSince'>): Promise<Item> => {
    // The page showed another routing, and a sign-off that is reserved now needs a fresh proof of identity.
    if (isApproval(decision.outcome) && (await checkAgain(id))) throw routedAnew()
    const at = ports.now()
    const newSince = await sinceWhen(ports, decision.by, at)
    const isAnchored = decision.conditions?.length || decision.remarks?.length
    const { parts } = isAnchored ? await ports.openText((await read(id)).version!) : { parts: [] }
    return commit(
      id,
      async (now, snapshot, past) => {
        await mayApprove(ports, now, snapshot, decision)
        const opened = await openedBy(ports, id, now, decision.by)
        const entries = decideOn(now, snapshot, { ...decision, ...opened, newSince, parts, at })
        return approvedApplication(past, await certify(id, past, entries))
      },
      { sideWrites: (after) => rowOf(id, after) },
    )
  }
}

const routedAnew = () =>
  new Refusal('stale-findings', 'What was found, or who decides, has changed. Look again before you decide.')

const isApproval = (outcome: Decision['outcome']) => outcome === 'approved' || outcome === 'approved-with-conditions'

async function sinceWhen({ read, rowVersions }: Ports, by: string, at: string): Promise<string | undefined> {
  const [entries, versions] = await Promise.all([read(streamOf('people')), rowVersions('people', by)])
  return newDecider(entries as readonly RegisterEntry[], versions, at)
}

/** Only with the permissions and consents that its submission needs. */
async function mayApprove(
  ports: Ports,
  item: Item,
  snapshot: OfficeSnapshot,
  { outcome }: Pick<Decision, 'outcome'>,
): Promise<void> {
  if (item.progress !== 'awaiting' || !isApproval(outcome)) return
  const ended = await endedPermit(ports, item, snapshot, ports.now())
  if (ended) throw new Refusal('not-ready', `It cannot be approved. ${ended.says} ${ended.todo}`)
}
