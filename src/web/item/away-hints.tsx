export function AwayHints({ hints }: { hints: readonly string[] }) {
  return (
    <>
      {hints.map((hint) => (
        <p class="govuk-inset-text cs-away">{hint}</p>
      ))}
    </>
  )
}
