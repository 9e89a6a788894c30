import { plural } from '../labels.ts'
import { ADMIN_PATH, Back } from './admin.tsx'

export type Check = { readonly what: string; readonly ok: boolean; readonly says: string; readonly todo?: string }

/** The checks of the command `doctor`, run against the service in operation. */
export function ChecksPage({ checks }: { checks: readonly Check[] }) {
  const wrong = checks.filter(({ ok }) => !ok)
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">
        {wrong.length === 0 ? 'Nothing is wrong' : `${plural(wrong.length, 'thing')} to put right`}
      </h1>
      <dl class="govuk-summary-list">
        {[...wrong, ...checks.filter(({ ok }) => ok)].map(({ what, ok, says, todo }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              {what[0]!.toUpperCase() + what.slice(1)}{' '}
              <strong class={`govuk-tag govuk-tag--${ok ? 'green' : 'red'}`}>{ok ? 'In order' : 'To put right'}</strong>
            </dt>
            <dd class="govuk-summary-list__value">
              {says}
              {todo && <p class="govuk-body govuk-!-margin-top-2">{todo}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <a class="govuk-button govuk-button--secondary" href={`${ADMIN_PATH}/checks`}>
        Look again
      </a>
    </>
  )
}
