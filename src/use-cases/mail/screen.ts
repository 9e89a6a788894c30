import type { Draft } from '../../core/draft.ts'
import type { Entry, Ground } from '../../core/entry.ts'
import type { House } from '../../core/house.ts'
import type { Item } from '../../core/item/state.ts'
import { judge } from '../../core/judge.ts'
import { expire, selfRelease } from '../../core/mail/acts.ts'
import { firstAnswer, type MailAnswer } from '../../core/mail/answer.ts'
import { headerOf, type Message, messageDraft, traceOf } from '../../core/mail/message.ts'
import { standing } from '../../core/mail/order.ts'
import { comparable, type Pass, passesOf, sides, weighed } from '../../core/mail/pass.ts'
import { quotedBack } from '../../core/mail/quoted.ts'
import { mailReasons } from '../../core/mail/reason.ts'
import { backAt, holdMs, type MailRules } from '../../core/mail/rules.ts'
import { Conflict, Refusal, unlessErased } from '../../core/refusal.ts'
import type { Review } from '../../core/review.ts'
import type { MailVerdict, Ports, Text, Write } from '../../ports.ts'
import type { More, Next } from '../shared/journal.ts'
import { type Seen, sameGround } from '../shared/reviewer.ts'
import { mailDeferring } from './deferred-checks.ts'
import { MOST_REPEATS, mailKeys } from './message-keys.ts'
import { mailReceipts } from './record-receipt.ts'

type SeenMail = Seen & { readonly passes: readonly Pass[] }

/** What the way of mail shares with the way of every other draft. */
export type Steps = {
  examine(draft: Draft, house: House, at: string): Promise<{ review: Review; text: Text }>
  /** The same in the background, with more time. */
  examineLonger(draft: Draft, house: House, at: string): Promise<{ review: Review; text: Text }>
  groundOf(house: House, at: string): Ground
  handIn(id: string, seen: Seen, mail: Pick<Write, 'mail' | 'mailCopy'>): Promise<Item>
  act(id: string, next: Next, more?: More): Promise<Item>
  read(id: string): Promise<Item>
  /** Adds the certificate when these entries approve. */
  certified(id: string, past: readonly Entry[], entries: readonly Entry[]): Promise<readonly Entry[]>
  releaseCheck(draft: Draft, certificate: string): Promise<{ release: boolean }>
}

/** Who asks, and where the message lies with them: the gateway's key and the queue id in its mail server. */
export type Asker = { readonly gateway: string; readonly queue?: string }

