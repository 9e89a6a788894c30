import { Refusal } from './refusal.ts'
import { momentInWords } from './time-in-words.ts'

/** The stream of every stop of the office. */
export const STOP_STREAM = 'stop:office'

/** A stop of everything that is to go out, and what was let go again. */
export type StopEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'all-stopped'
      readonly reason: string
      /** Ids of the items that were approved, scheduled or on their way. */
      readonly items: readonly string[]
    }
  | { readonly what: 'item-let-go'; readonly item: string }
  | { readonly what: 'stop-ended'; readonly reason: string }
)

/** A stop in force. While there is one, nothing goes out but what was let go. */
export type Stop = {
  /** ISO 8601 */
  readonly since: string
  readonly by: string
  readonly reason: string
  readonly items: readonly string[]
  /** Who let each item go. */
  readonly letGo: ReadonlyMap<string, { readonly at: string; readonly by: string }>
}

/** Folds the stop in force from all entries of `STOP_STREAM`; undefined if there is none. */
export function stopFrom(entries: readonly { readonly what: string }[]): Stop | undefined {
  let stop: Stop | undefined
  for (const entry of entries as readonly StopEntry[]) {
    const { at, by } = entry
    switch (entry.what) {
      case 'all-stopped':
        stop = { since: at, by, reason: entry.reason, items: entry.items, letGo: new Map() }
        break
      case 'item-let-go':
        if (stop) stop = { ...stop, letGo: new Map(stop.letGo).set(entry.item, { at, by }) }
        break
      case 'stop-ended':
        stop = undefined
        break
    }
  }
  return stop
}

type Office = { readonly stop: Stop | undefined }

export function isStopped({ stop }: Office, item: string): boolean {
  return stop !== undefined && !stop.letGo.has(item)
}

/** Throws `on-hold` while everything is stopped and the item was not let go. */
export function mustNotBeStopped(snapshot: Office, item: string): void {
  if (!isStopped(snapshot, item)) return
  const since = momentInWords(snapshot.stop!.since)
  throw new Refusal('on-hold', `Everything that goes out was stopped on ${since}. This item was not let go since.`)
}
