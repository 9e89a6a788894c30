import type { DelegationEntry } from './delegation.ts'
import type { Entry } from './entry.ts'
import type { AnchorEntry } from './record/anchor.ts'
import type { MailLogEntry } from './record/mail-log.ts'
import type { RegisterEntry } from './register/entry.ts'
import type { StopEntry } from './stop.ts'

/**
 * The journal is kept for ever, so it chains only a salted hash; the words are kept beside it, encrypted, until erased.
 */

type AnyEntry = Entry | DelegationEntry | StopEntry | RegisterEntry | AnchorEntry | MailLogEntry
type Fields = Readonly<Record<string, unknown>>

export type OwnWords = Readonly<Record<string, string>>

export type Named = { readonly hash: string; readonly of: readonly string[] }

/** For words whose key was destroyed or that were not opened. */
const ERASED_WORDS = 'Erased.'
export const SEALED_WORDS = 'Sealed.'

const NEEDS = 'needs'

const FREE: Readonly<Record<AnyEntry['what'], readonly string[]>> = {
  'mail-sealed': [],
  'mail-forgotten': [],
  submitted: [],
  reviewed: [],
  routed: [],
  'review-queued': [],
  resolved: ['reason'],
  decided: ['reason', NEEDS],
  certified: [],
  'condition-met': ['how'],
  commented: ['text'],
  carried: [NEEDS],
  evidenced: ['reference'],
  'conflict-declared': ['reason'],
  'conflict-claimed': ['reason'],
  'conflict-answered': ['reason'],
  claimed: [],
  unclaimed: [],
  undone: [],
  recalled: ['reason'],
  held: ['reason'],
  lifted: ['reason'],
  scheduled: [],
  unscheduled: ['reason'],
  ordered: [],
  sending: [],
  'order-cancelled': ['reason'],
  released: ['receipt', 'address'],
  placed: ['receipt', 'address'],
  'emergency-released': ['reason', 'receipt', 'address'],
  'emergency-reviewed': ['reason'],
  'incident-opened': [],
  tasked: ['where'],
  'task-done': ['how'],
  dated: ['reason'],
  'look-owed': ['address'],
  'page-compared': ['address'],
  withdrawn: ['reason'],
  expired: [],
  'self-released': ['reason'],
  'mail-declared': [],
  'mail-opened': [],
  'sign-off-asked': [],
  'declaration-judged': ['reason'],
  'mail-handled': ['receipt'],
  lapsed: [],
  rechecked: [],
  // A request's number must stay findable; it is checked to be no more than that.
  copied: [],
  'content-erased': ['reason'],
  preserved: ['reason'],
  'preservation-ended': ['reason'],
  'glass-asked': ['reason'],
  'glass-answered': ['reason'],
  'glass-broken': [],
  shared: [],
  unshared: [],
  called: [],
  reminded: [],
  delegated: ['reason'],
  accepted: [],
  revoked: ['reason'],
  'words-erased': [],
  'email-let-go': [],
  'all-stopped': ['reason'],
  'item-let-go': [],
  'stop-ended': ['reason'],
  registered: [],
  erased: [],
  anchored: [],
}

export function wordsApart(entry: AnyEntry): { readonly bare: Fields; readonly words?: OwnWords } {
  const bare: Record<string, unknown> = { ...entry }
  const words: Record<string, string> = {}
  for (const field of FREE[entry.what]) {
    if (field === NEEDS) takeNeeds(bare, words)
    else if (typeof bare[field] === 'string') {
      words[field] = bare[field]
      delete bare[field]
    }
  }
  return Object.keys(words).length > 0 ? { bare, words } : { bare }
}

/** Only confirmations are free text; other conditions are checked values. */
function takeNeeds(bare: Record<string, unknown>, words: Record<string, string>): void {
  const conditions = (bare['conditions'] ?? []) as readonly Fields[]
  if (conditions.length === 0) return
  bare['conditions'] = conditions.map((condition, index) => {
    if (condition['kind'] !== 'confirmation') return condition
    const { needs, ...rest } = condition
    words[`${NEEDS}.${index}`] = String(needs)
    return rest
  })
}

/** An erased address is left out: it would lead nowhere. */
export function wordsBack(chained: Fields, words: OwnWords | undefined, otherwise = ERASED_WORDS): AnyEntry {
  const { words: named, ...bare } = chained
  if (named === undefined) return bare as AnyEntry
  const entry: Record<string, unknown> = { ...bare }
  for (const place of (named as Named).of) {
    const value = words ? words[place] : otherwise
    if (place.startsWith(`${NEEDS}.`)) {
      const at = Number(place.slice(NEEDS.length + 1))
      const conditions = entry['conditions'] as readonly Fields[]
      entry['conditions'] = conditions.map((one, index) => (index === at ? { ...one, needs: value } : one))
    } else if (words || place !== 'address') entry[place] = value
  }
  return entry as AnyEntry
}
