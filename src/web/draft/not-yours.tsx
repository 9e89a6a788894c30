import { ACTS } from '../../core/words.data.ts'

/** The draft is another's, or gone. */
export function NotYours() {
  return (
    <p class="govuk-inset-text">
      You have no draft at this address, so this is a new one. Until a draft is submitted, only its author can write on
      it. Ask them to press “{ACTS.colleagues}” and to choose you.
    </p>
  )
}
