import { later } from './say.ts'

/** Milliseconds after a change, and after a failure. */
const PAUSE = 1_500
const AGAIN = 10_000

export function keeping(form: HTMLFormElement): void {
  const statusLine = document.getElementById('saved')!
  const name = form.querySelector<HTMLInputElement>('[name="draft"]')!.value
  const keptAt = form.querySelector<HTMLInputElement>('[name="kept_at"]')!
  let kept = typed(form)
  const differences = document.createElement('div')
  let leaving = false

  async function keep(over = false): Promise<void> {
    const now = typed(form)
    if (now === kept) return
    const body = new URLSearchParams(now)
    body.set('kept_at', keptAt.value)
    if (over) body.set('over', 'yes')
    try {
      const answer = await fetch(`/drafts/${name}/keep`, { method: 'POST', body })
      if (answer.ok) {
        differences.remove()
        kept = now
        keptAt.value = ((await answer.json()) as { at: string }).at
        statusLine.textContent = keptAt.value === '' ? '' : `Kept at ${clock(keptAt.value)}, not submitted.`
        if (keptAt.value !== '') lead(form)
      } else refused(answer.status)
    } catch {
      statusLine.textContent = 'Not kept: there is no connection. It stays on this page and is tried again.'
      again.soon()
    }
  }

  function refused(status: number): void {
    if (status === 401) {
      statusLine.replaceChildren('Not kept: you were signed out. What you typed stays here. ', signIn())
      again.soon()
    } else if (status === 409) {
      const over = document.createElement('button')
      over.type = 'button'
      over.className = 'govuk-button govuk-button--secondary cs-small'
      over.textContent = 'Keep this one instead'
      over.addEventListener('click', () => void keep(true))
      statusLine.replaceChildren('Not kept: this draft was changed in another window. ', other(form, name), ' ', over)
      void compare()
    } else if (status === 413) statusLine.textContent = 'Too long to be kept before you submit it.'
    else {
      statusLine.textContent = 'Not kept: something went wrong. It stays on this page and is tried again.'
      again.soon()
    }
  }

  async function compare(): Promise<void> {
    const body = new URLSearchParams(typed(form))
    const answer = await fetch(`/drafts/${name}/differences`, { method: 'POST', body }).catch(() => undefined)
    if (!answer?.ok) return
    differences.innerHTML = await answer.text()
    statusLine.after(differences)
  }

  const soon = later(PAUSE, () => void keep())
  const again = later(AGAIN, () => void keep())
  form.addEventListener('input', soon.soon)
  window.addEventListener('online', soon.now)
  // The author may have signed in again in another window.
  window.addEventListener('focus', soon.now)
  document.addEventListener('visibilitychange', () => {
    if (!leaving) soon.now()
  })
  form.addEventListener('submit', (event) => {
    leaving = !event.defaultPrevented
    if (!leaving) return
    soon.cancel()
    again.cancel()
  })
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && typed(form) !== kept) event.preventDefault()
  })
}

export function lead(form: HTMLFormElement): void {
  const own = address(form, form.querySelector<HTMLInputElement>('[name="draft"]')!.value)
  if (location.pathname + location.search !== own) history.replaceState(null, '', own)
}

function address(form: HTMLFormElement, name: string): string {
  const { pathname } = new URL(form.action)
  return pathname === '/new' ? `/new?draft=${encodeURIComponent(name)}` : pathname
}

function signIn(): HTMLElement {
  return link('/sign-in', 'Sign in again (opens in a new window)')
}

function other(form: HTMLFormElement, name: string): HTMLElement {
  return link(address(form, name), 'See that one (opens in a new window)')
}

function link(to: string, text: string): HTMLElement {
  const made = document.createElement('a')
  made.className = 'govuk-link'
  made.href = to
  made.target = '_blank'
  made.rel = 'noopener'
  made.textContent = text
  return made
}

function clock(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

function typed(form: HTMLFormElement): string {
  const data = new FormData(form)
  data.delete('kept_at')
  const fields = [...data].filter((field): field is [string, string] => typeof field[1] === 'string')
  return new URLSearchParams(fields).toString()
}
