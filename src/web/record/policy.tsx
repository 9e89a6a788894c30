import type { Reach } from '../../core/record/control.ts'
import type { Covered } from '../../core/record/coverage.ts'
import type { Period } from '../../core/record/record.ts'
import { Fold } from '../fields.tsx'
import { plural } from '../labels.ts'
import { useInTerms, useTerms } from '../pack-context.ts'
import { PeriodForm } from './period.tsx'

const REACH_NAME: Record<Reach, string> = {
  whole: 'Covered here',
  part: 'Partly covered here',
  nominal: 'Relies on what a person enters',
  outside: 'Covered elsewhere',
  frame: 'Requires nothing by itself',
}

/** Every paragraph with its control, where that is implemented, and what it did. */
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
        {Object.entries(REACH_NAME).map(([reach, label]) => (
          <li>
            {label}: {plural(covered.filter((one) => one.reach === reach).length, 'paragraph')}
          </li>
        ))}
      </ul>
      <section class="cs-scroll" tabindex={0} aria-label="Paragraphs">
        <table class="govuk-table cs-cards cs-policy">
          <caption class="govuk-table__caption govuk-table__caption--m">Paragraphs</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th class="govuk-table__header" scope="col">
                Paragraph
              </th>
              <th class="govuk-table__header" scope="col">
                Control
              </th>
              <th class="govuk-table__header" scope="col">
                Where it lives
              </th>
              <th class="govuk-table__header" scope="col">
                What it did
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {covered.map((one) => (
              <Paragraph {...one} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Paragraph(one: Covered) {
  const { paragraph, about, reach, control } = one
  return (
    <tr class="govuk-table__row" id={`paragraph-${paragraph}`}>
      <th class="govuk-table__header" scope="row">
        {paragraph} {about}
      </th>
      <td class="govuk-table__cell" data-label="Control">
        {reach === 'whole' ? '' : `${REACH_NAME[reach]}. `}
        {control}
      </td>
      <td class="govuk-table__cell" data-label="Where it is implemented">
        <Places {...one} />
      </td>
      <td class="govuk-table__cell" data-label="What it did">
        {didOf(one)}
      </td>
    </tr>
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
                <a class="govuk-link" href={`/help/rules/${id}`}>
                  {inTerms(title)}
                </a>
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
              <a class="govuk-link" href={`/registers/${id}`}>
                {title}
              </a>
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
    ...(gates.length > 0 ? [`asked about ${plural(did.asked, 'time')}`] : []),
    ...(routing.length > 0 ? [`${plural(did.routed, 'sign-off')} asked for`] : []),
    ...(registers.length > 0 ? [`${plural(did.rows, 'row')} written`] : []),
  ]
  return label.join(', ') || '–'
}
