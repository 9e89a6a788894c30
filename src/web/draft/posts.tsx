import { plural } from '../labels.ts'

/** Characters of a post, by platform. */
const LIMITS: Readonly<Record<string, number>> = { x: 280, twitter: 280, bluesky: 300, threads: 500, mastodon: 500 }

const SHORTEST = 280

/** X counts so many characters for any link. */
const LINK_CHARS = 23

export type Post = { readonly text: string; readonly chars: number; readonly over: number }

/** A line of hyphens, or a number such as ‘2/3’, begins the next post. */
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

type PostsProps = {
  readonly text: string
  readonly platform: string | undefined
  readonly account?: string | undefined
  readonly pictures?: readonly (readonly [file: string, alt: string])[]
}

export function Posts({ text, platform, account, pictures = [] }: PostsProps) {
  const posts = postsIn(text, platform)
  if (posts.length === 0) return null
  const limit = LIMITS[platform?.trim().toLowerCase() ?? '']
  return (
    <section class="cs-posts" aria-label="As posts">
      <h2 class="govuk-heading-s">As it would look: {plural(posts.length, 'post')}</h2>
      <ol class="govuk-list govuk-list--number">
        {posts.map(({ text: post, chars, over }, index) => (
          <li>
            <div class="cs-post">
              {account && (
                <p class="cs-post__account" dir="auto">
                  {account}
                  {platform && ` on ${platform}`}
                </p>
              )}
              <div class="cs-text" dir="auto">
                {post}
              </div>
              {index === 0 && <Pictures pictures={pictures} />}
              <LinkCard post={post} />
            </div>
            <p class={over > 0 ? 'govuk-error-message' : 'cs-meta'}>
              {over > 0
                ? `${plural(over, 'character')} too many for ${platform}: ${chars} of ${limit}.`
                : `${plural(chars, 'character')}${limit ? ` of ${limit}` : ''}.${platform ? '' : mayBeTooLong(chars)}`}
            </p>
          </li>
        ))}
      </ol>
      <p class="cs-meta">For a thread, put a line of three hyphens between posts.</p>
    </section>
  )
}

/** The shortest limit while no account is chosen. */
function mayBeTooLong(chars: number): string {
  return chars > SHORTEST ? ` X takes ${SHORTEST}. Choose the account below.` : ''
}

/** Pictures go with the first post. */
function Pictures({ pictures }: Required<Pick<PostsProps, 'pictures'>>) {
  if (pictures.length === 0) return null
  return (
    <ul class="cs-post__pictures">
      {pictures.map(([file, alt]) => (
        <li>
          <span dir="auto">{file}</span>: {alt ? <q dir="auto">{alt}</q> : 'no alt text yet'}
        </li>
      ))}
    </ul>
  )
}

/** Platforms take title and picture from the first linked page. */
function LinkCard({ post }: { post: string }) {
  const link = firstLinkIn(post)
  if (!link) return null
  return (
    <p class="cs-post__card">
      <strong dir="auto">{link.host.replace(/^www\./, '')}</strong>
      <span dir="auto">{link.pathname === '/' ? '' : link.pathname}</span>
      <span class="cs-meta">Card of the link. Its title and picture come from that page.</span>
    </p>
  )
}

function firstLinkIn(post: string): URL | undefined {
  const [found = ''] = /https?:\/\/[^\s<>"]+/.exec(post) ?? []
  const address = found.replace(/[).,;:!?’”]+$/, '')
  return URL.canParse(address) ? new URL(address) : undefined
}
