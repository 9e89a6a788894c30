import type { Person } from '../core/registers.ts'
import { Link } from './link.tsx'

type Reached = Pick<Person, 'name' | 'title' | 'email' | 'phone'>

type Props = {
  readonly people: readonly Reached[]
  /** They are to be rung, so a number that is missing is named. */
  readonly byPhone?: boolean
}

export function Contacts({ people, byPhone = false }: Props) {
  return (
    <ul class="govuk-list govuk-list--spaced cs-contacts">
      {people.map(({ name, title, email, phone }) => (
        <li>
          <span dir="auto">
            {name}, {title}
          </span>
          : {phone ? <Link href={`tel:${dialled(phone)}`}>{phone}</Link> : byPhone && 'no telephone number is recorded'}
          {(phone || byPhone) && ', '}
          <Link href={`mailto:${email}`}>{email}</Link>
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
