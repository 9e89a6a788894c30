import { plural } from '../labels.ts'
import { Link } from '../link.tsx'

export const ADMIN_PATH = '/administration'

export type Overview = {
  readonly withoutAccount?: number
  readonly refused: number
  readonly sessions: number
  readonly keys: number
  readonly runOut: number
  readonly failed: number
  readonly periods: number
  readonly calibrated: boolean
}

export function AdminPage({ withoutAccount, refused, sessions, keys, runOut, failed, periods, calibrated }: Overview) {
  const pages = [
    ...(withoutAccount === undefined ? [] : [accounts(withoutAccount)]),
    {
      to: `${ADMIN_PATH}/notices`,
      name: 'Unsent notices',
      count: failed === 0 ? 'None unsent' : `${plural(failed, 'notice')} given up`,
      about: 'Emails that could not be sent, and why. Send them again.',
      needs: failed > 0,
    },
    {
      to: `${ADMIN_PATH}/sign-ins`,
      name: 'Sign-ins',
      count: refused === 0 ? 'None refused recently' : `${refused} refused recently`,
      about: 'Who signed in, who was refused, and why.',
      needs: false,
    },
    {
      to: `${ADMIN_PATH}/sessions`,
      name: 'Sessions',
      count: `${sessions} open`,
      about: 'Who is signed in now. End one session or all.',
      needs: false,
    },
    {
      to: `${ADMIN_PATH}/keys`,
      name: 'API keys',
      count: runOut === 0 ? `${keys} in all` : `${keys} in all, ${runOut} expire within 30 days`,
      about: 'Create and revoke keys for machines that call the API.',
      needs: runOut > 0,
    },
    {
      to: '/observed',
      name: 'Observe-only mail',
      count: periods === 0 ? 'Off' : 'On',
      about: 'Try the mail gateway without holding mail, and see what it would have held.',
      needs: false,
    },
    {
      to: '/calibration',
      name: 'Calibration',
      count: calibrated ? 'Calibrated' : 'As shipped',
      about: 'How thresholds were moved for this office, before and after. Undo it.',
      needs: false,
    },
    {
      to: `${ADMIN_PATH}/checks`,
      name: 'Checks',
      count: 'Run when you open it',
      about: 'Check the database, keys, tenant, email and clock, and see how to fix each.',
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
              <Link href={to}>{name}</Link>
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

function accounts(without: number) {
  return {
    to: `${ADMIN_PATH}/accounts`,
    name: 'People who sign in',
    count: without ? `${plural(without, 'person', 'people')} without a password` : 'Everybody can',
    about: 'Invite somebody, send a link again, or replace a lost password or phone.',
    needs: false,
  }
}
