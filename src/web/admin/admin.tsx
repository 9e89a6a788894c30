import { plural } from '../labels.ts'

export const ADMIN_PATH = '/administration'

export type Overview = {
  readonly refused: number
  readonly sessions: number
  readonly keys: number
  readonly runOut: number
  readonly failed: number
}

export function AdminPage({ refused, sessions, keys, runOut, failed }: Overview) {
  const pages = [
    {
      to: 'notices',
      name: 'Unsent notices',
      count: failed === 0 ? 'Nothing waits' : `${plural(failed, 'notice')} given up`,
      about: 'Mail that could not be sent, why, and sending it again.',
      needs: failed > 0,
    },
    {
      to: 'sign-ins',
      name: 'Sign-ins',
      count: refused === 0 ? 'Nobody refused lately' : `${refused} refused lately`,
      about: 'Who signed in, who was refused, and why.',
      needs: false,
    },
    {
      to: 'sessions',
      name: 'Sessions',
      count: `${sessions} open`,
      about: 'Who is signed in now; end one or all.',
      needs: false,
    },
    {
      to: 'keys',
      name: 'API keys',
      count: runOut === 0 ? `${keys} in all` : `${keys} in all, ${runOut} run out within 30 days`,
      about: 'What machines call with: made, shown once, revoked.',
      needs: runOut > 0,
    },
    {
      to: 'checks',
      name: 'Checks',
      count: 'Run when you open it',
      about: 'The database, the keys, the tenant, the mail path and the clock, and what to do about each.',
      needs: false,
    },
  ]
  return (
    <>
      <h1 class="govuk-heading-l">Administration</h1>
      <ul class="cs-items">
        {pages.map(({ to, name, count, about, needs }) => (
          <li class="cs-item">
            <div class="cs-item__what">
              <a class="govuk-link" href={`${ADMIN_PATH}/${to}`}>
                {name}
              </a>
              <p class="cs-meta">{about}</p>
            </div>
            <div class="cs-item__state">
              {needs ? <strong class="govuk-tag govuk-tag--red">{count}</strong> : <span class="cs-meta">{count}</span>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

export function Back() {
  return (
    <a class="govuk-back-link" href={ADMIN_PATH}>
      Administration
    </a>
  )
}
