import { counting } from './counting.ts'

/** The person can stop waiting. */
export function slow(form: HTMLFormElement, sendAgain: (form: HTMLFormElement) => void): void {
  const line = document.createElement('p')
  line.className = 'govuk-inset-text'
  line.setAttribute('role', 'status')
  const cancel = document.createElement('button')
  cancel.type = 'button'
  cancel.className = 'govuk-button govuk-button--secondary cs-small'
  cancel.textContent = 'Cancel'
  const what = form.dataset['slow'] ?? ''
  let endCount: (() => void) | undefined
  let stop: AbortController | undefined

  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    begin()
    if (form.dataset['download'] === undefined) return
    // A download ends without another page, so it is fetched.
    event.preventDefault()
    if (!stop) void download()
  })
  cancel.addEventListener('click', () => {
    stop?.abort()
    stop = undefined
    window.stop()
    end('You stopped waiting. It may have been done all the same: look before you send it again.')
    sendAgain(form)
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) end('')
  })

  function begin(): void {
    const show = (seconds: number) => line.replaceChildren(`${what} ${seconds} seconds so far. `, cancel)
    show(0)
    form.append(line)
    endCount?.()
    endCount = counting(show)
  }

  function end(text: string): void {
    endCount?.()
    line.textContent = text
    if (text === '') line.remove()
  }

  async function download(): Promise<void> {
    const own = new AbortController()
    stop = own
    const body = new FormData(form)
    const answer = await fetch(form.action, { method: 'POST', body, signal: own.signal }).catch(() => undefined)
    const [, name] = /filename="?([^";]+)/.exec(answer?.headers.get('content-disposition') ?? '') ?? []
    const file = answer?.ok && name ? await answer.blob().catch(() => undefined) : undefined
    if (own.signal.aborted) return
    stop = undefined
    // Anything but a file is a page to show.
    if (!file || !name) return form.submit()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
    end(`${name} is downloaded.`)
  }
}
