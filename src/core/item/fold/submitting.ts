import { findingName } from '../../content.ts'
import type { ConflictGround, Entry, Excluded } from '../../entry.ts'
import { SPEAKS, withoutFormerSpeaker } from '../../speaking.ts'
import type { Item } from '../state.ts'
import { without } from './without.ts'

export function submitting(item: Item, entry: Entry): Item | undefined {
  switch (entry.what) {
    case 'submitted':
      return submitted(item, entry)
    case 'reviewed':
      return {
        ...item,
        review: entry.review,
        verdict: entry.verdict,
        shown: entry.shown,
        ...(entry.ground ? { reviewBasis: entry.ground } : {}),
        resolutions: new Map(),
        progress: entry.verdict === 'block' ? 'blocked' : item.progress,
      }
    case 'review-queued':
      return { ...item, signOffs: entry.signOffs, excluded: excludedBy(item, entry.excluded), progress: 'checking' }
    case 'rechecked':
      return { ...item, reviewBasis: entry.ground }
    case 'routed':
      return {
        ...without(item, 'declaration', 'selfReleased'),
        signOffs: entry.signOffs,
        outstanding: entry.signOffs,
        conditions: [],
        met: new Set(),
        turnStartedAt: entry.at,
        notifications: [],
        excluded: excludedBy(item, entry.excluded),
        progress: item.progress === 'blocked' ? 'blocked' : 'awaiting',
      }
    case 'resolved':
      return resolved(item, entry)
    case 'conflict-declared':
      return {
        ...ofSpeaker(closed(item, entry.person), entry),
        excluded: new Map(item.excluded).set(entry.person, entry.reason),
      }
    case 'conflict-claimed': {
      const { by, person, reason, because } = entry
      const claim = { by, reason, ...(because ? { because } : {}) }
      return { ...ofSpeaker(item, entry), openConflicts: new Map(item.openConflicts).set(person, claim) }
    }
    case 'conflict-answered': {
      const refused = entry.outcome === 'refused' ? [entry.person] : []
      return { ...closed(item, entry.person), refusedConflicts: new Set([...item.refusedConflicts, ...refused]) }
    }
    case 'recalled':
      return { ...stopped(item), progress: 'recalled' }
    default:
      return undefined
  }
}

function closed(item: Item, person: string): Item {
  return { ...item, openConflicts: new Map([...item.openConflicts].filter(([id]) => id !== person)) }
}

/** Speaking in the draft is the only conflict that a later version ends. */
function ofSpeaker(item: Item, { person, because }: { person: string; because?: ConflictGround }): Item {
  if (because) return { ...item, speakerConflict: person }
  return item.speakerConflict === person ? without(item, 'speakerConflict') : item
}

function excludedBy(item: Item, excluded: readonly Excluded[] = []): Item['excluded'] {
  return new Map([...item.excluded, ...excluded.map(({ person, why }) => [person, why] as const)])
}

function submitted(before: Item, entry: Extract<Entry, { what: 'submitted' }>): Item {
  const item = withoutFormerSpeaker(before, entry.onBehalfOf)
  return {
    ...without(
      stopped(item),
      'claim',
      'review',
      'verdict',
      'shown',
      'reviewBasis',
      'lapsed',
      'selfReleased',
      'declaration',
      'signOffAsked',
      'reviewBy',
      'expiresOn',
      'erased',
    ),
    progress: 'awaiting',
    author: item.author ?? entry.by,
    editors: [...new Set([...item.editors, entry.by])],
    submitted: entry,
    ...(entry.mail ? { mail: true as const } : {}),
    versions: [...item.versions, entry.version],
    version: entry.version,
    signOffs: [],
    notifications: [],
    excluded:
      entry.onBehalfOf && !entry.asksAboutSpeaker
        ? new Map(item.excluded).set(entry.onBehalfOf, SPEAKS)
        : item.excluded,
    conditions: [],
    met: new Set(),
    evidence: new Set(entry.evidence),
    resolutions: new Map(),
    ...(entry.reviewBy ? { reviewBy: entry.reviewBy } : {}),
    ...(entry.expiresOn ? { expiresOn: entry.expiresOn } : {}),
  }
}

export function stopped(item: Item): Item {
  return { ...without(item, 'certificate', 'scheduled', 'order'), outstanding: [] }
}

function resolved(item: Item, entry: Extract<Entry, { what: 'resolved' }>): Item {
  const resolutions = new Map(item.resolutions).set(entry.finding, entry)
  const blocked = (item.review?.findings ?? []).some(
    (finding, index) => finding.severity === 'block' && resolutions.get(findingName(index))?.resolution !== 'dismissed',
  )
  return { ...item, resolutions, progress: item.progress === 'blocked' && !blocked ? 'awaiting' : item.progress }
}
