import type { Period } from '../../core/record/record.ts'
import { DateFields } from '../dates.tsx'
import { Form, Send } from '../fields.tsx'

export function PeriodForm({ period, action }: { period: Period; action: string }) {
  return (
    <Form class="cs-row" method="get" action={action}>
      <DateFields name="from" legend="From" value={period.from} />
      <DateFields name="until" legend="Until" value={period.until} />
      <Send label="Show" look="secondary" />
    </Form>
  )
}
