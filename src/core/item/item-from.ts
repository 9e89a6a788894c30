import type { Entry } from '../entry.ts'
import { comparingPages } from './fold/comparing-pages.ts'
import { deciding } from './fold/deciding.ts'
import { discussing } from './fold/discussing.ts'
import { releasing } from './fold/releasing.ts'
import { retaining } from './fold/retaining.ts'
import { secretOf } from './fold/secret.ts'
import { sharing } from './fold/sharing.ts'
import { submitting } from './fold/submitting.ts'
import type { Item } from './state.ts'

const EMPTY: Item = {
  progress: 'new',
  length: 0,
  editors: [],
  versions: [],
  outstanding: [],
  signOffs: [],
  notifications: [],
  excluded: new Map(),
  openConflicts: new Map(),
  refusedConflicts: new Set(),
  decisions: [],
  resolutions: new Map(),
  conditions: [],
  met: new Set(),
  evidence: new Set(),
  comments: [],
  shared: new Set(),
  secret: new Map(),
  releases: [],
  incidents: [],
  tasks: [],
  pages: [],
  reminded: new Set(),
}

export function itemFrom(entries: readonly Entry[]): Item {
  return entries.reduce<Item>(
    (item, entry) => ({ ...secretOf(after(item, entry), entry), length: item.length + 1, ...changedBy(entry) }),
    EMPTY,
  )
}

/** Reading an email must not put off when it goes back or is erased. */
function changedBy(entry: Entry): Pick<Item, 'changedAt'> {
  return entry.what === 'mail-opened' ? {} : { changedAt: entry.at }
}

function after(item: Item, entry: Entry): Item {
  return (
    submitting(item, entry) ??
    deciding(item, entry) ??
    discussing(item, entry) ??
    retaining(item, entry) ??
    sharing(item, entry) ??
    comparingPages(item, entry) ??
    releasing(item, entry)
  )
}
