import type { Child } from 'hono/jsx'
import type { Person } from '../core/registers.ts'

export type Frame = {
  /** No sensitive text: titles stand in browser histories. */
  readonly title: string
  readonly me?: Person
  readonly said?: string
  readonly problem?: string
  /** Shown above everything: an election period, a sample office. */
  readonly banner?: string
}

/** Every page. Off service.gov.uk: our own wordmark, Arial, no crown. */
export function Page({ title, me, said, problem, banner, children }: Frame & { children?: Child }) {
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${problem ? 'Error: ' : ''}${title} – Countersign`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          Skip to main content
        </a>
        <header class="govuk-generic-header cs-header">
          <div class="govuk-generic-header__container govuk-width-container">
            <div class="govuk-generic-header__logo">
              <a href="/" class="govuk-generic-header__homepage-link">
                Countersign
              </a>
            </div>
            {me && <Who me={me} />}
          </div>
        </header>
        <div class="govuk-width-container">
          {banner && <div class="govuk-inset-text">{banner}</div>}
          <main class="govuk-main-wrapper govuk-main-wrapper--auto-spacing" id="main">
            {problem && <Problem text={problem} />}
            {said && <Said text={said} />}
            {children}
          </main>
        </div>
        <footer class="govuk-footer">
          <div class="govuk-width-container">
            <p class="govuk-body-s">
              What you hand in is checked by machine and read by the people who sign it off.{' '}
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

function Who({ me }: { me: Person }) {
  return (
    <nav class="cs-who" aria-label="Your pages">
      <a href="/">Home</a> · <a href="/new">Hand in</a> · <a href="/delegations">Delegations</a> · {me.name}, {me.title}{' '}
      <form method="post" action="/sign-out">
        <button type="submit">Sign out</button>
      </form>
    </nav>
  )
}

function Problem({ text }: { text: string }) {
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <p>{text}</p>
        </div>
      </div>
    </div>
  )
}

function Said({ text }: { text: string }) {
  return (
    <div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="said">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="said">
          Done
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  )
}
