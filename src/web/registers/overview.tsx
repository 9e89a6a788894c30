import { GROUPS } from '../../core/register/all.ts'
import type { Register } from '../../core/register/describe.ts'
import type { Due } from '../../core/register/due.ts'
import { Fold } from '../fields.tsx'
import { plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms } from '../pack-context.ts'
import { DueList } from './due.tsx'

type Counted = { readonly register: Register; readonly rows: number }

type Overview = {
  readonly overview: readonly Counted[]
  readonly due: readonly Due[]
  readonly today: string
}

const OFTEN: ReadonlySet<string> = new Set([
  'people',
  'absences',
  'permissions',
  'public-figures',
  'media',
  'elections',
])

const MAX_DUE = 3

export function RegistersPage({ overview, due, today }: Overview) {
  const often = overview.filter(({ register }) => OFTEN.has(register.id))
  return (
    <>
      <h1 class="govuk-heading-l">Registers</h1>
      <p class="govuk-body">
        Information about the office. A change takes effect at once, for the next check and on everyone’s pages.
      </p>
      <DueList due={due.slice(0, MAX_DUE)} today={today} title="To do" />
      {due.length > MAX_DUE && (
        <Fold summary={`${due.length - MAX_DUE} more to do`}>
          <DueList due={due.slice(MAX_DUE)} today={today} title="Also to do" />
        </Fold>
      )}
      {often.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Changed most often</h2>
          <ul class="govuk-list govuk-list--spaced">
            {often.map((one) => (
              <li>
                <Named {...one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 class="govuk-heading-m">All registers</h2>
        {GROUPS.map(({ title, registers }) => (
          <Group title={title} own={overview.filter(({ register }) => registers.includes(register))} />
        ))}
      </section>
    </>
  )
}

function Group({ title, own }: { title: string; own: readonly Counted[] }) {
  const inTerms = useInTerms()
  if (own.length === 0) return null
  return (
    <Fold summary={`${title}: ${plural(own.length, 'register')}`}>
      <ul class="cs-items">
        {own.map((one) => (
          <li>
            <Named {...one} />
            <p class="cs-meta">{inTerms(one.register.about)}</p>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

function Named({ register, rows }: Counted) {
  return (
    <>
      <Link href={`/registers/${register.id}`}>{register.title}</Link>{' '}
      <span class="cs-meta cs-whole">{plural(rows, 'row')} today</span>
    </>
  )
}
