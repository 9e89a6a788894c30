import type { Verdict } from '../review.ts'
import type { Clearer } from './clearance.data.ts'
import { wasObserved } from './observe.ts'
import type { Pass } from './pass.ts'
import type { MailReason } from './reason.ts'

export type MailAnswer = {
  /** sent: it has gone out, so accept and drop it. defer: the sender's server tries again. */
  readonly verdict: 'release' | 'hold' | 'reject' | 'sent' | 'defer'
  /** RFC 5321, RFC 3463: printable ASCII, at most 450 characters. */
  readonly smtp: { readonly code: number; readonly enhanced: string; readonly text: string }
  readonly headers: {
    readonly add: readonly { readonly name: string; readonly value: string }[]
    readonly remove: readonly string[]
  }
}

export type Deferred = 'unfinished' | 'limit' | 'stopped'

export type Checked = { readonly verdict: Verdict; readonly item: string | null; readonly passes: readonly Pass[] }

/** clear and observed → release, sign-off and unreadable → hold, block → reject. */
export function firstAnswer(checked: Checked): 'release' | 'hold' | 'reject' {
  if (wasObserved(checked)) return 'release'
  return ({ clear: 'release', 'sign-off': 'hold', block: 'reject' } as const)[checked.verdict]
}

const OUR_HEADERS = ['X-Countersign-Ref', 'X-Countersign-Verdict']

type Asked = {
  readonly ref: string
  readonly reasons: readonly MailReason[]
  readonly page: string
  /** Who may clear the held message. */
  readonly clearedBy?: Clearer | undefined
  readonly deferred?: Deferred | undefined
}

export function mailAnswer(verdict: MailAnswer['verdict'], asked: Asked): MailAnswer {
  const { ref, reasons, page, clearedBy, deferred = 'unfinished' } = asked
  const add = [
    { name: 'X-Countersign-Ref', value: ref },
    { name: 'X-Countersign-Verdict', value: verdict },
  ]
  const headers = { add, remove: OUR_HEADERS }
  const more = page === '' ? `Reference ${ref}` : `See ${page}`
  switch (verdict) {
    case 'release':
      return { verdict, headers, smtp: reply(250, '2.0.0', `Checked, may go (${ref})`) }
    case 'sent':
      return { verdict, headers, smtp: reply(250, '2.0.0', `This message has gone out already (${ref})`) }
    case 'defer':
      return { verdict, headers, smtp: reply(451, '4.7.1', `${DEFERRED[deferred]} (${ref})`) }
    case 'hold':
      return {
        verdict,
        headers,
        smtp: reply(250, '2.0.0', `${HELD_FOR[clearedBy ?? 'approver']}, not sent yet. ${more}`),
      }
    case 'reject': {
      const [first, ...rest] = advice(reasons)
      const others = rest.length > 0 ? ` (and ${rest.length} more)` : ''
      return {
        verdict,
        headers,
        smtp: reply(550, '5.7.1', `Not sent: ${first ?? 'it was declined.'}${others} ${more}`),
      }
    }
  }
}

const HELD_FOR: Readonly<Record<Clearer, string>> = {
  sender: 'Held for you to check',
  approver: 'Held for sign-off',
  'chief-executive': 'Held for sign-off',
  nobody: 'Held',
}

const DEFERRED: Readonly<Record<Deferred, string>> = {
  unfinished: 'It is still being checked, please try again',
  limit: 'Too many messages of this sender wait for sign-off, please try again later',
  stopped: 'Email to people outside is stopped for now, it is sent when it may go again',
}

export function isDeferred(given: string): given is Deferred {
  return Object.hasOwn(DEFERRED, given)
}

export function advice(reasons: readonly MailReason[]): string[] {
  const grave = [...reasons].sort((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'))
  return [...new Set(grave.map((reason) => reason.advice))]
}

const LONGEST_REPLY = 450

function reply(code: number, enhanced: string, text: string) {
  const ascii = text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e]+/g, '?')
  return { code, enhanced, text: ascii.slice(0, LONGEST_REPLY) }
}
