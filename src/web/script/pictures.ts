/** A sentence instead of one that failed to load. */
export function pictures(): void {
  const replaceWithText = (picture: HTMLImageElement) => {
    const line = document.createElement('p')
    line.className = 'cs-meta'
    line.textContent = `There is no picture of this: ${picture.alt}. Its text is beside it, and the file can be downloaded.`
    picture.closest('.cs-picture')?.replaceWith(line)
  }
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLImageElement && target.closest('.cs-picture')) replaceWithText(target)
    },
    { capture: true },
  )
  // Pictures may have failed before the script ran.
  for (const picture of document.querySelectorAll<HTMLImageElement>('.cs-picture img'))
    if (picture.complete && picture.naturalWidth === 0 && picture.loading !== 'lazy') replaceWithText(picture)
}
