export type Bar = { readonly label: string; readonly value: number; readonly said: string }

const WIDTH = 200

/** A table whose numbers are drawn as well: without script, and read out as any table. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  if (bars.length === 0) return null
  return (
    <section class="cs-scroll" tabindex={0} aria-label={title}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">{title}</caption>
        <tbody class="govuk-table__body">
          {bars.map(({ label, value, said }) => (
            <tr class="govuk-table__row">
              <th class="govuk-table__header" scope="row">
                {label}
              </th>
              <td class="govuk-table__cell">
                <svg width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
                  <rect width={Math.round((value / most) * WIDTH)} height="14" fill="#1d70b8" />
                </svg>
              </td>
              <td class="govuk-table__cell">{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
