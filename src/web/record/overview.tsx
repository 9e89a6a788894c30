/** Where the record can be looked at as a whole. */
export function RecordPage() {
  return (
    <>
      <h1 class="govuk-heading-l">Record</h1>
      <p class="govuk-body">
        Everything that happens to an item is written down once, in order, and never changed. Here is what it says as a
        whole.
      </p>
      <ul class="cs-items">
        {PAGES.map(([address, name, about]) => (
          <li>
            <a class="govuk-link" href={address}>
              {name}
            </a>
            <p class="cs-meta">{about}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const PAGES = [
  ['/policy', 'The policy, paragraph by paragraph', 'What carries each paragraph, and what it did this year.'],
  ['/statistics', 'Statistics', 'For the annual review: findings, false alarms, times to decide, load.'],
  ['/legal-holds', 'Legal holds', 'What must not be erased, and why.'],
  ['/registers/retention', 'Retention schedule', 'How long content is kept before it is destroyed.'],
  ['/anchors', 'Is the record whole?', 'Every entry looked at, and the daily proof that nothing was rewritten.'],
  ['/people/copy', 'Subject access request', 'Everything that is held about one person of the office, as a ZIP.'],
] as const
