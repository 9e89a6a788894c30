import { Refusal } from './refusal.ts'
import { momentInWords } from './time-in-words.ts'

export const STOP_STREAM = 'stop:office'

export type StopEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'all-stopped'
      readonly reason: string
      readonly items: readonly string[]
      /** Whether clean email waits too; if absent, it is sent. */
      readonly email?: 'waits'
    }
  /** Entries before 30 November 2026 have none: every version. */
  | { readonly what: 'item-let-go'; readonly item: string; readonly version?: string }
  | { readonly what: 'email-let-go' }
  | { readonly what: 'stop-ended'; readonly reason: string }
)

export type Stop = {
  /** ISO 8601. */
  readonly since: string
  readonly by: string
  readonly reason: string
  readonly items: readonly string[]
  readonly emailWaits: boolean
  readonly letGo: ReadonlyMap<string, { readonly at: string; readonly by: string; readonly version?: string }>
}

export function stopFrom(entries: readonly { readonly what: string }[]): Stop | undefined {
  let stop: Stop | undefined
  for (const entry of entries as readonly StopEntry[]) {
    switch (entry.what) {
      case 'all-stopped':
        stop = stopIn(entry)
        break
      case 'email-let-go':
        if (stop) stop = { ...stop, emailWaits: false }
        break
      case 'item-let-go':
        if (stop) stop = { ...stop, letGo: new Map(stop.letGo).set(entry.item, letGoIn(entry)) }
        break
      case 'stop-ended':
        stop = undefined
        break
    }
  }
  return stop
}

function stopIn({ at, by, reason, items, email }: Extract<StopEntry, { what: 'all-stopped' }>): Stop {
  return { since: at, by, reason, items, emailWaits: email === 'waits', letGo: new Map() }
}

function letGoIn({ at, by, version }: Extract<StopEntry, { what: 'item-let-go' }>) {
  return { at, by, ...(version === undefined ? {} : { version }) }
}

type Office = { readonly stop: Stop | undefined }

/** A version after the one that was let go is stopped again. */
export function isStopped({ stop }: Office, item: string, version: string | undefined): boolean {
  if (!stop) return false
  const letGo = stop.letGo.get(item)
  return !letGo || (letGo.version !== undefined && letGo.version !== version)
}

/** Throws `on-hold` unless this version was let go. */
export function mustNotBeStopped(snapshot: Office, item: string, version: string | undefined): void {
  if (!isStopped(snapshot, item, version)) return
  const since = momentInWords(snapshot.stop!.since)
  throw new Refusal('on-hold', `Everything that goes out was stopped on ${since}. This item was not let go since.`)
}
