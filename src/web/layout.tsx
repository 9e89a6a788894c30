import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ObserveOnly } from '../core/mail/rules.ts'
import type { PolicyPack } from '../core/pack/pack.ts'
import { FIRST } from '../core/pack/packs.ts'
import type { Wrong } from '../core/register/read.ts'
import type { Person } from '../core/registers.ts'
import type { Addresses } from './assets.ts'
import { Form } from './fields.tsx'
import { Refused, type RefusedForm } from './form-errors.tsx'
import { GUIDES, type GuideName } from './help/guides.ts'
import { moment } from './labels.ts'
import { Link } from './link.tsx'
import { ObserveBanner } from './observed/banner.tsx'
import { PackOfPage } from './pack-context.ts'
import { RolesWarning } from './roles.tsx'

export type Frame = {
  /** No sensitive text, because browsers keep titles. */
  readonly title: string
  readonly me?: Person
  readonly done?: string
  readonly problem?: string
  /** The field of an error that no field shows. */
  readonly problemAt?: string
  readonly wrong?: readonly Wrong[]
  readonly banner?: string
  /** Says which roles do not count, and why. */
  readonly warning?: string
  readonly news?: number
  /** ISO 8601: since when everything is stopped. */
  readonly stoppedSince?: string
  /** Observe-only periods that the reader is to know of. */
  readonly periods?: readonly ObserveOnly[]
  /** Seconds until a page without a script reloads. */
  readonly refresh?: number
  readonly wide?: boolean
  /** Differs from the one in force for older items. */
  readonly pack?: PolicyPack | undefined
}

const PLACES: readonly (readonly [address: string, name: string])[] = [
  ['/', 'Home'],
  ['/new', 'New draft'],
  ['/items', 'Items'],
  ['/registers', 'Registers'],
  ['/delegations', 'Delegations'],
  ['/record', 'Record'],
  ['/help', 'Help'],
]

const ADMINISTRATION = ['/administration', 'Admin'] as const

type Around = {
  readonly assets: Addresses
  readonly path: string
  readonly guide?: GuideName
  readonly typed?: Readonly<Record<string, string>>
  readonly children?: Child
}

/** Not a service.gov.uk site: own wordmark, Arial and no crown. */
export function Page(page: Frame & Around) {
  const {
    title,
    me,
    done: success,
    problem,
    problemAt,
    banner,
    warning,
    stoppedSince,
    periods,
    wide,
    refresh,
    assets,
    guide,
    path,
    pack = FIRST,
    children,
  } = page
  const refused: RefusedForm | undefined = problem
    ? { path, typed: page.typed ?? {}, wrong: page.wrong ?? [], shown: [] }
    : undefined
  // Fields register their errors before the summary.
  const inside = String(
    <PackOfPage.Provider value={pack}>
      <Refused.Provider value={refused}>{children}</Refused.Provider>
    </PackOfPage.Provider>,
  )
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#1b2a41" />
        <title>{`${problem ? 'Error: ' : ''}${title} – Countersign`}</title>
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="data:," />
        <script src={assets.script} defer />
        {refresh && (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
      </head>
      <body class={`govuk-template__body${wide ? ' cs-wide' : ''}`}>
        <a href="#main" class="govuk-skip-link">
          Skip to main content
        </a>
        <header class="cs-header">
          <div class="govuk-width-container cs-header__inside">
            <a href="/" class="cs-wordmark">
              Countersign
            </a>
            {me && <Who me={me} path={path} news={page.news} />}
          </div>
        </header>
        <div class="govuk-width-container">
          {warning && <RolesWarning text={warning} />}
          {stoppedSince && <StoppedBanner since={stoppedSince} />}
          {periods && <ObserveBanner periods={periods} />}
          {banner && <div class="govuk-inset-text cs-banner">{banner}</div>}
          <main class="govuk-main-wrapper govuk-main-wrapper--auto-spacing" id="main">
            {problem && <Problem text={problem} at={problemAt} shown={refused?.shown ?? []} />}
            {success && <SuccessBanner text={success} />}
            {raw(inside)}
          </main>
        </div>
        <footer class="cs-footer">
          <div class="govuk-width-container">
            <p>
              <span>What you submit is checked by machine and read by the people who sign it off.</span>
              {guide && <Link href={`/help/guides/${guide}`}>Help with this page: {GUIDES[guide].link}</Link>}
              <Link href="/help">All help</Link>
              <Link href="/v1/docs">API</Link>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** The popover API needs no script; older browsers show the menu in full. */
function Who({ me, path, news = 0 }: { me: Person; path: string; news: number | undefined }) {
  const places = me.roles.includes('admin') ? [...PLACES, ADMINISTRATION] : PLACES
  const here = (address: string) =>
    address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`)
  return (
    <>
      <Bell news={news} here={path === '/notices'} />
      <button class="cs-menu-button" type="button" popovertarget="menu">
        Menu
      </button>
      <div class="cs-menu" id="menu" popover>
        <nav class="cs-places" aria-label="Your pages">
          <ul>
            {places.map(([address, name]) => (
              <li>
                <a href={address} {...(here(address) ? { 'aria-current': 'page' } : {})}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Form class="cs-me" action="/sign-out">
          <a href="/me">
            {me.name}
            <span class="cs-me__title">, {me.title}</span>
          </a>{' '}
          <button type="submit">Sign out</button>
        </Form>
      </div>
    </>
  )
}

const MOST_COUNTED = 9

/** The number is part of the name. */
function Bell({ news, here }: { news: number; here: boolean }) {
  return (
    <a class="cs-bell" href="/notices" {...(here ? { 'aria-current': 'page' as const } : {})}>
      <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          fill="currentColor"
          d="M12 2a2 2 0 0 0-2 2.300A6 6 0 0 0 6 10v5l-2 2v1h16v-1l-2-2v-5a6 6 0 0 0-4-5.700A2 2 0 0 0 12 2zm-2 17a2 2 0 0 0 4 0z"
        />
      </svg>
      <span class="govuk-visually-hidden">Notices: </span>
      {news > 0 ? (
        <span class="cs-bell__count">
          {news > MOST_COUNTED ? `${MOST_COUNTED}+` : news}
          <span class="govuk-visually-hidden"> new</span>
        </span>
      ) : (
        <span class="govuk-visually-hidden">none new</span>
      )}
    </a>
  )
}

function StoppedBanner({ since }: { since: string }) {
  return (
    <section class="govuk-inset-text cs-banner" aria-label="Stop">
      <strong>Everything that goes out is stopped</strong> since {moment(since)}.{' '}
      <Link href="/stop">What that means</Link>
    </section>
  )
}

/** An error that no field shows has no link, or the one given. */
function Problem({ text, at, shown }: { text: string; at: string | undefined; shown: RefusedForm['shown'] }) {
  const errors = shown.length > 0 ? shown : [{ id: at, says: text }]
  return (
    <div class="govuk-error-summary" id="problem" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ id, says }) => (
              <li>{id ? <a href={`#${id}`}>{says}</a> : says}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

function SuccessBanner({ text }: { text: string }) {
  return (
    <div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="done">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="done">
          Done
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  )
}
