const PING = '/healthz'
/** Milliseconds after which the network counts as down. */
const PATIENCE = 8_000

/** Before a form is sent, so that nothing typed is lost. */
export function gone(): void {
  const banner = document.createElement('div')
  banner.className = 'govuk-inset-text cs-banner'
  banner.setAttribute('role', 'alert')
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'govuk-button govuk-button--secondary cs-small'
  again.textContent = 'Try again'
  const place = document.getElementById('main')
  const asking = new WeakSet<HTMLFormElement>()
  const sure = new WeakSet<HTMLFormElement>()

  function show(send?: () => void): void {
    banner.replaceChildren(
      send
        ? 'It was not sent: there is no connection. What you typed stays on this page. '
        : 'There is no connection. What you typed stays on this page; send it when you are back.',
    )
    again.onclick = () => send?.()
    if (send) banner.append(again)
    place?.prepend(banner)
  }

  async function ask(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    asking.add(form)
    const there = await answers()
    asking.delete(form)
    if (!there) {
      show(() => void ask(form, button))
      banner.scrollIntoView({ block: 'center' })
      return
    }
    banner.remove()
    sure.add(form)
    form.requestSubmit(button?.isConnected ? button : null)
  }

  window.addEventListener('offline', () => show())
  window.addEventListener('online', () => banner.remove())
  if (!navigator.onLine) show()
  // Captured before other handlers treat the form as sent.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement
      if (form.method !== 'post' || sure.delete(form)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!asking.has(form)) void ask(form, event.submitter)
    },
    { capture: true },
  )
}

async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    await fetch(PING, { method: 'HEAD', cache: 'no-store', signal })
    return true
  } catch {
    return false
  }
}
