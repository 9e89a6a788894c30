import { selected } from './quoting.ts'

/** Makes the selected words of the text the words that must go, for an approval with a condition. */
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
  // Keeps the selection when the button is pressed.
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
