import { acting } from './acting.ts'
import { type Decision, decide } from './core/acts/decide.ts'
import * as delegating from './core/acts/delegate.ts'
import * as following from './core/acts/follow.ts'
import * as releasing from './core/acts/release.ts'
import { type Explanation, explain, rule } from './core/acts/resolve.ts'
import { submit } from './core/acts/submit.ts'
import { holdersFor, mayDecide } from './core/authority.ts'
import { circumstances } from './core/circumstances.ts'
import { settled, shownText, versionOf } from './core/content.ts'
import { dayOf } from './core/deadline.ts'
import { type Delegation, type DelegationEntry, delegationFrom } from './core/delegation.ts'
import type { Draft } from './core/draft.ts'
import type { Entry, SignOff } from './core/entry.ts'
import type { Missing } from './core/gates/gate.ts'
import { admit, missingFor } from './core/gates/gates.ts'
import { type House, nameOf } from './core/house.ts'
import { type Item, itemFrom } from './core/item.ts'
import { judge } from './core/judge.ts'
import { delegationNotices } from './core/notices.ts'
import type { Policy } from './core/policy.ts'
import { Refusal } from './core/refusal.ts'
import type { Review, Verdict } from './core/review.ts'
import { route } from './core/route.ts'
import { createMail, type Seen } from './mail.ts'
import type { Claims, ItemRow, Ports, Text, Write } from './ports.ts'

export type Pipeline = ReturnType<typeof createPipeline>

