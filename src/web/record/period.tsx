import type { Period } from '../../core/record/record.ts'
import { Form, Send, Text } from '../fields.tsx'

/** A form that changes the days a page covers. */
export function PeriodForm({ period, action }: { period: Period; action: string }) {
  return (
    <Form class="cs-row" method="get" action={action}>
      <Text name="from" label="From" value={period.from} type="date" />
      <Text name="until" label="Until" value={period.until} type="date" />
      <Send label="Show" look="secondary" />
    </Form>
  )
}
