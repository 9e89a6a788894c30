import { selected } from './quoting.ts'

export function striking(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('[name="condition_words"]')
  const kind = form.querySelector<HTMLInputElement>('#condition-text-removed')
  if (!field || !kind) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary cs-quote cs-quote--second'
  button.textContent = 'These words must go'
  button.hidden = true
  document.body.append(button)
  let words = ''

  document.addEventListener('selectionchange', () => {
    words = selected()?.whole.trim() ?? ''
    button.hidden = words === ''
  })
  // Pressing must not lose the selection.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    field.value = words
    kind.checked = true
    button.hidden = true
    field.closest('details')?.setAttribute('open', '')
    field.scrollIntoView({ block: 'center' })
    field.focus()
  })
}
