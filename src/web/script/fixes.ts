import { say } from './say.ts'
import type { Place, Writer } from './writer.ts'

/** A second click takes the suggestion back. */
export function fixes(form: HTMLFormElement, page: Writer): void {
  const field = form.querySelector<HTMLTextAreaElement>('#text')!
  const saved = document.getElementById('found-text')!
  let before: string | undefined

  const bar = document.createElement('p')
  bar.className = 'govuk-inset-text cs-changed'
  bar.setAttribute('role', 'status')
  const undo = document.createElement('button')
  undo.type = 'button'
  undo.className = 'govuk-button govuk-button--secondary cs-small'
  undo.textContent = 'Undo the change'
  undo.addEventListener('click', () => {
    if (before === undefined) return
    page.replace(0, field.value.length, before)
    before = undefined
    bar.remove()
    say('The change was undone.')
  })

  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[name="apply"]')
    if (!button) return
    const chosen = button.value === 'all' ? listed(button).map(page.place) : [page.place(button.value)]
    const places = withoutOverlaps(chosen.filter((place): place is Place => place?.suggestion !== undefined))
    // The text has changed, so the server handles the form.
    if (places.length === 0) return
    event.preventDefault()
    before = field.value
    for (const { start, end, suggestion } of places.toReversed()) page.replace(start, end, suggestion!)
    bar.replaceChildren(
      places.length === 1 ? 'The suggestion is in place. ' : `${places.length} suggestions are in place. `,
      undo,
    )
    saved.before(bar)
  })
  // Typing on accepts the change.
  field.addEventListener('keydown', () => {
    before = undefined
    bar.remove()
  })
}

function listed(button: HTMLElement): string[] {
  const rows = button.closest('.cs-replace')?.querySelectorAll<HTMLElement>('[data-name]') ?? []
  return [...rows].map(({ dataset }) => dataset['name']!)
}

function withoutOverlaps(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const place of places.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every((other) => place.end <= other.start || place.start >= other.end)) kept.push(place)
  return kept.toSorted((a, b) => a.start - b.start)
}
