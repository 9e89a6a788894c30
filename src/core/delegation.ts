import type { Kind, Severity } from '../../detectors/contract.ts'
import type { Channel } from './draft.ts'

/** A sign-off lent by one person to another, from one day to another. Never lent on. */
export type Delegation = {
  readonly id: string
  readonly from: string
  readonly to: string
  /** YYYY-MM-DD, both inclusive. */
  readonly starts: string
  readonly ends: string
  /** Absent = every kind, every channel. */
  readonly kinds?: readonly Kind[]
  readonly channels?: readonly Channel[]
  /** The gravest finding that the delegate may sign off. */
  readonly upTo: Severity
  readonly reason: string
}

export type DelegationEntry = { readonly at: string; readonly by: string } & (
  | ({ readonly what: 'delegated' } & Delegation)
  | { readonly what: 'accepted' }
  | { readonly what: 'revoked'; readonly reason: string }
  /** Its time of keeping has passed: why it was given and ended is gone, that it was stays. */
  | { readonly what: 'words-erased'; readonly line: string }
)

export type DelegationNow = Delegation & {
  readonly state: 'offered' | 'accepted' | 'revoked'
  readonly length: number
  /** ISO 8601: when it was ended before its last day. */
  readonly revokedAt?: string
  /** Why it was given and ended is no longer kept. */
  readonly erased?: true
}

/** A delegation is what its entries say it is. Undefined when nothing was ever delegated under this name. */
export function delegationFrom(entries: readonly DelegationEntry[]): DelegationNow | undefined {
  let now: DelegationNow | undefined
  for (const entry of entries) {
    switch (entry.what) {
      case 'delegated': {
        const { at: _at, by: _by, what: _what, ...delegation } = entry
        now = { ...delegation, state: 'offered', length: 0 }
        break
      }
      case 'accepted':
        if (now) now = { ...now, state: 'accepted' }
        break
      case 'revoked':
        if (now) now = { ...now, state: 'revoked', revokedAt: entry.at }
        break
      case 'words-erased':
        if (now) now = { ...now, erased: true }
        break
    }
    if (now) now = { ...now, length: now.length + 1 }
  }
  return now
}

/** YYYY-MM-DD: from the day after it lends nothing any more. */
export function lastDay({ ends, revokedAt }: DelegationNow): string {
  const revoked = revokedAt?.slice(0, 10)
  return revoked !== undefined && revoked < ends ? revoked : ends
}

/** Live on a day: accepted, not revoked, and the day within its dates. */
export function live(delegation: DelegationNow, day: string): boolean {
  return delegation.state === 'accepted' && delegation.starts <= day && day <= delegation.ends
}
