import type { Kind, Recipient, Speaker } from '../../detectors/contract.ts'

import type { Values } from './register/values.ts'

export type Channel = 'press' | 'website' | 'social' | 'email' | 'post' | 'in-person' | 'print' | 'internal'

export type DraftFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export type Draft = {
  readonly kind: Kind
  readonly channel: Channel
  readonly account: 'corporate' | 'personal'
  readonly handle?: string
  readonly author: Speaker
  readonly title: string
  readonly body: string
  readonly files: readonly DraftFile[]
  /** In the order of the files; empty for none. */
  readonly altTexts?: readonly string[]
  readonly sender?: string
  readonly recipients: readonly Recipient[]
  readonly intendedAt?: string
  /** ISO 8601; nothing may be visible before. */
  readonly embargoUntil?: string
  /** Overrides the calendar. */
  readonly electionPeriod?: boolean
  readonly evidence: readonly string[]
  readonly application?: Application
  /** The person it speaks for does not decide on it. */
  readonly onBehalfOf?: string
  /** Conflicts of interest that the author declares about others. */
  readonly conflicts?: readonly { readonly person: string; readonly why: string }[]
  /** YYYY-MM-DD: next review, and last day on which it is true. */
  readonly reviewBy?: string
  readonly expiresOn?: string
  /** Readers are not part of what is signed. */
  readonly readers?: Readers
}

export type Readers = { readonly people: readonly string[]; readonly office: boolean }

/** Applications to the Chief Executive are kinds with forms of their own. */
export const KINDS = [
  'press-release',
  'press-line',
  'media-enquiry',
  'interview-brief',
  'speech',
  'event',
  'article',
  'report',
  'web-page',
  'social-post',
  'reply',
  'engagement',
  'video',
  'letter',
  'newsletter',
  'email',
  'other',
] as const satisfies readonly Kind[]

export const CHANNELS = [
  'press',
  'website',
  'social',
  'email',
  'post',
  'in-person',
  'print',
] as const satisfies readonly Channel[]

export const SPEAKERS = ['staff', 'pcc', 'deputy-pcc', 'contractor'] as const satisfies readonly Speaker[]

export function usualChannel(kind: Kind): Channel {
  switch (kind) {
    case 'press-release':
    case 'press-line':
    case 'media-enquiry':
    case 'interview-brief':
      return 'press'
    case 'speech':
    case 'event':
      return 'in-person'
    case 'article':
    case 'report':
    case 'web-page':
    case 'video':
    case 'other':
      return 'website'
    case 'social-post':
    case 'reply':
    case 'engagement':
      return 'social'
    case 'application-permission':
    case 'application-account':
    case 'application-mark':
      return 'internal'
    case 'letter':
      return 'post'
    case 'newsletter':
    case 'email':
      return 'email'
  }
}

/** An approved application becomes a register row (policy 11, 20, 33). */
export type Application = { readonly register: string; readonly values: Values }
