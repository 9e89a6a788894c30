const EVERY_MS = 2_000

type Answer = { readonly state: string; readonly says: string }

/** Reloads when done, unless something was typed. */
export function checking(place: HTMLElement): void {
  const says = place.querySelector<HTMLElement>('[data-says]')
  const address = place.dataset['checking']
  if (!says || !address) return
  const asking = setInterval(() => void ask(says, address), EVERY_MS)

  async function ask(at: HTMLElement, from: string): Promise<void> {
    const answer = await progressAt(from)
    if (!answer) return
    if (at.textContent !== answer.says) at.textContent = answer.says
    if (answer.state !== 'done') return
    clearInterval(asking)
    if (!isTyped()) location.reload()
    else offer(at)
  }
}

/** Undefined without an answer; the next poll may get one. */
async function progressAt(address: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store' })
    return response.ok ? ((await response.json()) as Answer) : undefined
  } catch {
    return undefined
  }
}

function isTyped(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text]')].some(
    ({ value, defaultValue }) => value !== defaultValue,
  )
}

function offer(at: HTMLElement): void {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = location.href
  link.textContent = 'See the result'
  at.append(' ', link)
}
