import { setTimeout as sleep } from 'node:timers/promises'
import { isOn, plainDomain } from '../core/mail/address.ts'
import { type Api, type ApiAnswer, ApiAway, ApiRefused } from './api.ts'
import type { GatewayConfig } from './config.ts'
import { causeOf } from './fault.ts'
import type { Mail } from './post.ts'
import type { Arrived, Header, Ruling } from './ruling.ts'
import { STAMP, type stamper, valuesOf } from './stamp.ts'

export type JudgeSettings = Pick<
  GatewayConfig,
  'timeLimit' | 'ownDomains' | 'openDomains' | 'restartSeconds' | 'verdictHeaders'
>

export type JudgeParts = {
  readonly api: Pick<Api, 'message'>
  readonly settings: () => JudgeSettings
  readonly stamps: ReturnType<typeof stamper>
  /** Throws when no server accepted it. */
  readonly post: (message: Mail) => Promise<void>
  /** Keeps a copy of what passes unchecked, until it is checked, and returns what removes it. Throws when it cannot. */
  readonly keepUnchecked: (arrived: Arrived) => Promise<() => void>
  /** An earlier helper does not read the stamp. */
  readonly heldNeedsRef: boolean
  readonly log: (event: object) => void
  readonly count: (verdict: string, milliseconds: number, cause?: string) => void
  readonly now?: () => number
  readonly pause?: (milliseconds: number) => Promise<unknown>
}

type Judged = {
  readonly verdict: string
  readonly ruling: Ruling
  readonly ref?: string
  readonly fault?: string
  readonly rules?: readonly string[]
}

/** More passes through the gateway are a loop (RFC 5321, 6.3). */
const MAX_PASSES = 10
/** The API has the same limit. */
const MAX_RECIPIENTS = 5000
const LOOK_MS = 200
const UNCHECKED = 'X-Countersign-Unchecked'
const REF = 'X-Countersign-Ref'

