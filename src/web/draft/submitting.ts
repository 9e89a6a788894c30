import { versionOf } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { clock } from '../labels.ts'
import type { WebDependencies } from '../page-context.ts'
import { wordsOf } from './both-versions.tsx'
import { ofDraft, typedOf } from './form.ts'
import type { HandIn } from './hand-in.tsx'
import type { Typed } from './typed.ts'
import { keptByAnother, saveTyped } from './unfinished.ts'

/** UTF-16 units; a longer text is not saved before submission, and the page says so. */
export const LONGEST_KEPT = 500_000
/** Milliseconds within which a second version by the same person counts as a double click. */
const SECOND_CLICK = 20_000

type Target = {
  readonly draft: string
  readonly version?: boolean
  readonly base?: string | undefined
}

/** Another window of this author kept other words after this one was opened. `at`: ISO 8601. */
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

/** The other words that the form is shown with after a refusal. Continuing then replaces them. */
export function othersAfter(fault: Error, newest?: Draft): Pick<HandIn, 'other' | 'elsewhere' | 'savedAt'> {
  if (fault instanceof KeptElsewhere) return { elsewhere: wordsOf(fault.kept.typed), savedAt: fault.kept.at }
  const isStale = fault instanceof Refusal && fault.code === 'stale-version'
  return newest && isStale ? { other: wordsOf(typedOf(newest)) } : {}
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

  /** Of two clicks at once the later one changes nothing. Returns a name when a large draft is read in the background. */
  async function submitOnce({ draft: id, version }: Target, draft: Draft, by: string): Promise<string | undefined> {
    if (!version && (await ports.read(id)).length > 0) return mustBeOnRecord(id, draft)
    try {
      const out = itemFrom(await service.items.history(id)).progress === 'released'
      const later = await handIns?.take({ item: id, draft, by, correction: out })
      if (later) return later
      await (out ? service.items.correct(id, draft, by) : service.items.submit(id, draft, by))
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
      return mustBeOnRecord(id, draft)
    }
    return undefined
  }

  /** Refusal: `stale-version` when somebody was first, with other words: these are not on record, and must not be lost. */
  async function mustBeOnRecord(id: string, draft: Draft): Promise<undefined> {
    const { version } = itemFrom(await service.items.history(id))
    if (version === (await versionOf(draft, ports.digest))) return undefined
    throw new Refusal(
      'stale-version',
      'Something else happened to this draft at the same moment, so what is on this page was not submitted. Continue to submit it.',
    )
  }

  /** Refusal: `stale-version` when another window kept other words, which would be lost. */
  async function notOverAnother(by: string, draft: string, typed: Typed): Promise<void> {
    const kept = keptByAnother(await unfinished.open(by, draft), typed)
    if (!kept) return
    const [theirs, mine] = [wordsOf(kept.typed), wordsOf(typed)]
    if (theirs.title !== mine.title || theirs.text !== mine.text) throw new KeptElsewhere(kept)
  }

  /** Keeps what was typed where it is short enough. Returns whether it is kept. Refusal: `stale-version`. */
  async function keepTyped(by: string, { draft, version }: Target, values: Typed): Promise<boolean> {
    const typed = ofDraft(values)
    if (values['wish'] === 'review') await notOverAnother(by, draft, values)
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