/** The way of a draft through the house, top to bottom. */
export function createPipeline(ports: Ports, policy: Policy) {
  const { act, history, read, waiting } = acting(ports)
  return {
    /** Looks at a draft without keeping anything. */
    async check(draft: Draft): Promise<{ review: Review; verdict: Verdict; text: Text }> {
      const { review, text } = await examine(draft, await ports.house(), ports.now())
      return { review, verdict: judge(review), text }
    },

    /** Read, inspect, keep, judge, route, write down. */
    async submit(id: string, given: Draft, by: string): Promise<Item> {
      const draft = settled(given)
      const at = ports.now()
      const house = await ports.house()
      const seen = await examine(draft, house, at)
      admit(missingFor({ draft, by, house, day: dayOf(at), policy: policy.version, review: seen.review }))
      return handIn(id, { draft, by, at, house, ...seen, verdict: judge(seen.review) })
    },

    /** What would have to be there before this person hands it in, and what the decider will be asked. */
    async missing(draft: Draft, by: string, review?: Review): Promise<Missing[]> {
      const house = await ports.house()
      const facts = { draft, by, house, day: dayOf(ports.now()), policy: policy.version }
      return missingFor({ ...facts, ...(review ? { review } : {}) })
    },

    /** What the gates say today of the current version of an item. */
    async missingOf(id: string): Promise<Missing[]> {
      const item = await read(id)
      return this.missing(await ports.open(item.version!), item.author!, item.review)
    },

    /** Mail on its way out: `message`, and what becomes of what is held. */
    ...createMail(ports, { examine, handIn, act, read, certified, releaseCheck }),

    /** A sign-off is given or refused; when none is outstanding, the version gets its certificate in the same batch. */
    async decide(id: string, decision: Omit<Decision, 'at'>): Promise<Item> {
      return act(id, (now, house, past) => certified(id, past, decide(now, house, { ...decision, at: ports.now() })))
    },

    explain: (id: string, command: Omit<Explanation, 'at'>) =>
      act(id, (now) => explain(now, { ...command, at: ports.now() })),

    /** The Chief Executive answers a dispute; the last one dismissed sends the version on to be signed off. */
    async rule(
      id: string,
      command: { by: string; finding: string; ruling: 'dismissed' | 'upheld'; reason: string },
    ): Promise<Item> {
      const at = ports.now()
      const item = await read(id)
      const draft = await ports.open(item.version!)
      return act(id, (now, house) => {
        const seen = { draft, by: now.author!, at, house, review: now.review!, verdict: 'sign-off' as const }
        return rule(now, house, { ...command, at, signOffs: signOffsFor(now, seen) })
      })
    },

    claim: (id: string, by: string) => act(id, (now, house) => following.claim(now, house, ports.now(), by)),
    comment: (
      id: string,
      command: { by: string; text: string; anchor?: { part: string; start: number; end: number } },
    ) => act(id, (now) => following.comment(now, { ...command, at: ports.now() })),
    undo: (id: string, by: string) => act(id, (now) => following.undo(now, policy, ports.now(), by)),
    hold: (id: string, by: string, reason: string) =>
      act(id, (now) => following.hold(now, { at: ports.now(), by, reason })),
    lift: (id: string, by: string, reason: string) =>
      act(id, (now) => following.lift(now, { at: ports.now(), by, reason })),
    recall: (id: string, by: string, reason: string) =>
      act(id, (now) => following.recall(now, { at: ports.now(), by, reason })),
    withdraw: (id: string, by: string, reason: string) =>
      act(id, (now, house) => following.withdraw(now, house, { at: ports.now(), by, reason })),
    meet: (id: string, command: { by: string; condition: string; how: string }) =>
      act(id, (now) => releasing.meet(now, { ...command, at: ports.now() })),

    /** Somebody published it by hand, and says where. */
    confirm: (id: string, command: { by: string; receipt: string; address?: string }) =>
      act(id, (now) => releasing.confirm(now, { ...command, at: ports.now() })),

    releaseCheck,

    async delegate(command: Omit<Delegation, 'id'>, by: string): Promise<string> {
      const id = ports.newId()
      await delegationAct(id, (_, house) => delegating.delegate(house, { ...command, id }, ports.now(), by))
      return id
    },
    acceptDelegation: (id: string, by: string) => delegationAct(id, (now) => delegating.accept(now, ports.now(), by)),
    revokeDelegation: (id: string, by: string, reason: string) =>
      delegationAct(id, (now) => delegating.revoke(now, { at: ports.now(), by, reason })),

    /** What waits for this person: their own role's, and what a live delegation lends them. */
    async waitingFor(by: string, limit: number): Promise<readonly ItemRow[]> {
      const house = await ports.house()
      const day = dayOf(ports.now())
      const rows = (
        await Promise.all(holdersFor(house, by, day).map((holder) => ports.items({ holder, limit })))
      ).flat()
      const items = await Promise.all(rows.map(async (row) => ({ row, item: itemFrom(await history(row.item)) })))
      return items.filter(({ item }) => mayDecide(house, item, by, day)).map(({ row }) => row)
    },

    read,
    history,
  }

  /** Do this content and this certificate belong together, and is it time? */
  async function releaseCheck(draft: Draft, certificate: string): Promise<{ release: boolean; because: string }> {
    const no = (because: string) => ({ release: false, because })
    const claims = await ports.check(certificate)
    if (!claims) return no('This certificate was not signed by this office.')
    if ((await versionOf(draft, ports.digest)) !== claims.version) return no('The content is not what was approved.')
    const item = await read(claims.item)
    if (item.certificate?.version !== claims.version)
      return no('The approval no longer stands: it was replaced, taken back or withdrawn.')
    const now = ports.now()
    if (now < claims.notBefore) return no(`It may not go out before ${claims.notBefore}.`)
    if (item.progress === 'released')
      return { release: true, because: 'Content and certificate belong together; it has already gone out.' }
    try {
      releasing.mayGo(item, now)
    } catch (fault) {
      if (fault instanceof Refusal) return no(fault.message)
      throw fault
    }
    return { release: true, because: 'Content and certificate belong together, and it is time.' }
  }

  async function delegationAct(
    id: string,
    next: (now: ReturnType<typeof delegationFrom>, house: House) => readonly DelegationEntry[],
  ): Promise<void> {
    const stream = `delegation:${id}`
    const [past, house] = await Promise.all([ports.read(stream), ports.house()])
    const before = past as readonly DelegationEntry[]
    const entries = next(delegationFrom(before), house)
    const now = delegationFrom([...before, ...entries])!
    const notices = waiting(entries.flatMap((entry) => delegationNotices(now, entry, house)))
    await ports.append({ stream, after: past.length, entries, notices })
  }

  function examine(draft: Draft, house: House, at: string) {
    const day = dayOf(at)
    return ports.review(draft, circumstances(draft, day, house.calendar.inElectionPeriod(day)))
  }

  /** Keeps the version before the record names it. */
  async function handIn(id: string, seen: Seen, mail?: Pick<Write, 'mail' | 'mailCopy'>): Promise<Item> {
    const { draft, by, at, review, verdict, text } = seen
    const version = await ports.keep(draft)
    await ports.keepText(version, text)
    const shown = await ports.digest(shownText(review))
    const command = { at, by, draft, version, review, verdict, shown, ...(mail ? { mail: true as const } : {}) }
    return act(id, (now) => submit(now, { ...command, signOffs: signOffsFor(now, seen) }), {
      title: titleOf(draft, text),
      ...mail,
    })
  }

  function signOffsFor(now: Item, { draft, by, review, verdict, house, at }: Omit<Seen, 'text'>): SignOff[] {
    const electionPeriod = draft.electionPeriod ?? house.calendar.inElectionPeriod(dayOf(at))
    const editors = [...now.editors, by]
    const facts = { kind: draft.kind, review, verdict, editors, electionPeriod, held: draft.kind === 'email' }
    return route(facts, house, policy, at, house.calendar.isWorkingDay)
  }

  /** The certificate belongs in the batch of the act that approves. */
  async function certified(id: string, past: readonly Entry[], entries: readonly Entry[]): Promise<readonly Entry[]> {
    const item = itemFrom([...past, ...entries])
    if (item.progress !== 'approved') return entries
    const at = entries.at(-1)!.at
    const { kind, channel, embargoUntil } = item.submitted!
    const until = new Date(Date.parse(at) + policy.approvalDays * 86_400_000).toISOString()
    const certificate = await ports.certify({
      item: id,
      version: item.version!,
      kind,
      channel,
      ...(await approval(item, entries.at(-1)!.by)),
      conditions: item.conditions.map(({ needs }) => needs),
      notBefore: embargoUntil && Date.parse(embargoUntil) > Date.parse(at) ? new Date(embargoUntil).toISOString() : at,
      until,
    })
    return [...entries, { at, by: 'house', what: 'certified', version: item.version!, certificate, until }]
  }

  /** By whom, and in what capacity. */
  async function approval(item: Item, by: string): Promise<Pick<Claims, 'approvedBy' | 'capacity'>> {
    const house = await ports.house()
    if (item.selfReleased)
      return { approvedBy: nameOf(house, by), capacity: 'the sender, under the mail rules of the office' }
    const last = item.decisions.at(-1)!
    const under = house.delegations.find((delegation) => delegation.id === last.under)
    const capacity = under ? `for ${nameOf(house, under.from)} under delegation ${under.id}` : last.holder
    return { approvedBy: nameOf(house, last.by), capacity }
  }
}

/** What lists call it: the title, else the subject of a message, else the beginning of its text. */
function titleOf(draft: Draft, text: Text): string {
  const named = draft.title.trim() || text.parts.find((part) => part.kind === 'title')?.text.trim()
  const beginning = text.parts
    .find((part) => part.kind === 'body')
    ?.text.trim()
    .split('\n')[0]
  return (named || beginning || draft.files[0]?.name || 'Untitled').slice(0, 120)
}
