import { APPLICATIONS, type ApplicationKind, fieldsAsked } from '../../core/applications.ts'
import type { ItemRow } from '../../ports.ts'
import { Area, Box, Form, Group, Send } from '../fields.tsx'
import { moment, PROGRESS_COLOUR, progressName } from '../labels.ts'
import { type Inputs, RegisterInputs } from '../registers/inputs.tsx'
import { Back } from '../registers/register.tsx'

export function ApplicationsPage({ mine }: { mine: readonly ItemRow[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Apply to the Chief Executive</h1>
      <ul class="cs-items">
        {APPLICATIONS.map(({ id, title, about }) => (
          <li>
            <a class="govuk-link" href={`/applications/${id}`}>
              {title}
            </a>
            <p class="cs-meta">{about}</p>
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
              <a class="govuk-link" href={`/items/${row.item}`}>
                {row.title}
              </a>{' '}
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
  return (
    <>
      <Back to="/applications" text="Apply to the Chief Executive" />
      <h1 class="govuk-heading-l">{application.title}</h1>
      <p class="govuk-body">
        {application.about} The Chief Executive decides personally. Once approved, it is on the register at once.
      </p>
      <Form action={action}>
        <RegisterInputs {...view} fields={fieldsAsked(application)} />
        <Area name="why" label="Why do you ask for it?" value={why} />
        {application.accepts && (
          <Group name="accepts" id="accepts" legend="Your agreement">
            <div class="govuk-checkboxes">
              <Box id="accepts" name="accepts" value="yes" label={application.accepts} />
            </div>
          </Group>
        )}
        <Send label="Submit to the Chief Executive" />
      </Form>
    </>
  )
}
