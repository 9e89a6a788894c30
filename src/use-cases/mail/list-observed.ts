import type { Excerpt } from '../../core/mail/observed-message.ts'
import { mayJudge, mayReadReport } from '../../core/mail/observed-report.ts'
import type { ObservedQuery, ObservedRow } from '../../core/mail/observed-store.ts'
import type { Dependencies } from '../dependencies.ts'

/** `excerpts`: absent for who may not judge, and once erased. */
export type ObservedView = ObservedRow & { readonly mayJudge: boolean; readonly excerpts?: readonly Excerpt[] }

/** Newest first: all for some roles, their own for others. */
export const listObserved =
  ({ ports }: Dependencies) =>
  async (by: string, query: Omit<ObservedQuery, 'sender'>): Promise<readonly ObservedView[]> => {
    const at = ports.now()
    const snapshot = await ports.officeSnapshot()
    const own = mayReadReport(snapshot, by, at) ? {} : { sender: by }
    const rows = await ports.observedMessages({ ...query, ...own })
    return Promise.all(
      rows.map(async (row) => {
        const judges = mayJudge(snapshot, row, by, at)
        const excerpts = judges ? await ports.observedExcerpts(row.ref) : undefined
        return { ...row, mayJudge: judges, ...(excerpts ? { excerpts } : {}) }
      }),
    )
  }