/** Never throws, and fails closed without an answer. */
export function createJudge(parts: JudgeParts) {
  const { settings, stamps, post, log, count, now = performance.now.bind(performance) } = parts
  const answerTo = patient(parts, now)

  const unseen = (recipients: readonly string[]) =>
    recipients.length > 0 && recipients.every((recipient) => isOn(recipient, settings().ownDomains))

  async function judge(arrived: Arrived): Promise<Ruling> {
    const begun = now()
    const { verdict, ruling, ref, fault, rules } = await settled(arrived)
    const milliseconds = now() - begun
    count(verdict, milliseconds, fault)
    log({
      queue: arrived.queue,
      ...(ref ? { ref } : {}),
      verdict,
      ...(fault ? { fault } : {}),
      bytes: arrived.raw.length,
      recipients: arrived.recipients.length,
      ms: Math.round(milliseconds),
      ...(rules ? { rules } : {}),
    })
    return ruling
  }

  async function settled(arrived: Arrived): Promise<Judged> {
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
      const answer = await answerTo(arrived)
      return { ...namedFor(answer), ref: answer.ref, ruling: await ruled(arrived, answer, good) }
    } catch (fault) {
      return failed(arrived, good, fault)
    }
  }

  async function ruled(
    arrived: Arrived,
    { verdict, ref, smtp, headers, recipients }: ApiAnswer,
    good: readonly string[],
  ): Promise<Ruling> {
    const { inside, outside } = recipients
    const shown = settings().verdictHeaders ? headers.add : []
    switch (verdict) {
      case 'reject':
      case 'defer':
        return refuse(smtp.code, smtp.enhanced, smtp.text)
      case 'release':
        return pass(arrived, good, outside.length === 0 ? [] : [...shown, stampOf(verdict, ref, arrived)])
      case 'sent':
        return sentBefore(arrived, good, recipients)
      case 'hold':
        return held(arrived, ref, shown, good, inside.length > 0 ? outside : [])
    }
  }

  /** With our stamp it is the released message, back again by another route, and not a second one. */
  function sentBefore(arrived: Arrived, good: readonly string[], { inside, outside }: ApiAnswer['recipients']): Ruling {
    if (good.length > 0) return pass(arrived, good, [])
    return inside.length > 0 ? { ...pass(arrived, good, []), drop: outside } : { act: 'discard' }
  }

  function stampOf(verdict: 'release' | 'hold', ref: string, arrived: Arrived): Header {
    return { name: STAMP, value: stamps.write({ verdict, ref }, arrived) }
  }

  /** `apart`: outside recipients of a message that also has inside ones. */
  async function held(
    arrived: Arrived,
    ref: string,
    shown: readonly Header[],
    good: readonly string[],
    apart: readonly string[],
  ): Promise<Ruling> {
    if (apart.length > 0 && apart.every(canBeTakenOut)) {
      // The outside copy is posted first: if the server dies now, a retry is recognised as a copy of it.
      await post({ ...arrived, recipients: apart })
      return { ...pass(arrived, good, []), drop: apart }
    }
    const add = shown.length === 0 && parts.heldNeedsRef ? [{ name: REF, value: ref }] : shown
    return {
      ...pass(arrived, good, [...add, stampOf('hold', ref, arrived)]),
      act: 'quarantine',
      reason: `Countersign ${ref}`,
      ref,
    }
  }

  /** Defers the message without a verdict, unless the service is away and the office has opened the domains of its recipients. */
  async function failed(arrived: Arrived, good: readonly string[], thrown: unknown): Promise<Judged> {
    const fault = causeOf(thrown)
    if (thrown instanceof ApiAway && !thrown.answered && isOpen(arrived)) return unchecked(arrived, good, fault)
    if (thrown instanceof ApiRefused && thrown.status === 413)
      return { verdict: 'too-large', fault, ruling: refuse(552, '5.3.4', 'The message is too large to be checked') }
    return { verdict: 'tempfail', fault, ruling: away() }
  }

  function isOpen({ recipients }: Arrived): boolean {
    const { openDomains, ownDomains } = settings()
    const open = [...openDomains, ...ownDomains]
    return openDomains.length > 0 && recipients.length > 0 && recipients.every((one) => isOn(one, open))
  }

  async function unchecked(arrived: Arrived, good: readonly string[], fault: string): Promise<Judged> {
    let notSent: () => void
    try {
      notSent = await parts.keepUnchecked(arrived)
    } catch (full) {
      return { verdict: 'tempfail', fault: causeOf(full), ruling: away() }
    }
    const mark = { name: UNCHECKED, value: 'yes' }
    return { verdict: 'unchecked', fault, ruling: { ...pass(arrived, good, [mark]), notSent } }
  }

  return { judge, unseen }
}

function namedFor({ verdict, observed = [] }: ApiAnswer): Pick<Judged, 'verdict' | 'rules'> {
  if (observed.length === 0) return { verdict }
  return { verdict: 'observed', rules: [...new Set(observed.map(({ rule }) => rule))] }
}

function patient({ api, settings, pause = sleep }: JudgeParts, now: () => number) {
  let awaySince: number | undefined
  return async (arrived: Arrived): Promise<ApiAnswer> => {
    const { timeLimit, restartSeconds } = settings()
    for (;;)
      try {
        const answer = await api.message(arrived, timeLimit * 1000)
        awaySince = undefined
        return answer
      } catch (fault) {
        if (!(fault instanceof ApiAway) || !fault.restarts) throw fault
        awaySince ??= now()
        if (now() - awaySince >= restartSeconds * 1000) throw fault
        await pause(LOOK_MS)
      }
  }
}

const away = () => refuse(451, '4.7.1', 'The message cannot be checked at the moment, please try again')

/** A mail server that spells an address differently could not find it to remove it, so nobody gets a copy yet. */
function canBeTakenOut(recipient: string): boolean {
  return plainDomain(recipient) !== undefined
}

function refuse(code: number, enhanced: string, text: string): Ruling {
  return { act: 'refuse', code, enhanced, text }
}

const OURS = /^x-countersign-(?:ref|verdict|unchecked)$/

/** Other headers with our names are forged. */
function pass(arrived: Arrived, good: readonly string[], add: Extract<Ruling, { act: 'pass' }>['add']) {
  const known = new Set(good.map((value) => value.trim()))
  const remove = (name: string, value: string) =>
    OURS.test(name) || (name === STAMP.toLowerCase() && !known.has(value.trim()))
  return { act: 'pass' as const, add, remove, drop: arrived.recipients.slice(0, 0) }
}
