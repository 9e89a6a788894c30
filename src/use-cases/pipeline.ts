import { carry } from '../core/acts/carry.ts'
import { type Decision, decide } from '../core/acts/decide.ts'
import { type Explanation, explain, rule } from '../core/acts/resolve.ts'
import { mayName } from '../core/acts/share.ts'
import { submit } from '../core/acts/submit.ts'
import { mayGoTogether } from '../core/acts/together.ts'
import { holdersFor, mayDecide } from '../core/authority.ts'
import { settled, shownText, versionOf } from '../core/content.ts'
import { dayOf } from '../core/deadline.ts'
import type { Draft } from '../core/draft.ts'
import type { Missing } from '../core/gates/gate.ts'
import { admit, missingFor } from '../core/gates/gates.ts'
import { itemFrom } from '../core/item/item-from.ts'
import type { Item } from '../core/item/state.ts'
import { judge } from '../core/judge.ts'
import { listTitle } from '../core/list-title.ts'
import type { Policy } from '../core/policy.ts'
import { mustRead } from '../core/reading.ts'
import { Conflict, Refusal, unlessErased } from '../core/refusal.ts'
import { isCutShort, type Review, type Verdict } from '../core/review.ts'
import type { ItemRow, Ports, Text, Write } from '../ports.ts'
import { anchorActs } from './audit/anchor.ts'
import { bundleActs } from './audit/bundle.ts'
import { releaseChecking } from './audit/check-certificate.ts'
import { recordActs } from './audit/record.ts'
import { backgroundActs } from './items/finish-check.ts'
import { followingActs } from './items/following.ts'
import { foresee } from './items/foresee.ts'
import { sharingActs } from './items/lists.ts'
import { publishingActs } from './items/publishing.ts'
import { createMail } from './mail/screen.ts'
import { delegationActs } from './registers/delegate.ts'
import { keepingActs } from './retention/keeping.ts'
import { certifying } from './shared/certifier.ts'
import { earlierLooks } from './shared/earlier-reviews.ts'
import { granted, granting } from './shared/granted-row.ts'
import { acting } from './shared/journal.ts'
import { openedBy, openingActs } from './shared/opened-files.ts'
import { comparingActs } from './shared/published-pages.ts'
import { RECHECKED, reviewing, type Seen, sameGround } from './shared/reviewer.ts'

export type Pipeline = ReturnType<typeof createPipeline>

