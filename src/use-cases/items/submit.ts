import { carry } from '../../core/acts/carry.ts'
import { mayName } from '../../core/acts/share.ts'
import { submit as decide } from '../../core/acts/submit.ts'
import { findingsText, settled } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import type { Missing } from '../../core/gates/gate.ts'
import { admit } from '../../core/gates/gates.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { judge } from '../../core/judge.ts'
import { listTitle } from '../../core/list-title.ts'
import { mustKnowKind } from '../../core/pack/kinds.ts'
import { unlessErased } from '../../core/refusal.ts'
import { isCutShort } from '../../core/review.ts'
import { basisOf } from '../../core/review-basis.ts'
import type { Write } from '../../ports.ts'
import { missingGates } from '../common/missing-gates.ts'
import type { ReviewedDraft } from '../common/reviewer.ts'
import type { Dependencies } from '../dependencies.ts'

export const submit = (deps: Dependencies) => {
  const review = reviewSubmission(deps)
  const record = recordSubmission(deps)
  return async (id: string, given: Draft, by: string): Promise<Item> => record(id, await review(given, by))
}

/** `missing`: absent means that gates are checked again. */
type Submission = ReviewedDraft & { readonly missing?: readonly Missing[] }

type RecordOptions = {
  readonly mail?: Pick<Write, 'mail' | 'mailCopy'>
  readonly correction?: boolean
}

/** Refusal: `not-ready` with every gate that stops it. */
export const reviewSubmission =
  ({ ports, reviewer }: Dependencies, reviewDraft = reviewer.review) =>
  async (given: Draft, by: string): Promise<Submission> => {
    const draft = settled(given)
    const at = ports.now()
    const snapshot = await ports.officeSnapshot()
    mayName(draft.readers, snapshot)
    mustKnowKind(snapshot.pack, draft.kind)
    const { review, text } = await reviewDraft(draft, snapshot, at, by)
    const missing = missingGates({ draft, by, snapshot, at, review })
    admit(missing)
    return { draft, by, at, snapshot, review, text, missing, verdict: judge(review) }
  }

export const recordSubmission = (deps: Dependencies) => {
  const { ports, reviewer, commit, certify } = deps
  const complete = withEarlierFindings(deps)

  return async (id: string, given: Submission, { mail, correction = false }: RecordOptions = {}): Promise<Item> => {
    const reviewed = await complete(id, given)
    const { draft, by, at, review, text } = reviewed
    const { readers: _, ...content } = draft
    // The version is kept before the record names it.
    const version = await ports.keep(content)
    await ports.keepText(version, text)
    const shown = await ports.digest(findingsText(review))
    // The one that the review used, even if the office changed since.
    const reviewBasis = basisOf(reviewed.snapshot, at)
    const missing = reviewed.missing ?? missingGates(reviewed)
    const item = await commit(
      id,
      async (now, _snapshot, past) => {
        const { carried, verdict } = await reviewer.carriedOver(now, reviewed, version)
        // A sender's server retries anyway.
        const queued = !mail && ports.background !== undefined && verdict !== 'block' && isCutShort(review)
        const { signOffs, excluded, claimed } = await reviewer.signOffsFor(id, now, { ...reviewed, verdict })
        const entries = decide(now, {
          ...{ at, by, draft, version, review, verdict: reviewed.verdict, shown, carried, correction, queued },
          ...{ signOffs, excluded, claimed, reviewBasis, missing: missing.map(({ gate }) => gate) },
          ...(mail ? { mail: true as const } : {}),
        })
        const before = now.conditions.length > 0 && !queued ? await ports.open(now.version!) : undefined
        const over = before ? carry({ item: now, before, after: draft, version, review, by, at }) : []
        return over.length > 0 ? certify(id, past, [...entries, ...over]) : entries
      },
      {
        sideWrites: async () => ({ title: listTitle(draft, text.parts, review, at), ...mail }),
      },
    )
    if (item.progress === 'checking') await ports.background?.ask(id).catch(() => undefined)
    return item
  }
}

/** Keeps earlier findings when a review ran out of time. */
const withEarlierFindings =
  ({ ports, history, earlierReviews }: Dependencies) =>
  async (id: string, reviewed: Submission): Promise<Submission> => {
    if (!isCutShort(reviewed.review)) return reviewed
    const { version, review } = itemFrom(await history(id))
    const draft = version && review ? await unlessErased(ports.open(version)) : undefined
    const before = draft && review ? [{ draft, review, text: await ports.openText(version!) }] : []
    const merged = await earlierReviews.merge(reviewed.by, reviewed.draft, reviewed, before)
    // More findings may require more.
    const { missing: _, ...rest } = reviewed
    return { ...rest, ...merged, verdict: judge(merged.review) }
  }
