import { APPLICATIONS, type ApplicationKind, fieldsAsked } from '../../core/applications.ts'
import { fieldIn } from '../../core/register/in-terms.ts'
import type { ItemRow } from '../../ports.ts'
import { Area, Box, Form, Group, Send } from '../fields.tsx'
import { moment, PROGRESS_COLOUR, progressName } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms, usePack, useTerms } from '../pack-context.ts'
import { type Inputs, RegisterInputs } from '../registers/inputs.tsx'
import { Back } from '../registers/register.tsx'

export function ApplicationsPage({ mine }: { mine: readonly ItemRow[] }) {
  const { chiefExecutive } = useTerms()
  const inTerms = useInTerms()
  return (
    <>
      <h1 class="govuk-heading-l">Apply to the {chiefExecutive}</h1>
      <ul class="cs-items">
        {APPLICATIONS.map(({ id, title, about }) => (
          <li>
            <Link href={`/applications/${id}`}>{title}</Link>
            <p class="cs-meta">{inTerms(about)}</p>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Your applications</h2>
      {mine.length === 0 ? (
        <p class="govuk-body">You have applied for nothing yet.</p>
      ) : (
        <ul class="cs-items">
          {mine.map((row) => (
            <li>
              <Link href={`/items/${row.item}`}>{row.title}</Link>{' '}
              <strong class={`govuk-tag govuk-tag--${PROGRESS_COLOUR[row.progress]}`}>
                {progressName(row.kind, row.progress)}
              </strong>
              <p class="cs-meta">{moment(row.changedAt)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export type ApplicationView = Omit<Inputs, 'fields'> & {
  readonly application: ApplicationKind
  readonly why: string
  readonly action: string
}

export function ApplicationPage(view: ApplicationView) {
  const { application, why, action } = view
  const { terms } = usePack()
  const { chiefExecutive } = terms
  const inTerms = useInTerms()
  return (
    <>
      <Back to="/applications" text={`Apply to the ${chiefExecutive}`} />
      <h1 class="govuk-heading-l">{application.title}</h1>
      <p class="govuk-body">
        {inTerms(application.about)} The {chiefExecutive} decides personally. Once approved, it is on the register at
        once.
      </p>
      <Form action={action}>
        <RegisterInputs {...view} fields={fieldsAsked(application).map((field) => fieldIn(field, terms))} />
        <Area name="why" label="Why do you ask for it?" value={why} />
        {application.accepts && (
          <Group name="accepts" id="accepts" legend="Your agreement">
            <div class="govuk-checkboxes">
              <Box id="accepts" name="accepts" value="yes" label={inTerms(application.accepts)} />
            </div>
          </Group>
        )}
        <Send label={`Submit to the ${chiefExecutive}`} />
      </Form>
    </>
  )
}
