import { isOn, plainDomain } from '../core/mail/address.ts'
import { type Api, type ApiAnswer, ApiRefused } from './api.ts'
import type { GatewayConfig } from './config.ts'
import type { Arrived, Header, Ruling } from './ruling.ts'
import { STAMP, type stamper, valuesOf } from './stamp.ts'

export type JudgeParts = {
  readonly api: Pick<Api, 'message'>
  readonly config: Pick<GatewayConfig, 'timeLimit' | 'ownDomains' | 'openDomains'>
  readonly stamps: ReturnType<typeof stamper>
  /** Submits a message again for some of its recipients. Throws when no server accepted it. */
  readonly post: (message: { raw: Buffer; sender: string; recipients: readonly string[] }) => Promise<void>
  readonly log: (event: object) => void
  readonly count: (verdict: string, milliseconds: number) => void
}

/** `rules`: what would have held a message that is only observed. */
type Settled = { readonly verdict: string; readonly ruling: Ruling; readonly rules?: readonly string[] }

/** More passes through the gateway are a loop (RFC 5321, 6.3). */
const MAX_PASSES = 10
/** The limit of the API. */
const MAX_RECIPIENTS = 5000

/** Decides what happens to a message by asking the service. Without an answer it fails closed. Never throws. */
export function createJudge({ api, config, stamps, post, log, count }: JudgeParts) {
  const unseen = (recipients: readonly string[]) =>
    recipients.length > 0 && recipients.every((recipient) => isOn(recipient, config.ownDomains))

  async function judge(arrived: Arrived): Promise<Ruling> {
    const begun = performance.now()
    const { verdict, ruling, rules } = await settled(arrived)
    const milliseconds = performance.now() - begun
    count(verdict, milliseconds)
    log({
      queue: arrived.queue,
      verdict,
      bytes: arrived.raw.length,
      recipients: arrived.recipients.length,
      ms: Math.round(milliseconds),
      ...(rules ? { rules } : {}),
    })
    return ruling
  }

  async function settled(arrived: Arrived): Promise<Settled> {
    const given = valuesOf(arrived.raw, STAMP)
    const good = given.filter((value) => stamps.read([value], arrived).length > 0)
    const stamp = stamps.read(good, arrived)
    if (good.length >= MAX_PASSES)
      return { verdict: 'loop', ruling: refuse(554, '5.4.6', 'Mail loop: the message has passed here too often') }
    if (stamp.some(({ verdict }) => verdict === 'release')) return { verdict: 'seen', ruling: pass(arrived, good, []) }
    if (arrived.recipients.length > MAX_RECIPIENTS)
      return {
        verdict: 'too-many',
        ruling: refuse(552, '5.5.3', 'Too many recipients: at most 5000 at once'),
      }
    try {
      const answer = await api.message(arrived, config.timeLimit * 1000)
      return { ...namedFor(answer), ruling: await ruled(arrived, answer, good) }
    } catch (fault) {
      return failed(arrived, good, fault as Error)
    }
  }

  async function ruled(
    arrived: Arrived,
    { verdict, ref, smtp, headers, recipients }: Awaited<ReturnType<Api['message']>>,
    good: readonly string[],
  ): Promise<Ruling> {
    const { inside, outside } = recipients
    const mixed = inside.length > 0 && outside.length > 0
    switch (verdict) {
      case 'reject':
      case 'defer':
        return refuse(smtp.code, smtp.enhanced, smtp.text)
      case 'release': {
        const stamp = { name: STAMP, value: stamps.write({ verdict, ref }, arrived) }
        return outside.length === 0 ? pass(arrived, good, []) : pass(arrived, good, [...headers.add, stamp])
      }
      case 'sent':
        // Held, released and back again by another route: the released message, not a second one.
        if (good.length > 0) return pass(arrived, good, [])
        return mixed ? { ...pass(arrived, good, []), drop: outside } : { act: 'discard' }
      case 'hold':
        return held(arrived, ref, headers.add, good, inside.length > 0 ? outside : [])
    }
  }

  /** `apart`: outside recipients of a message that has inside recipients as well. */
  async function held(
    arrived: Arrived,
    ref: string,
    add: readonly Header[],
    good: readonly string[],
    apart: readonly string[],
  ): Promise<Ruling> {
    if (apart.length > 0 && apart.every(canBeTakenOut)) {
      // The outside copy is posted first: if the server dies now, a retry is recognised as a copy of it.
      await post({ raw: arrived.raw, sender: arrived.sender, recipients: apart })
      return { ...pass(arrived, good, []), drop: apart }
    }
    const stamp = { name: STAMP, value: stamps.write({ verdict: 'hold', ref }, arrived) }
    return { ...pass(arrived, good, [...add, stamp]), act: 'quarantine', reason: `Countersign ${ref}` }
  }

  /** Defers the message without a verdict, unless the office has opened the domains of its recipients. */
  function failed(arrived: Arrived, good: readonly string[], fault: Error): { verdict: string; ruling: Ruling } {
    log({ queue: arrived.queue, fault: fault.name, ...(fault instanceof ApiRefused ? { status: fault.status } : {}) })
    const open = [...config.openDomains, ...config.ownDomains]
    const all = arrived.recipients.length > 0 && arrived.recipients.every((recipient) => isOn(recipient, open))
    if (all && config.openDomains.length > 0) return { verdict: 'unchecked', ruling: pass(arrived, good, []) }
    if (fault instanceof ApiRefused && fault.status === 413)
      return { verdict: 'too-large', ruling: refuse(552, '5.3.4', 'The message is too large to be checked') }
    return {
      verdict: 'tempfail',
      ruling: refuse(451, '4.7.1', 'The message cannot be checked at the moment, please try again'),
    }
  }

  return { judge, unseen }
}

/** The verdict for the log and the counters. */
function namedFor({ verdict, observed = [] }: ApiAnswer): Pick<Settled, 'verdict' | 'rules'> {
  if (observed.length === 0) return { verdict }
  return { verdict: 'observed', rules: [...new Set(observed.map(({ rule }) => rule))] }
}

/** A mail server that spells an address differently could not find it to remove it, so nobody gets a copy yet. */
function canBeTakenOut(recipient: string): boolean {
  return plainDomain(recipient) !== undefined
}

function refuse(code: number, enhanced: string, text: string): Ruling {
  return { act: 'refuse', code, enhanced, text }
}

/** Keeps our verified headers and removes any others with our names, because they are forged. */
function pass(arrived: Arrived, good: readonly string[], add: Extract<Ruling, { act: 'pass' }>['add']) {
  const known = new Set(good.map((value) => value.trim()))
  const remove = (name: string, value: string) =>
    /^x-countersign-(?:ref|verdict)$/.test(name) || (name === STAMP.toLowerCase() && !known.has(value.trim()))
  return { act: 'pass' as const, add, remove, drop: arrived.recipients.slice(0, 0) }
}
