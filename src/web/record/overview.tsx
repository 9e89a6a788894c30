import { KEEPERS, OVERSEERS } from '../../core/authority.ts'
import { REPORT_READERS } from '../../core/mail/observed-report.ts'
import { READERS } from '../../core/record/record.ts'
import { CALIBRATION_READERS } from '../../core/register/calibrations.ts'
import type { Role } from '../../core/registers.ts'
import { Link } from '../link.tsx'

export function RecordPage({ looks }: { looks: (roles: readonly Role[]) => boolean }) {
  return (
    <>
      <h1 class="govuk-heading-l">Record</h1>
      <p class="govuk-body">
        Everything that happens to an item is recorded once, in order, and never changed. These pages show the whole
        record.
      </p>
      <ul class="cs-items">
        {PAGES.filter(({ roles }) => !roles || looks(roles)).map(({ address, name, about }) => (
          <li>
            <Link href={address}>{name}</Link>
            <p class="cs-meta">{about}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

type Place = {
  readonly address: string
  readonly name: string
  readonly about: string
  readonly roles?: readonly Role[]
}

const PAGES: readonly Place[] = [
  {
    address: '/policy',
    name: 'The policy, paragraph by paragraph',
    about: 'What carries each paragraph, and what it did this year.',
  },
  {
    address: '/statistics',
    name: 'Statistics',
    about: 'For the annual review: findings, false alarms, times to decide, load.',
    roles: READERS,
  },
  {
    address: '/observed',
    name: 'What would have been held',
    about: 'Email that observe-only mode let pass, by rule, each judged right or wrong.',
    roles: REPORT_READERS,
  },
  {
    address: '/calibration',
    name: 'Calibration',
    about: 'How the thresholds of the classifier were moved for this office, before and after.',
    roles: CALIBRATION_READERS,
  },
  { address: '/legal-holds', name: 'Legal holds', about: 'What must not be erased, and why.', roles: OVERSEERS },
  {
    address: '/registers/retention',
    name: 'Retention schedule',
    about: 'How long content is kept before it is destroyed.',
  },
  {
    address: '/anchors',
    name: 'Is the record intact?',
    about: 'Every entry looked at, and the daily proof that nothing was rewritten.',
    roles: READERS,
  },
  {
    address: '/items',
    name: 'Freedom of information request',
    about:
      'Open the item, and choose “Copy for an information request” at its end. You get all of it, and a version with passages blacked out.',
    roles: KEEPERS,
  },
  {
    address: '/people/copy',
    name: 'Subject access request',
    about: 'Everything that is held about one person of the office, as a ZIP.',
    roles: KEEPERS,
  },
]
