/** Without the script, the link opens the recording there. */
export function playing(section: HTMLElement): void {
  const player = section.querySelector<HTMLMediaElement>('video, audio')
  if (!player) return
  const lines = [...section.querySelectorAll<HTMLElement>('li[data-at]')]
  const secondsOf = (line: HTMLElement) => Number(line.dataset['at'])

  section.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-at]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    player.currentTime = secondsOf(link)
    player.scrollIntoView({ block: 'nearest' })
    player.play().catch((fault: unknown) => {
      // This browser does not play it, so it can be downloaded.
      if (fault instanceof DOMException && fault.name === 'NotSupportedError') location.assign(link.href)
    })
  })

  player.addEventListener('timeupdate', () => {
    const now = lines.findLast((line) => secondsOf(line) <= player.currentTime)
    for (const line of lines) line.setAttribute('aria-current', String(line === now))
  })
}
