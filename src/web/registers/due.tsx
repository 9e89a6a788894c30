import type { Due } from '../../core/register/due.ts'
import { day } from '../labels.ts'
import { Link } from '../link.tsx'
import { usePolicyParagraphs } from '../policy-paragraphs.tsx'

/** Shows nothing when there are none. */
export function DueList({ due, today, title }: { due: readonly Due[]; today: string; title: string }) {
  const policyOf = usePolicyParagraphs()
  if (due.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="cs-items">
        {due.map((one) => (
          <li>
            <Link href={pageOf(one)}>{one.says}</Link>
            <p class="cs-meta">
              {[one.by <= today ? 'Due now' : `By ${day(one.by)}`, policyOf(one.paragraphs)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function pageOf({ register, row, to }: Due): string {
  if (register === 'declarations' && to.length === 1) return '/me'
  return `/registers/${register}${row ? `/rows/${encodeURIComponent(row)}` : ''}`
}
