import { versionOf } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { forgetDraft } from '../colleagues/comments.ts'
import { clock } from '../labels.ts'
import type { WebDependencies } from '../page-context.ts'
import { wordsOf } from './both-versions.tsx'
import { ofDraft, typedOf } from './form.ts'
import type { FormView } from './form-page.tsx'
import type { Typed } from './typed.ts'
import { keptByAnother, saveTyped } from './unfinished.ts'

/** UTF-16 units; more is not saved before submission. */
export const LONGEST_KEPT = 500_000
/** Milliseconds within which a second click is a double click. */
const SECOND_CLICK = 20_000

type Target = {
  readonly draft: string
  readonly version?: boolean
  readonly base?: string | undefined
}

/** Another window kept other words after this one was opened. `at`: ISO 8601. */
class KeptElsewhere extends Refusal {
  readonly kept: { readonly at: string; readonly typed: Typed }
  constructor(kept: KeptElsewhere['kept']) {
    super(
      'stale-version',
      `This draft was changed in another window at ${clock(kept.at)}. Compare both below, and continue to keep this one.`,
    )
    this.kept = kept
  }
}

export function othersAfter(fault: Error, newest?: Draft): Pick<FormView, 'other' | 'elsewhere' | 'savedAt'> {
  if (fault instanceof KeptElsewhere) return { elsewhere: wordsOf(fault.kept.typed), savedAt: fault.kept.at }
  const isStale = fault instanceof Refusal && fault.code === 'stale-version'
  return newest && isStale ? { other: wordsOf(typedOf(newest)) } : {}
}

export function submitting({ service, ports, unfinished, pendingSubmissions }: WebDependencies) {
  /** Warns once, then lets the author replace it. Refusal: `stale-version`. */
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

  /** The later of two clicks changes nothing. Returns a name when read in the background. */
  async function submitOnce({ draft: id, version }: Target, draft: Draft, by: string): Promise<string | undefined> {
    if (!version && (await ports.read(id)).length > 0) return mustBeOnRecord(id, draft)
    try {
      const out = itemFrom(await service.items.history(id)).progress === 'released'
      const later = await pendingSubmissions?.take({ item: id, draft, by, correction: out })
      if (later) return later
      await (out ? service.items.correct(id, draft, by) : service.items.submit(id, draft, by))
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
      return mustBeOnRecord(id, draft)
    }
    return undefined
  }

  /** Refusal: `stale-version` for other words, which must not be lost. */
  async function mustBeOnRecord(id: string, draft: Draft): Promise<undefined> {
    const { version } = itemFrom(await service.items.history(id))
    if (version === (await versionOf(draft, ports.digest))) return undefined
    throw new Refusal(
      'stale-version',
      'Something else happened to this draft at the same moment, so what is on this page was not submitted. Continue to submit it.',
    )
  }

  /** Refusal: `stale-version` where another window's words would be lost. */
  async function notOverAnother(by: string, draft: string, typed: Typed): Promise<void> {
    const kept = keptByAnother(await unfinished.open(by, draft), typed)
    if (!kept) return
    const [theirs, mine] = [wordsOf(kept.typed), wordsOf(typed)]
    if (theirs.title !== mine.title || theirs.text !== mine.text) throw new KeptElsewhere(kept)
  }

  /** Returns whether it is kept; throws `stale-version`. */
  async function keepTyped(by: string, { draft, version }: Target, values: Typed): Promise<boolean> {
    const typed = ofDraft(values)
    if (values['wish'] === 'review') await notOverAnother(by, draft, values)
    if ((typed['text'] ?? '').length > LONGEST_KEPT) return false
    await saveTyped(unfinished, by, { id: draft, item: version ? draft : '', at: ports.now(), typed })
    return true
  }

  /** Returns the next address; throws `stale-version`. */
  async function send(target: Target, typed: Typed, draft: Draft, by: string): Promise<string> {
    await onNewest(target, typed, by)
    const later = await submitOnce(target, draft, by)
    // The background check may still refuse a large draft.
    await (later ? keepTyped(by, target, typed) : forgetDraft(unfinished, by, target.draft))
    return later ? `/hand-ins/${later}` : `/items/${target.draft}/submitted`
  }

  return { keepTyped, onNewest, send }
}
