type Pages = {
  readonly at: number
  readonly of: number
  readonly address: (page: number) => string
  readonly label: string
}

/** To the page before and the page after. */
export function Pager({ at, of, address, label }: Pages) {
  if (of < 2) return null
  return (
    <nav class="cs-pages" aria-label={label}>
      {at > 1 && (
        <a class="govuk-link" rel="prev" href={address(at - 1)}>
          Before
        </a>
      )}
      <span>
        {at} of {of}
      </span>
      {at < of && (
        <a class="govuk-link" rel="next" href={address(at + 1)}>
          Next
        </a>
      )}
    </nav>
  )
}
