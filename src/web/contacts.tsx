import type { Person } from '../core/registers.ts'

type Reached = Pick<Person, 'name' | 'title' | 'email' | 'phone'>

type Props = {
  readonly people: readonly Reached[]
  /** They are to be rung, so a number that is missing is named. */
  readonly byPhone?: boolean
}

export function Contacts({ people, byPhone = false }: Props) {
  return (
    <ul class="govuk-list cs-contacts">
      {people.map(({ name, title, email, phone }) => (
        <li>
          <span dir="auto">
            {name}, {title}
          </span>
          :{' '}
          {phone ? (
            <a class="govuk-link" href={`tel:${dialled(phone)}`}>
              {phone}
            </a>
          ) : (
            byPhone && 'no telephone number is recorded'
          )}
          {(phone || byPhone) && ', '}
          <a class="govuk-link" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A telephone dials digits; an extension follows a pause. */
function dialled(phone: string): string {
  const [number = '', extension = ''] = phone.split(/e?xt?/i)
  const digits = (text: string) => text.replace(/[^\d+]/g, '')
  return digits(number) + (extension ? `,${digits(extension)}` : '')
}
