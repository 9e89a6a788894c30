import type { Child } from 'hono/jsx'
import { Form } from '../fields.tsx'

type ActProps = {
  readonly id: string
  readonly name: string
  readonly form?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly children?: Child
}

export function Act({ id, name, form, hidden, children }: ActProps) {
  return (
    <Form id={form} action={`/items/${id}/${name}`} {...(hidden ? { hidden } : {})}>
      {children}
    </Form>
  )
}
