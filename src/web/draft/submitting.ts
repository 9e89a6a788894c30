import type { Draft } from '../../core/draft.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { clock } from '../labels.ts'
import type { WebDependencies } from '../page-context.ts'
import { ofDraft } from './form.ts'
import type { Typed } from './typed.ts'
import { saveTyped } from './unfinished.ts'

/** UTF-16 units; a longer text is not saved before submission, and the page says so. */
export const LONGEST_KEPT = 500_000
/** Milliseconds within which a second version by the same person counts as a double click. */
const SECOND_CLICK = 20_000

type Target = {
  readonly draft: string
  readonly version?: boolean
  readonly base?: string | undefined
}

/** What happens between the form and the journal. */
export function submitting({ service, ports, unfinished, handIns }: WebDependencies) {
  /** Warns once when a newer version exists, then lets the author replace it. Refusal: `stale-version`. */
  async function onNewest({ draft, base, version }: Target, typed: Typed, by: string): Promise<void> {
    if (!version || !typed['base'] || typed['base'] === base) return
    const last = (await service.items.history(draft)).findLast(({ what }) => what === 'submitted')
    if (!last || (last.by === by && Date.parse(ports.now()) - Date.parse(last.at) < SECOND_CLICK)) return
    const who = last.by === by ? 'You' : nameOf(await ports.officeSnapshot(), last.by)
    throw new Refusal(
      'stale-version',
      `${who} submitted another version at ${clock(last.at)}, after you opened this page. ` +
        'Look at the item first; if yours is to take its place, submit it again.',
    )
  }

  /** Of two clicks at once the later one is rejected. Returns a name when a large draft is read in the background. */
  async function submitOnce({ draft: id, version }: Target, draft: Draft, by: string): Promise<string | undefined> {
    if (!version && (await ports.read(id)).length > 0) return undefined
    try {
      const out = itemFrom(await service.items.history(id)).progress === 'released'
      const later = await handIns?.take({ item: id, draft, by, correction: out })
      if (later) return later
      await (out ? service.items.correct(id, draft, by) : service.items.submit(id, draft, by))
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
    }
    return undefined
  }

  /** Keeps what was typed where it is short enough. Returns whether it is kept. */
  async function keepTyped(by: string, { draft, version }: Target, values: Typed): Promise<boolean> {
    const typed = ofDraft(values)
    if ((typed['text'] ?? '').length > LONGEST_KEPT) return false
    await saveTyped(unfinished, by, { id: draft, item: version ? draft : '', at: ports.now(), typed })
    return true
  }

  /** Submits the draft. Returns the address of what comes next. Refusal: `stale-version`. */
  async function send(target: Target, typed: Typed, draft: Draft, by: string): Promise<string> {
    await onNewest(target, typed, by)
    const later = await submitOnce(target, draft, by)
    // A large draft is kept until it is on record, since the background check may still refuse it.
    await (later ? keepTyped(by, target, typed) : unfinished.forget(by, target.draft))
    return later ? `/hand-ins/${later}` : `/items/${target.draft}/submitted`
  }

  return { keepTyped, onNewest, send }
}
