type Item = { readonly to_open?: readonly { readonly part: string; readonly opened: boolean }[] }

const ASK_MS = 1_000
const MAX_ASKED = 60

/** Asks the service which files were served. */
export function opening(section: HTMLElement): void {
  const files = [...section.querySelectorAll<HTMLElement>('[data-part]')]
  const boxOf = (file: HTMLElement) => file.querySelector<HTMLInputElement>('[name="opened"]')
  const waiting = () => files.filter((file) => boxOf(file)?.disabled)
  const [, id] = /^\/items\/([^/]+)/.exec(location.pathname) ?? []
  let left = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    const answer = await fetch(`/v1/items/${id}`).catch(() => undefined)
    const item = answer?.ok ? ((await answer.json()) as Item) : {}
    const opened = new Set(item.to_open?.flatMap((one) => (one.opened ? [one.part] : [])))
    for (const file of waiting()) if (opened.has(file.dataset['part'] ?? '')) ready(file)
    if (waiting().length > 0 && --left > 0) timer = setTimeout(() => void look(), ASK_MS)
  }

  function ready(file: HTMLElement): void {
    const box = boxOf(file)
    if (!box) return
    box.disabled = false
    box.removeAttribute('aria-describedby')
    file.querySelector('.govuk-checkboxes__hint')?.remove()
  }

  function soon(): void {
    clearTimeout(timer)
    left = MAX_ASKED
    if (id && waiting().length > 0) timer = setTimeout(() => void look(), ASK_MS)
  }

  section.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-open]')) soon()
  })
  // The page may have another player of the same file.
  document.addEventListener('play', soon, { capture: true })
  addEventListener('pageshow', ({ persisted }) => persisted && soon())
}
