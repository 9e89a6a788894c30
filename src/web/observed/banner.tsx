import type { ObserveOnly } from '../../core/mail/rules.ts'
import { dayInWords } from '../../core/time-in-words.ts'
import { listed } from '../labels.ts'
import { Link } from '../link.tsx'
import { coversInWords } from './words.ts'

export function ObserveBanner({ periods }: { periods: readonly ObserveOnly[] }) {
  if (periods.length === 0) return null
  const text = listed(periods.map(({ covers, until }) => `${coversInWords(covers)} until ${dayInWords(until)}`))
  return (
    <section class="govuk-inset-text cs-banner" aria-label="Observe-only mail">
      Observe-only is on: {text}. Mail that would be held is sent.{' '}
      <Link href="/observed">What would have been held</Link>
    </section>
  )
}
