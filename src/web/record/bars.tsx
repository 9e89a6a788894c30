export type Bar = { readonly label: string; readonly value: number; readonly said: string }

const WIDTH = 200

/** A table whose numbers are drawn as well: without script, and read out as any table. On a phone the label stands above its bar. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  if (bars.length === 0) return null
  return (
    <table class="govuk-table cs-bars">
      <caption class="govuk-table__caption govuk-table__caption--m">{title}</caption>
      <tbody class="govuk-table__body">
        {bars.map(({ label, value, said }) => (
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">
              {label}
            </th>
            <td class="govuk-table__cell cs-bars__bar">
              {value > 0 && (
                <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.max(1, Math.round((value / most) * WIDTH))} height="14" fill="#1d70b8" />
                </svg>
              )}
            </td>
            <td class="govuk-table__cell">{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
