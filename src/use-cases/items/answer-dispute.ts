import { rule } from '../../core/acts/resolve.ts'
import type { Item } from '../../core/item/state.ts'
import type { Dependencies } from '../dependencies.ts'

type Answer = { by: string; finding: string; ruling: 'dismissed' | 'upheld'; reason: string }

/** When the last dispute is dismissed, the version goes on to sign-off. */
export const answerDispute =
  ({ ports, commit, read, reviewer }: Dependencies) =>
  async (id: string, command: Answer): Promise<Item> => {
    const at = ports.now()
    const item = await read(id)
    const [draft, text] = await Promise.all([ports.open(item.version!), ports.openText(item.version!)])
    return commit(id, async (now, snapshot) => {
      const reviewed = { draft, by: now.author!, at, snapshot, review: now.review!, verdict: 'sign-off' as const, text }
      const { signOffs } = await reviewer.signOffsFor(id, now, reviewed)
      return rule(now, snapshot, { ...command, at, signOffs })
    })
  }