export type Answered = {
  readonly mail: MailVerdict
  readonly verdict: MailAnswer['verdict']
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

const MOST_EXPIRED = 200
const JWS = /^eyJ[\w-]{10,2000}\.[\w-]{10,20000}\.[\w-]{10,2000}$/

/** The way of a message through the house: weighed, held, ordered out or back, receipted. */
export function createMail(ports: Ports, steps: Steps) {
  const keys = mailKeys(ports)
  const deferring = mailDeferring<SeenMail>(ports)
  return {
    /** The mail gateway asks. A clear email leaves a row of the mail log; what is held or refused becomes an item. */
    async message(message: Message, asker: Asker): Promise<Answered> {
      const house = await ports.house()
      const { inside, outside } = sides(house.office, message.recipients)
      const external = { ...message, recipients: outside }
      const answered = (mail: MailVerdict, verdict: MailAnswer['verdict']) => ({ mail, verdict, inside, outside })
      if (outside.length === 0) return answered(unseen(await keys.first(external), ports.now(), asker), 'release')
      let key = await keyFor(external, house)
      for (let turn = 0; turn < MOST_REPEATS; turn++) {
        const known = await ports.mailVerdict(key)
        if (!known) {
          const mail = await firstSight(external, key, house, asker)
          return mail ? answered(mail, firstAnswer(mail.verdict)) : answered(putOff(key, ports.now(), asker), 'defer')
        }
        const verdict = await stands(external, known, house, asker)
        if (verdict !== 'anew') return answered(known, verdict)
        key = await keys.next(key)
      }
      throw new Refusal('busy', 'This message was sent too often.')
    },

    /** What the gateway is to do, the oldest first. */
    mailOrders: (query: { gateway: string; after: number; limit: number }) => ports.mailOrders(query),

    ...mailReceipts(ports, steps),

    /** The sender answers for it alone, where the office's rules allow that. */
    async selfRelease(id: string, by: string, reason: string): Promise<Item> {
      const at = ports.now()
      return steps.act(id, (now, { office }, past) =>
        steps.certified(id, past, selfRelease(now, office.mail, { at, by, reason })),
      )
    },

    /** What nobody decided on in time goes back. How many did. */
    async expireMail(): Promise<number> {
      const house = await ports.house()
      const at = ports.now()
      const changedBefore = new Date(Date.parse(at) - holdMs(house.office.mail)).toISOString()
      const progress = ['awaiting', 'approved'] as const
      const rows = await ports.items({ mail: true, progress, changedBefore, limit: MOST_EXPIRED })
      let expired = 0
      for (const { item: id } of rows) {
        if (!(await isOver(id, house.office.mail, at))) continue
        await steps.act(id, (now) => expire(now, at))
        expired++
      }
      return expired
    },
  }

  /** Whether nobody decided in time, or what was approved is not on its way. */
  async function isOver(id: string, rules: MailRules | undefined, at: string): Promise<boolean> {
    const item = await steps.read(id)
    if (item.progress === 'awaiting') return at >= backAt(rules, item.changedAt!, item.outstanding.at(-1)?.due)
    // It was refused, and nobody keeps it: its sender sends it again.
    if (item.verdict === 'block') return false
    const orders = await ports.mailOrders({ ref: id, after: 0, limit: 100 })
    // Approved and on its way: the gateway has only not been there yet.
    return !item.submitted?.mail || !orders.some(({ act }) => act === 'release')
  }

  /** Trace headers differ each time a message comes, and so do not count; with words in them it is another message. */
  async function keyFor(message: Message, house: House): Promise<string> {
    const key = await keys.first(message)
    const known = await ports.mailVerdict(key)
    const trace = known && traceOf(message)
    if (!trace || (known.item && (await keys.sameTrace(await steps.read(known.item), message)))) return key
    const { verdict } = await look({ ...message, raw: trace }, house, steps.examine)
    return verdict === 'clear' ? key : keys.exact(message)
  }

  async function firstSight(
    message: Message,
    key: string,
    house: House,
    asker: Asker,
  ): Promise<MailVerdict | undefined> {
    const ref = `M${key.slice(0, 20).toUpperCase()}`
    const seen = await settled(message, key, house)
    if (!seen) return undefined
    const mail: MailVerdict = {
      key,
      ref,
      at: seen.at,
      verdict: seen.verdict,
      reasons: mailReasons(seen.review),
      passes: seen.passes,
      gateway: asker.gateway,
      item: seen.verdict === 'clear' ? null : ref,
    }
    return recorded(mail, seen, copyOf(ref, asker, seen.at))
  }

  async function recorded(mail: MailVerdict, seen: Seen, copy: Pick<Write, 'mailCopy'>): Promise<MailVerdict> {
    try {
      if (seen.verdict === 'clear') await ports.logMail(mail)
      else await steps.handIn(mail.ref, seen, { mail, ...copy })
      return mail
    } catch (fault) {
      // The same message came twice at once: the first answer stands for both.
      const first =
        fault instanceof Conflict || fault instanceof Refusal ? await ports.mailVerdict(mail.key) : undefined
      if (!first) throw fault
      if (first.item && copy.mailCopy) await ports.keepMailCopy(copy.mailCopy)
      return first
    }
  }

  /** How a message stands that was answered before, by what has become of it since. `anew`: it counts as another message. */
  async function stands(
    message: Message,
    mail: MailVerdict,
    house: House,
    asker: Asker,
  ): Promise<MailAnswer['verdict'] | 'anew'> {
    if (mail.item === null) return 'release'
    const at = ports.now()
    const copy = copyOf(mail.ref, asker, at)
    const item = await steps.read(mail.item)
    if (!(await keys.holds(item, mail.key))) return 'anew'
    const waiting = await lies(mail.ref)
    const now = standing(item, at, waiting)
    if (now === 'again') {
      const seen = await settled(message, mail.key, house)
      if (!seen) return 'defer'
      await steps.handIn(mail.ref, seen, copy)
      return firstAnswer(seen.verdict)
    }
    // Without a Message-ID, two messages of the same words may both be meant: the second is checked and held like the first.
    if (now === 'sent' && headerOf(message.raw, 'message-id') === '') return 'anew'
    if (now === 'hold' && copy.mailCopy) await ports.keepMailCopy(copy.mailCopy)
    return now
  }

  /** Whether a copy of it waits in some mail server for its release: where nobody keeps it, its sender's next try is the release. */
  async function lies(ref: string): Promise<boolean> {
    const orders = await ports.mailOrders({ ref, after: 0, limit: 100 })
    return orders.some(({ act }) => act === 'release') && (await ports.mailCopies(ref)).length > 0
  }

  /** Checked as far as there is time; undefined where the sender's server is to try again. */
  function settled(message: Message, key: string, house: House): Promise<SeenMail | undefined> {
    return deferring.settle({
      ...{ key, bytes: message.raw.length },
      check: () => look(message, house, steps.examine),
      checkLonger: () => look(message, house, steps.examineLonger),
      stillGood: (seen) => sameGround(steps.groundOf(seen.house, seen.at), steps.groundOf(house, ports.now())),
    })
  }

  async function look(message: Message, house: House, examine: Steps['examine']): Promise<SeenMail> {
    const at = ports.now()
    const sender = house.office.people.find(({ email }) => email.toLowerCase() === message.sender.toLowerCase())
    const draft: Draft = { ...messageDraft(message), author: sender?.type ?? 'staff' }
    const { review: found, text } = await examine(draft, house, at)
    const unchanged = await approvedParts(message, text)
    const back = quotedBack(found, text.parts, message.recipients)
    const passes: Pass[] = passesOf(house.office, message, message.recipients)
    if (unchanged.size > 0)
      passes.push({ because: 'approved', detail: 'Part of it was approved before and has not changed.' })
    if (back.size > 0)
      passes.push({
        because: 'quoted-back',
        detail: 'The name or address of a recipient is in what is quoted of them.',
      })
    const review = weighed(found, passes, unchanged, back)
    return { draft, by: sender?.id ?? 'mail-gateway', at, house, review, verdict: judge(review), text, passes }
  }

  /** The parts whose text a person has approved, by a certificate in a header or in an attachment. */
  async function approvedParts(message: Message, text: Text): Promise<ReadonlySet<string>> {
    const none = new Set<string>()
    const header = headerOf(message.raw, 'x-countersign-certificate').replace(/\s/g, '')
    const certificate = header || text.parts.find((part) => JWS.test(part.text.trim()))?.text.trim()
    const claims = certificate ? await ports.check(certificate) : undefined
    if (!certificate || !claims) return none
    const draft = await unlessErased(ports.open(claims.version))
    // With nothing left to compare, it is weighed like any other.
    if (!draft || !(await steps.releaseCheck(draft, certificate)).release) return none
    const { parts } = await ports.openText(claims.version)
    const whole = `${draft.title} ${draft.body}`
    const approved = new Set([...parts.map((part) => part.text), whole].map(comparable).filter((one) => one !== ''))
    return new Set(text.parts.filter((part) => approved.has(comparable(part.text))).map(({ id }) => id))
  }
}

function copyOf(ref: string, { gateway, queue }: Asker, at: string): Pick<Write, 'mailCopy'> {
  return queue ? { mailCopy: { ref, gateway, queue, at } } : {}
}

/** Internal mail: not read, not kept. */
function unseen(key: string, at: string, { gateway }: Asker): MailVerdict {
  const passes = [{ because: 'internal', detail: 'It stays inside the office and was not looked at.' } as const]
  return {
    key,
    ref: `M${key.slice(0, 20).toUpperCase()}`,
    at,
    verdict: 'clear',
    reasons: [],
    passes,
    gateway,
    item: null,
  }
}

/** Not checked to its end: nothing is on record. */
function putOff(key: string, at: string, { gateway }: Asker): MailVerdict {
  const ref = `M${key.slice(0, 20).toUpperCase()}`
  return { key, ref, at, verdict: 'sign-off', reasons: [], passes: [], gateway, item: null }
}
