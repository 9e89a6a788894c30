import type { Draft } from '../../core/draft.ts'
import type { Item } from '../../core/item/state.ts'
import { draftMessage, exactKey, type Message, messageKey, traceOf } from '../../core/mail/message.ts'
import { unlessErased } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'

export const MAX_REPEATS = 200

/** A digest of content and envelope identifies a message. */
export function messageKeys({ digest, open }: Pick<Ports, 'digest' | 'open'>) {
  const first = (message: Message) => digest(messageKey(message))
  /** The same message may be sent again on purpose. */
  const next = (key: string) => digest(`another message\n${key}`)

  /** Trace headers with other text count as content. */
  const exact = async (message: Message) => digest(`with its trace\n${await digest(exactKey(message))}`)

  async function isOf(draft: Draft | undefined, wanted: string): Promise<boolean> {
    const message = draft && draftMessage(draft)
    if (!message) return false
    return (await leadsTo(await first(message), wanted)) || leadsTo(await exact(message), wanted)
  }

  async function leadsTo(from: string, wanted: string): Promise<boolean> {
    let key = from
    for (let turn = 0; turn < MAX_REPEATS && key !== wanted; turn++) key = await next(key)
    return key === wanted
  }

  async function sameTrace({ version }: Item, message: Message): Promise<boolean> {
    const draft = version ? await unlessErased(open(version)) : undefined
    const kept = draft && draftMessage(draft)
    const [one, two] = [kept && traceOf(kept), traceOf(message)]
    return one !== undefined && two !== undefined && (await digest(one)) === (await digest(two))
  }

  /** An older release may have stored another one. */
  async function holds({ submitted, version }: Item, key: string): Promise<boolean> {
    if (!submitted?.mail || !version) return false
    return isOf(await unlessErased(open(version)), key)
  }

  return { first, next, exact, holds, sameTrace }
}
