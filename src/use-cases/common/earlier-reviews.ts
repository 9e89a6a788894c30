import type { Draft } from '../../core/draft.ts'
import { keepEarlier, type Look } from '../../core/earlier-look.ts'
import { isCutShort, type Review } from '../../core/review.ts'
import type { Ports, Text } from '../../ports.ts'

export type EarlierReviews = ReturnType<typeof createEarlierReviews>

type Reviewed = { readonly review: Review; readonly text: Text }

const KEPT_MS = 15 * 60_000
const MAX_PER_AUTHOR = 3
const MAX_AUTHORS = 40
/** UTF-16 units; a longer review is not cached. */
const MAX_LETTERS = 2_000_000

/** In memory only, for their author: if the check at submission runs out of time, what was shown is kept. */
export function createEarlierReviews(ports: Pick<Ports, 'now' | 'digest'>) {
  const byAuthor = new Map<string, (Look & { readonly until: string })[]>()

  return {
    async remember(by: string, draft: Draft, { review, text }: Reviewed): Promise<void> {
      if (text.parts.reduce((sum, part) => sum + part.text.length, 0) > MAX_LETTERS) return
      const until = new Date(Date.parse(ports.now()) + KEPT_MS).toISOString()
      const looks = [...recent(by), { sources: await sourcesOf(draft, ports.digest), review, text, until }]
      byAuthor.delete(by)
      byAuthor.set(by, looks.slice(-MAX_PER_AUTHOR))
      for (const author of byAuthor.keys()) if (byAuthor.size > MAX_AUTHORS) byAuthor.delete(author)
    },

    /** What this author was shown for the same content, and what `before` found. */
    async merge(
      by: string,
      draft: Draft,
      reviewed: Reviewed,
      before: readonly (Reviewed & { draft: Draft })[],
    ): Promise<Reviewed> {
      if (!isCutShort(reviewed.review)) return reviewed
      const sources = await sourcesOf(draft, ports.digest)
      const earlier = await Promise.all(
        before.map(async (one) => ({ ...one, sources: await sourcesOf(one.draft, ports.digest) })),
      )
      const { review, text } = [...recent(by).reverse(), ...earlier].reduce<Look>(keepEarlier, { sources, ...reviewed })
      return { review, text }
    },
  }

  function recent(by: string) {
    const now = ports.now()
    return (byAuthor.get(by) ?? []).filter(({ until }) => until > now)
  }
}

async function sourcesOf(draft: Draft, digest: Ports['digest']): Promise<ReadonlyMap<string, string>> {
  const texts = [['title', draft.title] as const, ['body', draft.body] as const].filter(([, text]) => text !== '')
  const hashed = [
    ...texts.map(async ([id, text]) => [id, await digest(`${id}\n${text}`)] as const),
    ...draft.files.map(
      async ({ name, bytes }, index) =>
        [`attachment:${index + 1}`, [name, await digest(bytes), draft.altTexts?.[index] ?? ''].join('\n')] as const,
    ),
  ]
  return new Map(await Promise.all(hashed))
}
