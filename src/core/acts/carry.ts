import { openConditions } from '../conditions.ts'
import type { Draft } from '../draft.ts'
import type { Entry, Place } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { newlyFound } from '../newly-found.ts'
import { SYSTEM } from '../office-snapshot.ts'
import type { Review } from '../review.ts'
import { sameBytes } from '../same-bytes.ts'

export type Removal = {
  readonly item: Item
  readonly before: Draft
  readonly after: Draft
  readonly version: string
  readonly review: Review
  readonly by: string
  readonly at: string
}

/**
 * Carries “remove these words” over if nothing else differs and nothing worse was found; never for a decider’s own
 * edit.
 */
export function carry({ item, before, after, version, review, by, at }: Removal): Entry[] {
  const removals = openConditions(item).filter(({ kind }) => kind === 'text-removed')
  if (removals.length === 0 || (item.progress !== 'approved' && item.progress !== 'scheduled')) return []
  if (item.decisions.some((decision) => decision.by === by)) return []
  const places = removals.flatMap(({ spans }) => spans ?? [])
  const same =
    squeeze(cut(before.title, places, 'title')) === squeeze(after.title) &&
    squeeze(cut(before.body, places, 'body')) === squeeze(after.body) &&
    frame(before) === frame(after) &&
    sameFiles(before, after)
  if (!same || newlyFound(item.review!, review)) return []
  const met = [...item.met, ...removals.map(({ id }) => id)]
  return [{ at, by: SYSTEM, what: 'carried', version, from: item.version!, conditions: item.conditions, met }]
}

function cut(text: string, places: readonly Place[], part: string): string {
  return places
    .filter((place) => place.part === part)
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
}

/** Removing words leaves spaces behind, also before punctuation. */
function squeeze(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)”’])/g, '')
    .trim()
}

function frame(draft: Draft): string {
  const { kind, channel, account, handle, author, sender, recipients, application } = draft
  const { intendedAt, embargoUntil, electionPeriod, onBehalfOf, conflicts, reviewBy, expiresOn, evidence } = draft
  const whoAndWhere = [kind, channel, account, handle, author, sender, recipients, application, onBehalfOf, conflicts]
  const times = [intendedAt, embargoUntil, electionPeriod, reviewBy, expiresOn]
  return JSON.stringify([whoAndWhere, times, draft.altTexts, evidence])
}

function sameFiles(before: Draft, after: Draft): boolean {
  return (
    before.files.length === after.files.length &&
    before.files.every((file, index) => {
      const other = after.files[index]!
      return file.name === other.name && sameBytes(file.bytes, other.bytes)
    })
  )
}
