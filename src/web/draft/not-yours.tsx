/** Another's draft, or one that is gone. */
export function NotYours() {
  return (
    <p class="govuk-inset-text">
      You have no draft at this address, so this is a new one. Until a draft is submitted, only its author can open it.
      Ask them to paste it to you, or to submit it and share it with you by name.
    </p>
  )
}
