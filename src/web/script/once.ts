/** However often it is pressed. The back button and the answer enable it again. */
export function once(): (form: HTMLFormElement) => void {
  const sent = new WeakSet<HTMLFormElement>()
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post' || event.defaultPrevented) return
    if (sent.has(form)) return event.preventDefault()
    sent.add(form)
    const button = event.submitter
    if (button instanceof HTMLButtonElement) button.setAttribute('aria-busy', 'true')
    // Perhaps no answer comes.
    setTimeout(() => sent.delete(form), 20_000)
  })
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    for (const form of document.forms) again(form)
  })
  return again

  function again(form: HTMLFormElement): void {
    sent.delete(form)
    for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
  }
}
