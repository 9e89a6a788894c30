import { plural } from '../labels.ts'

/** Most characters of a post, by platform as the register of accounts calls it. */
const LIMITS: Readonly<Record<string, number>> = { x: 280, twitter: 280, bluesky: 300, threads: 500, mastodon: 500 }

/** What X counts for a link, however long it is. */
const LINK_CHARS = 23

export type Post = { readonly text: string; readonly chars: number; readonly over: number }

/** A line of hyphens, or a line that begins with its number such as ‘2/3’, begins the next post of a thread. */
export function postsIn(text: string, platform = ''): Post[] {
  const name = platform.trim().toLowerCase()
  const limit = LIMITS[name]
  return text
    .split(/^\s*-{3,}\s*$|^(?=\d{1,2}\/\d{1,2}\b(?!\/))/m)
    .map((post) => post.trim())
    .filter((post) => post !== '')
    .map((post) => {
      const counted = limit === 280 ? post.replace(/https?:\/\/\S+/g, 'x'.repeat(LINK_CHARS)) : post
      const chars = [...counted].length
      return { text: post, chars, over: limit === undefined ? 0 : Math.max(0, chars - limit) }
    })
}

/** The posts one by one, with their length, as the channel shows them. */
export function Posts({ text, platform }: { text: string; platform: string | undefined }) {
  const posts = postsIn(text, platform)
  if (posts.length === 0) return null
  const limit = LIMITS[platform?.trim().toLowerCase() ?? '']
  return (
    <section class="cs-posts" aria-label="As posts">
      <h2 class="govuk-heading-s">{plural(posts.length, 'post')}</h2>
      <ol class="govuk-list govuk-list--number">
        {posts.map(({ text: post, chars, over }) => (
          <li>
            <div class="cs-text" dir="auto">
              {post}
            </div>
            <p class={over > 0 ? 'govuk-error-message' : 'cs-meta'}>
              {over > 0
                ? `${plural(over, 'character')} too many for ${platform}: ${chars} of ${limit}.`
                : `${plural(chars, 'character')}${limit ? ` of ${limit}` : ''}.`}
            </p>
          </li>
        ))}
      </ol>
      <p class="cs-meta">For a thread, put a line of three hyphens between posts.</p>
    </section>
  )
}
