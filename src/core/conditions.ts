import type { Condition, Place } from './entry.ts'
import type { Item } from './item/state.ts'
import { type OfficeSnapshot, personOf } from './office-snapshot.ts'
import { findPasted } from './pasted.ts'
import { Refusal } from './refusal.ts'
import { momentInWords } from './time-in-words.ts'

/** The rules use the same words. */
export const EVIDENCE = [
  'source',
  'consent',
  'dpia',
  'eqia',
  'licence',
  'template',
  'paro',
  'privacy-notice',
  'disclosure-basis',
] as const

/** For `text-removed`, `needs` has the words, which are not recorded. */
export type Wanted = Omit<Condition, 'spans'>

type Part = { readonly id: string; readonly text: string }

/** Throws `bad-input`, `not-found`. */
export function settled(
  wanted: Wanted,
  item: Item,
  snapshot: OfficeSnapshot,
  parts: readonly Part[],
  at: string,
): Condition {
  const { id, kind, needs } = wanted
  switch (kind) {
    case 'text-removed': {
      const spans = placesOf(needs.trim(), parts)
      const words = spans.length === 1 ? 'The marked words are' : `The words marked in ${spans.length} places are`
      return { id, kind, needs: `${words} removed`, spans }
    }
    case 'before': {
      const moment = Date.parse(needs)
      if (Number.isNaN(moment)) throw new Refusal('bad-input', 'Give the day and time before which it must go out.')
      if (moment <= Date.parse(at)) throw new Refusal('bad-input', 'That time has already passed.')
      return { id, kind, needs: new Date(moment).toISOString() }
    }
    case 'evidence':
      if (!EVIDENCE.some((one) => one === needs))
        throw new Refusal('bad-input', `Choose the kind of evidence: ${EVIDENCE.join(', ')}.`)
      return { id, kind, needs }
    case 'confirmation': {
      const who = wanted.who ?? item.author!
      if (!personOf(snapshot, who)) throw new Refusal('not-found', 'There is no such person on the register.')
      if (!needs.trim()) throw new Refusal('bad-input', 'Say what is to be confirmed.')
      return { id, kind, needs: needs.trim(), who }
    }
  }
}

function placesOf(words: string, parts: readonly Part[]): Place[] {
  if (words === '') throw new Refusal('bad-input', 'Give the words that must be removed.')
  const places = parts.flatMap(({ id: part, text }) => findPasted(words, text).map((span) => ({ part, ...span })))
  if (places.length === 0) throw new Refusal('bad-input', 'These words are not in the text. Copy them from it.')
  if (places.some(({ part }) => part !== 'body' && part !== 'title'))
    throw new Refusal(
      'bad-input',
      'These words stand in a file, where the rest could change too. Ask for changes instead.',
    )
  return places
}

export function openConditions({ conditions, met }: Pick<Item, 'conditions' | 'met'>): Condition[] {
  return conditions.filter(({ id }) => !met.has(id))
}

/** Returns a sentence; undefined when the condition is met. */
export function missing(condition: Condition, item: Item, at: string): string | undefined {
  switch (condition.kind) {
    case 'text-removed':
      return item.met.has(condition.id) ? undefined : `${condition.needs.replace(' are removed', '')} must be removed.`
    case 'before':
      return at < condition.needs ? undefined : `It had to go out before ${momentInWords(condition.needs)}.`
    case 'evidence':
      return item.evidence.has(condition.needs) ? undefined : `Evidence is missing: ${condition.needs}.`
    case 'confirmation':
      return item.met.has(condition.id) ? undefined : `Nobody has confirmed yet: ${condition.needs}`
  }
}

export function allMissing(item: Item, at: string): string[] {
  return item.conditions.flatMap((condition) => missing(condition, item, at) ?? [])
}
