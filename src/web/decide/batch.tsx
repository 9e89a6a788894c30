import type { Item } from '../../core/item/state.ts'
import { Form, SmallButton } from '../fields.tsx'
import { clock, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { Next, type Waiting } from './next.tsx'

/** `undoUntil` is in ISO 8601. */
export type Batched = {
  readonly id: string
  readonly title: string
  readonly progress: Item['progress']
  readonly approved: boolean
  readonly undoUntil?: string
}

export function BatchPage({ items, waiting }: { items: readonly Batched[]; waiting: Waiting }) {
  const approved = items.filter((one) => one.approved)
  const others = items.filter((one) => !one.approved)
  return (
    <>
      <h1 class="govuk-heading-l">
        {approved.length > 0 ? `You approved ${plural(approved.length, 'item')}` : 'Nothing is approved'}
      </h1>
      {approved.length > 0 && (
        <>
          <p class="govuk-body">We have notified the authors, who can release them.</p>
          <ul class="cs-items">
            {approved.map((one) => (
              <li class="cs-item">
                <div class="cs-item__what">
                  <Title {...one} />
                  <p class="cs-meta">Approved</p>
                </div>
                {one.undoUntil && <UndoOne id={one.id} until={one.undoUntil} items={items} title={one.title} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Not approved</h2>
          <ul class="cs-items">
            {others.map((one) => (
              <li class="cs-item">
                <div class="cs-item__what">
                  <Title {...one} decides={one.progress === 'awaiting'} />
                  <p class="cs-meta">
                    {one.progress === 'awaiting' ? 'It waits for a decision.' : 'It has changed. Open it to see how.'}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Next {...waiting} />
    </>
  )
}

function Title({ id, title, decides }: Pick<Batched, 'id' | 'title'> & { readonly decides?: boolean }) {
  return (
    <Link href={`/items/${id}${decides ? '/decide' : ''}`} dir="auto">
      {title}
    </Link>
  )
}

type UndoOneProps = { id: string; until: string; title: string; items: readonly Batched[] }

function UndoOne({ id, until, title, items }: UndoOneProps) {
  return (
    <Form class="cs-item__state" action="/approve-many/undo" data-until={until}>
      <input type="hidden" name="undo" value={id} />
      {items.map((one) => (
        <input type="hidden" name="item" value={one.id} />
      ))}
      <SmallButton>
        Undo<span class="govuk-visually-hidden"> the approval of {title}</span>
      </SmallButton>
      <span class="cs-meta">
        until {clock(until)}
        <span class="cs-with-script" data-left />
      </span>
    </Form>
  )
}
