import type { Draft } from '../core/draft.ts'
import type { Item } from '../core/item.ts'
import { draftMessage, type Message, messageKey } from '../core/mail/message.ts'
import { unlessErased } from '../core/refusal.ts'
import type { Ports } from '../ports.ts'

/** So often may a message without a Message-ID be meant anew. */
export const MOST_REPEATS = 200

/** What makes a message the one that it is: the digest of its content and its envelope. */
export function mailKeys({ digest, open }: Pick<Ports, 'digest' | 'open'>) {
  const first = (message: Message) => digest(messageKey(message))
  /** The same words and envelope once more, meant as another message. */
  const next = (key: string) => digest(`another message\n${key}`)

  async function isOf(draft: Draft | undefined, wanted: string): Promise<boolean> {
    const message = draft && draftMessage(draft)
    if (!message) return false
    let key = await first(message)
    for (let turn = 0; turn < MOST_REPEATS && key !== wanted; turn++) key = await next(key)
    return key === wanted
  }

  /** Whether the version that stands is this very message. An item of an older build may have been given another. */
  async function holds({ submitted, version }: Item, key: string): Promise<boolean> {
    if (!submitted?.mail || !version) return false
    return isOf(await unlessErased(open(version)), key)
  }

  return { first, next, holds }
}
