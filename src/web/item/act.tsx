import type { Child } from 'hono/jsx'

/** A form that acts on an item; `name` is one of `actsOf`. */
export function Act({ id, name, form, children }: { id: string; name: string; form?: string; children?: Child }) {
  return (
    <form id={form} method="post" action={`/items/${id}/${name}`}>
      {children}
    </form>
  )
}
