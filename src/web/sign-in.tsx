import type { Person } from '../core/registers.ts'
import { Send } from './fields.tsx'

/** Only on loopback, and only where no tenant is configured: choose a person of the sample office. */
export function LocalSignInPage({ people }: { people: readonly Person[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Sign in to the sample office</h1>
      <div class="govuk-inset-text">
        This is a demonstration on your own machine, without passwords: choose who you want to be. It is offered only on
        this machine’s own address and only while no Microsoft tenant is configured.
      </div>
      <form method="post" action="/sign-in">
        <fieldset class="govuk-fieldset govuk-form-group">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Who are you?</legend>
          <div class="govuk-radios">
            {people.map(({ id, name, title }, index) => (
              <div class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  id={id}
                  type="radio"
                  name="person"
                  value={id}
                  checked={index === 0}
                  aria-describedby={`${id}-title`}
                />
                <label class="govuk-label govuk-radios__label" for={id}>
                  {name}
                </label>
                <div class="govuk-hint govuk-radios__hint" id={`${id}-title`}>
                  {title}
                </div>
              </div>
            ))}
          </div>
        </fieldset>
        <Send label="Sign in" />
      </form>
    </>
  )
}
