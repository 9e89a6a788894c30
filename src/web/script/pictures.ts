/** Where a page could not be drawn, that is said in place of a broken picture. */
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
  // The script may come later than the answer.
  for (const picture of document.querySelectorAll<HTMLImageElement>('.cs-picture img'))
    if (picture.complete && picture.naturalWidth === 0 && picture.loading !== 'lazy') replaceWithText(picture)
}
