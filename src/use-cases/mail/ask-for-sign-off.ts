import type { Item } from '../../core/item/state.ts'
import { askForSignOff as decide } from '../../core/mail/declare.ts'
import type { Dependencies } from '../dependencies.ts'

/** The sender leaves the decision on held mail to an approver, who is asked at once. */
export const askForSignOff =
  ({ ports, read, commit, reviewer }: Dependencies) =>
  async (id: string, by: string): Promise<Item> => {
    const at = ports.now()
    const { version } = await read(id)
    const [draft, text] = await Promise.all([ports.open(version!), ports.openText(version!)])
    return commit(id, async (now, snapshot) => {
      const reviewed = { draft, by: now.author!, at, snapshot, review: now.review!, verdict: now.verdict!, text }
      const { signOffs } = await reviewer.signOffsFor(id, { ...now, signOffAsked: true }, reviewed)
      return decide(now, { at, by, signOffs })
    })
  }
