import type { Draft } from '../draft.ts'
import type { Entry, Excluded, ReviewBasis, SignOff } from '../entry.ts'
import type { Claimed } from '../exclusions.ts'
import { consentsOf, plainEvidence } from '../gates/gate.ts'
import type { Item } from '../item/state.ts'
import { SYSTEM } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import type { Review, Verdict } from '../review.ts'
import { withoutFormerSpeaker } from '../speaking.ts'

export type Submission = {
  readonly at: string
  readonly by: string
  readonly draft: Draft
  readonly version: string
  readonly review: Review
  readonly verdict: Verdict
  readonly shown: string
  readonly reviewBasis: ReviewBasis
  readonly signOffs: readonly SignOff[]
  readonly excluded: readonly Excluded[]
  readonly claimed?: readonly Claimed[]
  /** Explanations and rulings on findings that did not change. */
  readonly carried: readonly Entry[]
  readonly correction: boolean
  readonly missing: readonly string[]
  readonly mail?: true
  /** Time ran out, so it is routed after the background check. */
  readonly queued: boolean
}

/** Only the gateway submits held mail. Refusal: `wrong-state`. */
export function mayHaveVersions(item: Item): void {
  if (item.mail)
    throw new Refusal(
      'wrong-state',
      'This is a held email and cannot be changed here. Change it in your mail program and send it again.',
    )
}

export function submit(item: Item, command: Submission): Entry[] {
  const { at, version, review, verdict, shown, reviewBasis, signOffs, excluded, carried } = command
  maySubmit(item, command)
  const routing = { version, signOffs, ...(excluded.length > 0 ? { excluded } : {}) }
  const next: Entry = { at, by: SYSTEM, what: command.queued ? 'review-queued' : 'routed', ...routing }
  return [
    submitted(item, command),
    { at, by: SYSTEM, what: 'reviewed', version, review, verdict, shown, ground: reviewBasis },
    ...carried,
    next,
    ...claims(item, command),
    ...(command.mail ? [] : shared(item, command)),
  ]
}

/** None for a person about whom it was answered. */
function claims(before: Item, { at, by, draft, claimed = [], excluded }: Submission): Entry[] {
  const item = withoutFormerSpeaker(before, draft.onBehalfOf)
  const known = new Set([
    ...item.excluded.keys(),
    ...item.openConflicts.keys(),
    ...item.refusedConflicts,
    ...excluded.map(({ person }) => person),
  ])
  return claimed
    .filter(({ person }, index) => {
      const first = claimed.findIndex((one) => one.person === person)
      return first === index && !known.has(person)
    })
    .map(({ person, why, because }) => ({
      ...{ at, by, what: 'conflict-claimed', person, reason: why },
      ...(because ? { because } : {}),
    }))
}

function maySubmit(item: Item, { correction, version, mail }: Submission): void {
  if (!mail) mayHaveVersions(item)
  else if (item.length > 0 && !item.mail) throw new Refusal('wrong-state', 'This item did not begin as an email.')
  if (correction && !item.live)
    throw new Refusal('wrong-state', 'Only what has gone out can be corrected. Submit another version instead.')
  if (!correction && item.progress === 'released')
    throw new Refusal('wrong-state', 'This has gone out. Submit a correction, or a new item.')
  if (item.progress === 'releasing' || item.progress === 'withdrawn')
    throw new Refusal('wrong-state', 'This item is on its way out or was withdrawn. Submit a new item instead.')
  const again: readonly string[] = ['recalled', 'returned', 'lapsed']
  if (!mail && item.version === version && !again.includes(item.progress))
    throw new Refusal('already-done', 'Nothing has changed since the version you submitted last.')
}

function shared(item: Item, { at, by, draft }: Submission): Entry[] {
  const { people = [], office = false } = draft.readers ?? {}
  const fresh = [...new Set(people)].filter((id) => id !== by && !item.editors.includes(id) && !item.shared.has(id))
  const named = fresh.map((person): Entry => ({ at, by, what: 'shared', person }))
  return office && !item.openToOffice ? [...named, { at, by, what: 'shared' }] : named
}

function submitted(item: Item, { at, by, draft, version, mail, missing }: Submission): Entry {
  const { kind, channel, account, author: speaker } = draft
  const evidence = [...new Set(draft.evidence.map(plainEvidence))]
  const consents = consentsOf(draft)
  const { intendedAt, embargoUntil, onBehalfOf, reviewBy, expiresOn } = draft
  return {
    ...{ at, by, what: 'submitted', version, kind, channel, account, speaker },
    ...(intendedAt ? { intendedAt } : {}),
    ...(embargoUntil ? { embargoUntil } : {}),
    ...(item.live ? { corrects: item.live.version } : {}),
    ...(onBehalfOf ? { onBehalfOf, asksAboutSpeaker: true as const } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(consents.length > 0 ? { consents } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...(reviewBy ? { reviewBy } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(mail ? { mail } : {}),
  }
}
