import type { Reach } from '../../core/record/control.ts'
import type { Covered } from '../../core/record/coverage.ts'
import type { Period } from '../../core/record/record.ts'
import { Fold } from '../fields.tsx'
import { plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms, useTerms } from '../pack-context.ts'
import { PeriodForm } from './period.tsx'

const REACH_NAME: Record<Reach, string> = {
  whole: 'Covered here',
  part: 'Partly covered here',
  nominal: 'Relies on what a person enters',
  outside: 'Covered elsewhere',
  frame: 'Requires nothing by itself',
}

const REACHES = Object.keys(REACH_NAME) as Reach[]

export function PolicyPage({ period, covered }: { period: Period; covered: readonly Covered[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">The policy, paragraph by paragraph</h1>
      <p class="govuk-body">
        How Countersign applies each paragraph of the {useTerms().policy}, and what that did. Paragraphs handled outside
        Countersign are marked, and so are those that rely on a date, a tick or a reference that nothing here checks.
      </p>
      <PeriodForm period={period} action="/policy" />
      <ul class="govuk-list">
        {REACHES.map((reach) => (
          <li>
            {REACH_NAME[reach]}: {plural(covered.filter((one) => one.reach === reach).length, 'paragraph')}
          </li>
        ))}
      </ul>
      <section class="cs-policy" aria-label="Paragraphs">
        <h2 class="govuk-heading-m">Paragraphs</h2>
        {covered.map((one) => (
          <Paragraph {...one} />
        ))}
      </section>
    </>
  )
}

/** Folded: on a phone the policy fills dozens of screens. */
function Paragraph(one: Covered) {
  const { paragraph, about, reach, control } = one
  return (
    <details class="govuk-details" id={`paragraph-${paragraph}`}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {paragraph} {about}
        </span>{' '}
        {reach !== 'whole' && <span class="cs-meta">{REACH_NAME[reach]}</span>}
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{control}</p>
        <Places {...one} />
        <p class="cs-meta">{didOf(one)}</p>
      </div>
    </details>
  )
}

function Places({ rules, gates, registers, routing }: Covered) {
  const inTerms = useInTerms()
  return (
    <div class="cs-places-of">
      {rules.length > 0 && (
        <Fold summary={plural(rules.length, 'rule')}>
          <ul class="govuk-list">
            {rules.map(({ id, title }) => (
              <li>
                <Link href={`/help/rules/${id}`}>{inTerms(title)}</Link>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {gates.length > 0 && <p>Gate: {gates.map(words).join(', ')}</p>}
      {registers.length > 0 && (
        <p>
          {registers.map(({ id, title }, index) => (
            <>
              {index > 0 && ', '}
              <Link href={`/registers/${id}`}>{title}</Link>
            </>
          ))}
        </p>
      )}
      {routing.length > 0 && <p>Routing: {routing.map(words).join(', ')}</p>}
    </div>
  )
}

const words = (name: string) => name.replaceAll('-', ' ').replace('/', ': ').replace('grave', 'serious matter')

function didOf({ did, rules, gates, registers, routing }: Covered): string {
  const label = [
    ...(rules.length > 0 || did.findings > 0 ? [plural(did.findings, 'finding')] : []),
    ...(gates.length > 0 ? [`asked ${plural(did.asked, 'time')}`] : []),
    ...(routing.length > 0 ? [`${plural(did.routed, 'sign-off')} asked for`] : []),
    ...(registers.length > 0 ? [`${plural(did.rows, 'row')} written`] : []),
  ]
  return label.length > 0 ? `In this period: ${label.join(', ')}.` : ''
}
