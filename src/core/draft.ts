import type { Kind, Recipient, Speaker } from '../../detectors/contract.ts'

import type { Application } from './applications.ts'

/** Where a draft would go. */
export type Channel = 'press' | 'website' | 'social' | 'email' | 'post' | 'in-person' | 'print' | 'internal'

/** A file as it was handed in. */
export type DraftFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** What the author hands in. */
export type Draft = {
  readonly kind: Kind
  readonly channel: Channel
  readonly account: 'corporate' | 'personal'
  readonly handle?: string
  readonly author: Speaker
  readonly title: string
  readonly body: string
  readonly files: readonly DraftFile[]
  /** For email: envelope sender and recipients. */
  readonly sender?: string
  readonly recipients: readonly Recipient[]
  /** ISO 8601. */
  readonly intendedAt?: string
  /** ISO 8601; nothing of it may be seen before. */
  readonly embargoUntil?: string
  /** Beats the calendar when set. */
  readonly electionPeriod?: boolean
  readonly evidence: readonly string[]
  /** What approval writes on a register. */
  readonly application?: Application
  /** The id of somebody else in whose name it speaks: they do not decide on it. */
  readonly onBehalfOf?: string
  /** Conflicts of interest that the author declares: who should not decide, and why. */
  readonly conflicts?: readonly { readonly person: string; readonly why: string }[]
  /** YYYY-MM-DD: when somebody should look at it again, and the day after which it is no longer true. */
  readonly reviewBy?: string
  readonly expiresOn?: string
  /** Who else may read it from the moment that it is handed in. No part of what is signed. */
  readonly readers?: Readers
}

/** The ids of people, and whether it is open to everybody in the office. */
export type Readers = { readonly people: readonly string[]; readonly office: boolean }

/** What goes out. Applications to the Chief Executive are kinds as well, with forms of their own. */
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

/** The channel a kind goes to unless the author says otherwise. */
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
