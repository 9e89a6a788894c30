export function say(text: string): void {
  const place = document.getElementById('status')
  if (place && place.textContent !== text) place.textContent = text
}

/** `ms` milliseconds without a call; `now` runs at once. */
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
