/** Tells those who cannot see the page; said once, not again while it stays the same. */
export function say(text: string): void {
  const place = document.getElementById('said')
  if (place && place.textContent !== text) place.textContent = text
}

/** Runs when nothing has happened for `ms` milliseconds; `now` does not wait. */
export function later(ms: number, run: () => void): { soon(): void; now(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => clearTimeout(timer)
  const now = () => {
    cancel()
    run()
  }
  return {
    cancel,
    now,
    soon() {
      cancel()
      timer = setTimeout(run, ms)
    },
  }
}