/** The way of a draft through the house, top to bottom. */
export function createPipeline(ports: Ports, policy: Policy) {
  const acts = acting(ports)
  const { act, history, read } = acts
  const looking = reviewing(ports, policy)
  const earlier = earlierLooks(ports)
  const certified = certifying(ports, policy)
  const grantedRow = granting(ports)
  const checkCertificate = releaseChecking(ports, read)
  return {
    /** Looks at a draft without keeping anything. `patience`: milliseconds for which the second voice is waited for. */
    async check(
      draft: Draft,
      by?: string,
      patience?: number,
    ): Promise<{ review: Review; verdict: Verdict; text: Text }> {
      const { review, text } = await looking.examine(draft, await ports.house(), ports.now(), by, patience)
      if (by !== undefined) await earlier.remember(by, draft, { review, text })
      return { review, verdict: judge(review), text }
    },

    /** Read, inspect, keep, judge, route, write down. */
    submit: async (id: string, given: Draft, by: string): Promise<Item> => handIn(id, await lookAt(given, by)),

    /** Another version of what has gone out; that stays where it is until this one is approved and takes its place. */
    correct: async (id: string, given: Draft, by: string): Promise<Item> =>
      handIn(id, await lookAt(given, by), undefined, true),

    missing,

    /** Who would decide it if this person handed it in now, why them, and by when. */
    foresee: async (draft: Draft, by: string, checked: Pick<Seen, 'review' | 'verdict' | 'text'>) =>
      foresee(looking, { ...checked, draft, by, at: ports.now(), house: await ports.house() }),

    /** What the gates say today of the current version of an item. */
    async missingOf(id: string): Promise<Missing[]> {
      const item = await read(id)
      const draft = await ports.open(item.version!)
      // What was attached after it was handed in counts as well.
      const evidence = [...draft.evidence, ...item.evidence]
      return missing({ ...draft, evidence }, item.author!, item.review)
    },

    /** Mail on its way out: `message`, and what becomes of what is held. */
    ...createMail(ports, { ...looking, handIn, act, read, certified, releaseCheck }),

    decide: decideItem,

    /** Clear items of one kind, each on its own; those that went wrong say why. */
    async decideTogether(
      by: string,
      chosen: readonly { readonly id: string; readonly version: string; readonly shown: string }[],
    ): Promise<{ readonly id: string; readonly refused?: string }[]> {
      const [items, house] = await Promise.all([Promise.all(chosen.map(({ id }) => read(id))), ports.house()])
      for (const item of items) mustRead(house, item, by, ports.now())
      mayGoTogether(items)
      const decided: { id: string; refused?: string }[] = []
      for (const { id, version, shown } of chosen) {
        try {
          await decideItem(id, { by, version, shown, outcome: 'approved', acknowledged: [] })
          decided.push({ id })
        } catch (fault) {
          if (!(fault instanceof Refusal || fault instanceof Conflict)) throw fault
          decided.push({ id, refused: fault.message })
        }
      }
      return decided
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
      const [draft, text] = await Promise.all([ports.open(item.version!), ports.openText(item.version!)])
      return act(id, async (now, house) => {
        const seen = { draft, by: now.author!, at, house, review: now.review!, verdict: 'sign-off' as const, text }
        const { signOffs } = await looking.signOffsFor(id, now, seen)
        return rule(now, house, { ...command, at, signOffs })
      })
    },

    checkCertificate,
    releaseCheck,

    /** What waits for this person: their own role's, and what a live delegation lends them. */
    async waitingFor(by: string, limit: number): Promise<readonly ItemRow[]> {
      const house = await ports.house()
      const day = dayOf(ports.now())
      const rows = (
        await Promise.all(
          holdersFor(house, by, day).map((holder) =>
            ports.items({ holder: holder === 'manager' ? `person:${by}` : holder, limit }),
          ),
        )
      ).flat()
      const items = await Promise.all(rows.map(async (row) => ({ row, item: itemFrom(await history(row.item)) })))
      return items.filter(({ item }) => mayDecide(house, item, by, day)).map(({ row }) => row)
    },

    ...sharingActs(ports, acts),
    ...followingActs(ports, policy, acts, looking),
    ...publishingActs(ports, policy, acts),
    ...delegationActs(ports, acts),
    ...recordActs(ports, policy),
    ...anchorActs(ports, acts),
    ...keepingActs(ports, acts),
    ...openingActs(ports, acts),
    ...comparingActs(ports, acts),
    ...bundleActs(ports, acts, looking),
    ...backgroundActs(ports, policy, acts),
    read,
    history,
  }

  /** What would have to be there before this person hands it in, and what the decider will be asked. */
  async function missing(draft: Draft, by: string, review?: Review): Promise<Missing[]> {
    const house = await ports.house()
    const facts = { draft, by, house, day: dayOf(ports.now()), policy: policy.version }
    return missingFor({ ...facts, ...(review ? { review } : {}) })
  }

  /** A sign-off is given or refused; when none is outstanding, the version gets its certificate in the same batch. */
  async function decideItem(id: string, decision: Omit<Decision, 'at' | 'served' | 'due'>): Promise<Item> {
    const at = ports.now()
    const places = decision.conditions?.length || decision.remarks?.length
    const { parts } = places ? await ports.openText((await read(id)).version!) : { parts: [] }
    return act(
      id,
      async (now, house, past) => {
        const opened = await openedBy(ports, id, now, decision.by)
        return granted(past, await certified(id, past, decide(now, house, { ...decision, ...opened, parts, at })))
      },
      (after) => grantedRow(id, after),
    )
  }

  async function lookAt(given: Draft, by: string): Promise<Seen> {
    const draft = settled(given)
    const at = ports.now()
    const house = await ports.house()
    mayName(draft.readers, house)
    const seen = await looking.examine(draft, house, at, by)
    admit(missingFor({ draft, by, house, day: dayOf(at), policy: policy.version, review: seen.review }))
    return { draft, by, at, house, ...seen, verdict: judge(seen.review) }
  }

  /** The same for a draft that is here as a whole. */
  function releaseCheck(draft: Draft, certificate: string): ReturnType<typeof checkCertificate> {
    return checkCertificate(certificate, () => versionOf(draft, ports.digest))
  }

  /** Keeps the version before the record names it. */
  async function handIn(
    id: string,
    given: Seen,
    mail?: Pick<Write, 'mail' | 'mailCopy'>,
    correction = false,
  ): Promise<Item> {
    const seen = await withEarlier(id, given)
    const { draft, by, at, review, text } = seen
    const { readers: _, ...content } = draft
    const version = await ports.keep(content)
    await ports.keepText(version, text)
    const shown = await ports.digest(shownText(review))
    // The office may have changed while the draft was being read: on record is what the review stands on.
    const ground = looking.groundOf(seen.house, at)
    let outdated = false
    const item = await act(
      id,
      async (now, house, past) => {
        outdated = !sameGround(ground, looking.groundOf(house, ports.now()))
        const { carried, verdict } = await looking.carriedOver(now, seen, version)
        // A sender's server tries again by itself: mail does not wait for the background.
        const queued = !mail && ports.background !== undefined && verdict !== 'block' && isCutShort(review)
        const entries = submit(now, {
          ...{ at, by, draft, version, review, verdict: seen.verdict, shown, carried, correction, queued },
          ...(await looking.signOffsFor(id, now, { ...seen, verdict })),
          ground,
          missing: missingFor({ draft, by, house, day: dayOf(at), policy: policy.version, review }).map(
            ({ gate }) => gate,
          ),
          ...(mail ? { mail: true as const } : {}),
        })
        const before = now.conditions.length > 0 && !queued ? await ports.open(now.version!) : undefined
        const over = before ? carry({ item: now, before, after: draft, version, review, by, at }) : []
        return over.length > 0 ? certified(id, past, [...entries, ...over]) : entries
      },
      async ({ progress }) => ({
        ...{ title: listTitle(draft, text.parts, review, at), ...mail },
        ...(outdated && RECHECKED.includes(progress) ? { recheckFrom: at } : {}),
      }),
    )
    if (item.progress === 'checking') await ports.background?.ask(id).catch(() => undefined)
    return item
  }

  /** Should time have run out: with what was found before in the same texts and files. */
  async function withEarlier(id: string, seen: Seen): Promise<Seen> {
    if (!isCutShort(seen.review)) return seen
    const { version, review } = itemFrom(await history(id))
    const draft = version && review ? await unlessErased(ports.open(version)) : undefined
    const before = draft && review ? [{ draft, review, text: await ports.openText(version!) }] : []
    const kept = await earlier.kept(seen.by, seen.draft, seen, before)
    return { ...seen, ...kept, verdict: judge(kept.review) }
  }
}
