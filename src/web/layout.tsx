import type { Child } from 'hono/jsx'
import type { ObserveOnly } from '../core/mail/rules.ts'
import type { Person } from '../core/registers.ts'
import type { Addresses } from './assets.ts'
import { ObserveBanner } from './observed/banner.tsx'
import { RolesWarning } from './roles.tsx'

export type Frame = {
  /** Without sensitive text, because titles are kept in browser histories. */
  readonly title: string
  readonly me?: Person
  readonly done?: string
  readonly problem?: string
  /** Id of the field that the error is about. */
  readonly problemAt?: string
  /** Shown at the top: an election period, a sample office. */
  readonly banner?: string
  /** Which of the reader's roles do not count, and why. */
  readonly warning?: string
  /** Observe-only periods of mail that the reader is to know of. */
  readonly periods?: readonly ObserveOnly[]
  /** Seconds after which a page without a script reloads, because something on it changes. */
  readonly refresh?: number
  /** Uses the full width, for a text beside its findings. */
  readonly wide?: boolean
}

/** Links in the header of every page, most used first. */
const PLACES: readonly (readonly [address: string, name: string])[] = [
  ['/', 'Home'],
  ['/new', 'New draft'],
  ['/items', 'Items'],
  ['/registers', 'Registers'],
  ['/delegations', 'Delegations'],
  ['/record', 'Record'],
  ['/help', 'Help'],
]

/** For administrators only. */
const ADMINISTRATION = ['/administration', 'Admin'] as const

type Around = { readonly assets: Addresses; readonly path: string; readonly children?: Child }

/** Layout of every page. Not a service.gov.uk site, so it uses our own wordmark, Arial and no crown. */
export function Page(page: Frame & Around) {
  const {
    title,
    me,
    done: success,
    problem,
    problemAt,
    banner,
    warning,
    periods,
    wide,
    refresh,
    assets,
    path,
    children,
  } = page
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
            {me && <Who me={me} path={path} />}
          </div>
        </header>
        <div class="govuk-width-container">
          {warning && <RolesWarning text={warning} />}
          {periods && <ObserveBanner periods={periods} />}
          {banner && <div class="govuk-inset-text cs-banner">{banner}</div>}
          <main class="govuk-main-wrapper govuk-main-wrapper--auto-spacing" id="main">
            {problem && <Problem text={problem} at={problemAt} />}
            {success && <SuccessBanner text={success} />}
            {children}
          </main>
        </div>
        <footer class="cs-footer">
          <div class="govuk-width-container">
            <p>
              <span>What you submit is checked by machine and read by the people who sign it off.</span>
              <a class="govuk-link" href="/help">
                Help
              </a>
              <a class="govuk-link" href="/v1/docs">
                API
              </a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** On phones the menu is behind a button by the popover API, without a script; older browsers show it in full. */
function Who({ me, path }: { me: Person; path: string }) {
  const places = me.roles.includes('admin') ? [...PLACES, ADMINISTRATION] : PLACES
  const here = (address: string) =>
    address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`)
  return (
    <>
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
        <form class="cs-me" method="post" action="/sign-out">
          <a href="/me">
            {me.name}
            <span class="cs-me__title">, {me.title}</span>
          </a>{' '}
          <button type="submit">Sign out</button>
        </form>
      </div>
    </>
  )
}

function Problem({ text, at }: { text: string; at: string | undefined }) {
  return (
    <div class="govuk-error-summary" id="problem" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <p>{at ? <a href={`#${at}`}>{text}</a> : text}</p>
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
