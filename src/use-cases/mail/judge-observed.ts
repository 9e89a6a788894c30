import { mayJudge, mayReadReport } from '../../core/mail/observed-report.ts'
import type { Judgement } from '../../core/mail/observed-store.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'

/** Throws `not-found`, `not-yours`. */
export const judgeObserved =
  ({ ports }: Dependencies) =>
  async (judgement: Omit<Judgement, 'at'>): Promise<void> => {
    const { ref, by } = judgement
    const at = ports.now()
    const [snapshot, [row]] = await Promise.all([ports.officeSnapshot(), ports.observedMessages({ ref, limit: 1 })])
    if (!row || !(row.sender === by || mayReadReport(snapshot, by, at))) throw unknown()
    if (!mayJudge(snapshot, row, by, at))
      throw new Refusal(
        'not-yours',
        `Only the sender, the ${snapshot.pack.terms.chiefExecutive} and the data protection officer judge it.`,
      )
    if (!(await ports.judgeObserved({ ...judgement, at }))) throw unknown()
  }

const unknown = () => new Refusal('not-found', 'There is no such message, or it was not observed for this reason.')
