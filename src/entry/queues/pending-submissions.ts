import type { PendingSubmissionRow, PendingSubmissions } from '../../adapters/store/pending-submissions.ts'
import { settled, versionOf } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import { admit } from '../../core/gates/gates.ts'
import type { Asked, PendingSubmission } from '../../core/pending-submission.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import { framed, unframed } from '../../reader/frame.ts'
import type { Service } from '../../use-cases/service.ts'
import { type Forgets, forgetDraft } from '../../web/colleagues/comments.ts'

export type PendingSubmissionParts = {
  readonly pendingSubmissions: PendingSubmissions
  readonly parcels: {
    put(id: string, bytes: Uint8Array): Promise<string>
    get(id: string, key: string): Promise<Uint8Array | undefined>
    drop(id: string): Promise<void>
  }
  /** The typed draft is kept for the author until the record has it. */
  readonly unfinished: Forgets
  readonly ports: Pick<Ports, 'now' | 'newId' | 'digest' | 'notify'>
  readonly service: Service
  send(id: string): Promise<void>
}

type Submit = (row: PendingSubmissionRow, draft: Draft) => Promise<unknown>

/** Bytes of all files: a smaller draft is read while its author waits. */
const LARGE_BYTES = 512 << 10
/** Longer than reading takes: a reader with an older claim has died. */
const CLAIM_MS = 10 * 60_000
const FORGOTTEN_MS = 10 * 60_000

const LOST = 'What you submitted could not be found again. Please submit it again.'

/** Puts each on record once. */
export function createPendingSubmissions({
  pendingSubmissions,
  parcels,
  unfinished,
  ports,
  service,
  send,
}: PendingSubmissionParts) {
  return {
    /** Undefined when the draft is small enough to read at once. Throws `Refusal` for what stops it unread. */
    async take({ item, draft, by, correction = false, keeping }: Asked<Draft>): Promise<string | undefined> {
      if (draft.files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= LARGE_BYTES) return undefined
      admit(await service.items.checkGates(draft, by))
      const parcel = framed(draft)
      const content = await ports.digest(parcel)
      const before = await pendingSubmissions.waitingOn(item)
      if (before) return same(before, by, content)
      const id = ports.newId()
      // Content first, so that a row never names what is missing.
      const key = await parcels.put(id, parcel)
      keeping?.(id)
      try {
        await pendingSubmissions.add({
          id,
          item,
          by,
          at: ports.now(),
          title: draft.title.slice(0, 120),
          content,
          key,
          correction,
        })
      } catch (fault) {
        await parcels.drop(id)
        const first = fault instanceof Conflict ? await pendingSubmissions.waitingOn(item) : undefined
        if (!first) throw fault
        return same(first, by, content)
      }
      // If this message is lost, the clock sends it again.
      await send(id).catch(() => undefined)
      return id
    },

    async find(by: string, id: string): Promise<PendingSubmission | undefined> {
      const found = await pendingSubmissions.find(id)
      return found?.by === by ? found : undefined
    },
    of: pendingSubmissions.of,
    dismiss: pendingSubmissions.dismiss,

    /** `busy`: another process reads it. Throws when it must be retried. Idempotent. */
    async read(id: string): Promise<'done' | 'busy'> {
      const row = await pendingSubmissions.claim(id, ports.now(), ahead(CLAIM_MS))
      if (!row) return (await pendingSubmissions.find(id))?.state === 'waiting' ? 'busy' : 'done'
      try {
        const parcel = await parcels.get(id, row.key)
        if (!parcel) throw new Error('The upload of this draft is missing.')
        await putOnRecord(row, unframed(parcel) as Draft, submitRead)
        return 'done'
      } catch (fault) {
        await pendingSubmissions.release(id)
        throw fault
      }
    },

    /** Reports every file as unread. */
    async giveUp(id: string): Promise<void> {
      const row = await pendingSubmissions.find(id)
      if (row?.state !== 'waiting') return
      const parcel = await parcels.get(id, row.key)
      if (parcel) await putOnRecord(row, unframed(parcel) as Draft, submitUnread)
      else await end(row, 'lost', LOST)
    },

    async chase(): Promise<number> {
      const ids = await pendingSubmissions.forgotten(ahead(-FORGOTTEN_MS), ports.now())
      for (const id of ids) await send(id)
      return ids.length
    },

    async sweep(before: string): Promise<void> {
      for (const id of await pendingSubmissions.sweep(before)) await parcels.drop(id)
    },
  }

  async function putOnRecord(row: PendingSubmissionRow, draft: Draft, submit: Submit): Promise<void> {
    try {
      if (!(await isOnRecord(row, draft))) await submit(row, draft)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      return end(row, 'refused', fault.message)
    }
    await forgetDraft(unfinished, row.by, row.item)
    await end(row, 'taken', null)
  }

  function submitRead({ item, by, correction }: PendingSubmissionRow, draft: Draft) {
    const { correct, submit } = service.items
    return correction ? correct(item, draft, by) : submit(item, draft, by)
  }

  function submitUnread({ item, by, correction }: PendingSubmissionRow, draft: Draft) {
    return service.items.submitUnread(item, draft, by, correction)
  }

  /** An earlier reader may have died after the record had it. */
  async function isOnRecord({ item, at }: PendingSubmissionRow, draft: Draft): Promise<boolean> {
    const version = await versionOf(settled(draft), ports.digest)
    const past = await service.items.history(item)
    return past.some((entry) => entry.what === 'submitted' && entry.version === version && entry.at >= at)
  }

  async function end(
    { id, by }: PendingSubmissionRow,
    state: 'taken' | 'refused' | 'lost',
    why: string | null,
  ): Promise<void> {
    const at = ports.now()
    if (state !== 'taken')
      await ports.notify([
        {
          ...{ id: ports.newId(), dedupeKey: `hand-in:${id}`, to: by, kind: 'not-handed-in', item: null },
          ...{ at, notBefore: at, attempts: 0, state: 'waiting' },
        },
      ])
    await pendingSubmissions.settle(id, state, why)
    await parcels.drop(id)
  }

  function ahead(milliseconds: number): string {
    return new Date(Date.parse(ports.now()) + milliseconds).toISOString()
  }
}

function same(first: PendingSubmissionRow, by: string, content: string): string {
  if (first.by === by && first.content === content) return first.id
  throw new Refusal(
    'wrong-state',
    'Another version of this is being checked. Wait until that is done, then submit again.',
  )
}
