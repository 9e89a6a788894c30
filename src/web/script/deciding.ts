import { later } from './say.ts'

/** The decision page: grave findings are counted as they are ticked off, and the first that is left is shown instead of a refusal. */
export function deciding(form: HTMLFormElement): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[name="acknowledged"]')]
  const said = document.querySelector<HTMLAnchorElement>('a[data-grave]')
  const left = () => boxes.filter((box) => !box.checked)

  function count(): void {
    if (!said || boxes.length === 0) return
    const open = left().length
    said.textContent =
      open === 0 ? 'All serious findings ticked off' : `${open} serious finding${open === 1 ? '' : 's'} to tick off`
    said.href = open === 0 ? '#your-decision' : `#${left()[0]!.value}`
  }

  function show(first: HTMLInputElement): void {
    first.closest('details')?.setAttribute('open', '')
    first.focus()
    first.closest('.cs-finding')?.scrollIntoView({ block: 'center' })
  }

  /** Asked for where it is to be written, rather than on a page that is loaded again. */
  function unsaid(event: SubmitEvent): void {
    const reason = form.querySelector<HTMLTextAreaElement>('#reason')
    if (reason?.value.trim() !== '') return
    event.preventDefault()
    const told = document.createElement('p')
    told.className = 'govuk-error-message'
    told.id = 'reason-error'
    told.textContent = 'Say why, so that the author knows what to do.'
    if (!document.getElementById(told.id)) reason.before(told)
    reason.setAttribute('aria-describedby', `${told.id} reason-hint`)
    reason.classList.add('govuk-textarea--error')
    reason.focus()
  }

  said?.addEventListener('click', (event) => {
    const [first] = left()
    if (!first) return
    event.preventDefault()
    show(first)
  })

  for (const box of boxes) box.addEventListener('change', count)
  count()
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    if (['returned', 'rejected'].includes(button.value)) return unsaid(event)
    if (!button.value.startsWith('approved')) return
    const [first] = left()
    if (!first) return
    event.preventDefault()
    show(first)
  })
}

/** How long something can still be done: the form goes when the time is over. */
export function countdown(form: HTMLElement): void {
  const until = Date.parse(form.dataset['until'] ?? '')
  const place = form.querySelector('[data-left]')
  const tick = later(1_000, () => {
    const seconds = Math.ceil((until - Date.now()) / 1_000)
    if (seconds <= 0) return form.remove()
    if (place) place.textContent = ` (${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left)`
    tick.soon()
  })
  tick.now()
}
