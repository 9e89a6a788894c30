import type { Kind, Severity } from '../../detectors/contract.ts'
import type { Channel } from './draft.ts'

/** The other cannot delegate it again. */
export type Delegation = {
  readonly id: string
  readonly from: string
  readonly to: string
  /** YYYY-MM-DD, both inclusive. */
  readonly starts: string
  readonly ends: string
  /** If absent, every kind and channel. */
  readonly kinds?: readonly Kind[]
  readonly channels?: readonly Channel[]
  readonly upTo: Severity
  readonly reason: string
}

export type DelegationEntry = { readonly at: string; readonly by: string } & (
  | ({ readonly what: 'delegated' } & Delegation)
  | { readonly what: 'accepted' }
  | { readonly what: 'revoked'; readonly reason: string }
  | { readonly what: 'words-erased'; readonly line: string }
)

export type DelegationNow = Delegation & {
  readonly state: 'offered' | 'accepted' | 'revoked'
  readonly length: number
  /** ISO 8601: when it ended before its last day. */
  readonly revokedAt?: string
  readonly erased?: true
}

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

/** Returns YYYY-MM-DD. */
export function lastDay({ ends, revokedAt }: DelegationNow): string {
  const revoked = revokedAt?.slice(0, 10)
  return revoked !== undefined && revoked < ends ? revoked : ends
}

export function live(delegation: DelegationNow, day: string): boolean {
  return delegation.state === 'accepted' && delegation.starts <= day && day <= delegation.ends
}
