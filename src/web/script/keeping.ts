import { later } from './say.ts'

/** How long after the last change it is kept, in milliseconds. */
const PAUSE = 1_500

/** Keeps what was typed for its author alone, and says when. Files are not kept: they are on the author's machine. */
export function keeping(form: HTMLFormElement): void {
  const said = document.getElementById('saved')!
  const name = form.querySelector<HTMLInputElement>('[name="draft"]')!.value
  let kept = typed(form)
  let leaving = false

  async function keep(): Promise<void> {
    const now = typed(form)
    if (now === kept) return
    try {
      const answer = await fetch(`/drafts/${name}/keep`, { method: 'POST', body: new URLSearchParams(now) })
      if (answer.status === 401)
        said.textContent = 'You were signed out. Sign in again in another window; what you typed stays here.'
      else if (answer.status === 413) said.textContent = 'Too long to be kept before you hand it in.'
      else if (answer.ok) {
        const { at } = (await answer.json()) as { at: string }
        kept = now
        const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
        said.textContent = `Kept at ${time}, for you alone.`
      } else said.textContent = 'Not kept: something went wrong. It stays on this page.'
    } catch {
      said.textContent = 'Not kept: there is no connection. It stays on this page.'
    }
  }

  const soon = later(PAUSE, () => void keep())
  form.addEventListener('input', soon.soon)
  window.addEventListener('online', soon.now)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !leaving) soon.now()
  })
  form.addEventListener('submit', (event) => {
    leaving = !event.defaultPrevented
    if (leaving) soon.cancel()
  })
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && typed(form) !== kept) event.preventDefault()
  })
}

function typed(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string')
  return new URLSearchParams(fields).toString()
}
