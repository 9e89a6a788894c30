import { GROUPS } from '../../core/register/all.ts'
import type { Register } from '../../core/register/describe.ts'
import type { Due } from '../../core/register/due.ts'
import { plural } from '../labels.ts'
import { useInTerms } from '../pack-context.ts'
import { DueList } from './due.tsx'

type Overview = {
  readonly overview: readonly { register: Register; rows: number }[]
  readonly due: readonly Due[]
  readonly today: string
}

export function RegistersPage({ overview, due, today }: Overview) {
  const counted = new Map(overview.map(({ register, rows }) => [register.id, rows]))
  return (
    <>
      <h1 class="govuk-heading-l">Registers</h1>
      <p class="govuk-body">
        Information about the office. A change takes effect at once, for the next check and on everyone’s pages.
      </p>
      <DueList due={due} today={today} title="To do" />
      {GROUPS.map(({ title, registers }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <ul class="cs-items">
            {registers
              .filter(({ id }) => counted.has(id))
              .map((register) => (
                <li>
                  <a class="govuk-link" href={`/registers/${register.id}`}>
                    {register.title}
                  </a>{' '}
                  <span class="cs-meta cs-whole">{plural(counted.get(register.id)!, 'row')} today</span>
                  <p class="cs-meta">{useInTerms()(register.about)}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
