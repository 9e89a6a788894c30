import type { DraftFile } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import { type Kept, type KeptFile, keptFile, type Unfinished } from '../draft/unfinished.ts'

/**
 * Comments of colleagues on a draft before it is submitted. Each colleague who is asked has a row of their own among
 * the unfinished drafts, so that nobody writes over the words of another, and each ends after thirty days.
 */

const PREFIX = 'comments:'

export const isComments = ({ item }: Pick<Kept, 'item'>): boolean => item.startsWith(PREFIX)

export function draftOf({ item }: Pick<Kept, 'item'>): { owner: string; id: string } {
  const [owner = '', id = ''] = item.slice(PREFIX.length).split('/')
  return { owner, id }
}

const about = (owner: string, id: string) => `${PREFIX}${owner}/${id}`
const rowOf = (owner: string, id: string) => `comments-${owner}-${id}`

type Comment = { readonly at: string; readonly text: string }

export type Asked = { readonly by: string; readonly comments: readonly Comment[] }

const LONGEST = 5_000
const MAX_COMMENTS = 100

export function comments(unfinished: Unfinished, now: () => string) {
  async function opened(colleague: string, owner: string, id: string): Promise<{ row: Kept; draft: Kept } | undefined> {
    const row = await unfinished.open(colleague, rowOf(owner, id))
    if (row?.item !== about(owner, id)) return undefined
    const draft = await unfinished.open(owner, id)
    return draft && { row, draft }
  }

  async function mustOpen(colleague: string, owner: string, id: string) {
    const found = await opened(colleague, owner, id)
    if (!found)
      throw new Refusal('not-found', 'This draft is no longer there. It was submitted, deleted or closed to you.')
    return found
  }

  return {
    opened,
    mustOpen,

    /** Throws `not-found`, `bad-input`. */
    async ask(owner: string, id: string, colleague: string): Promise<void> {
      if (!(await unfinished.open(owner, id))) throw new Refusal('not-found', 'This draft is not kept.')
      if (await opened(colleague, owner, id)) return
      await unfinished.save(colleague, { id: rowOf(owner, id), item: about(owner, id), at: now(), typed: {} })
    },

    async asked(owner: string, id: string): Promise<Asked[]> {
      const others = await unfinished.others(about(owner, id), owner)
      return Promise.all(
        others.map(async ({ by }) => ({
          by,
          comments: commentsIn((await unfinished.open(by, rowOf(owner, id)))?.typed),
        })),
      )
    },

    own: async (colleague: string, owner: string, id: string): Promise<readonly Comment[]> =>
      commentsIn((await mustOpen(colleague, owner, id)).row.typed),

    /** Throws `not-found`, `bad-input`. */
    async add(colleague: string, owner: string, id: string, text: string): Promise<void> {
      const { row } = await mustOpen(colleague, owner, id)
      const words = text.trim()
      if (words === '') throw wrong('Write a comment')
      if (words.length > LONGEST) throw wrong('The comment must be 5,000 characters or fewer')
      if (Object.keys(row.typed).length >= MAX_COMMENTS) throw wrong('There are too many comments on this draft')
      const at = now()
      await unfinished.save(colleague, { ...row, at, typed: { ...row.typed, [at]: words } })
    },

    files: async (colleague: string, owner: string, id: string): Promise<readonly KeptFile[]> => {
      await mustOpen(colleague, owner, id)
      return unfinished.files(owner, id)
    },

    async file(colleague: string, owner: string, id: string, file: string): Promise<DraftFile> {
      await mustOpen(colleague, owner, id)
      return keptFile(unfinished, owner, id, file)
    },

    /** Removes the colleague's comments too. */
    end: (owner: string, id: string, colleague: string): Promise<void> =>
      unfinished.forget(colleague, rowOf(owner, id)),
  }
}

const wrong = (says: string) => new Refusal('bad-input', says, [{ field: 'comment', says }])

const commentsIn = (typed: Kept['typed'] = {}): Comment[] =>
  Object.entries(typed)
    .map(([at, text]) => ({ at, text }))
    .sort((a, b) => a.at.localeCompare(b.at))

export type Forgets = Pick<Unfinished, 'others' | 'forget'>

/** Removes the comments on it too. */
export async function forgetDraft(unfinished: Forgets, owner: string, id: string): Promise<void> {
  for (const { by } of await unfinished.others(about(owner, id), owner)) await unfinished.forget(by, rowOf(owner, id))
  await unfinished.forget(owner, id)
}

/** Not the comments that they wrote on another’s. */
export async function ownDraft(unfinished: Unfinished, by: string, id: string): Promise<Kept | undefined> {
  const kept = id === '' ? undefined : await unfinished.open(by, id)
  return kept && !isComments(kept) ? kept : undefined
}

export function titleOf({ typed }: Pick<Kept, 'typed'>): string | undefined {
  return typed['title'] || typed['text']?.trim().split('\n')[0]?.slice(0, 80) || undefined
}
