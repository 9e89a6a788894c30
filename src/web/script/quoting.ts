export function quoting(form: HTMLFormElement): void {
  const anchor = form.querySelector<HTMLInputElement>('[name="anchor"]')!
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary cs-quote'
  button.textContent = 'Comment on these words'
  button.hidden = true
  const quote = document.createElement('p')
  quote.className = 'cs-comment'
  document.body.append(button)
  let chosen: { readonly anchor: string; readonly words: string } | undefined

  document.addEventListener('selectionchange', () => {
    chosen = selected()
    button.hidden = !chosen
  })
  // Pressing must not lose the selection.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    if (!chosen) return
    anchor.value = chosen.anchor
    quote.textContent = `About: ${chosen.words}`
    form.prepend(quote)
    button.hidden = true
    form.closest('details')?.setAttribute('open', '')
    form.querySelector<HTMLTextAreaElement>('textarea')?.focus()
  })
}

export function selected(): { anchor: string; words: string; whole: string } | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const text = element(range.commonAncestorContainer)?.closest<HTMLElement>(
    '.cs-text[data-part], .cs-grid td[data-part], .cs-transcript__words',
  )
  if (!text) return undefined
  const from = Number(text.dataset['from'] ?? 0)
  const start = from + offset(text, range.startContainer, range.startOffset)
  const end = from + offset(text, range.endContainer, range.endOffset)
  if (end <= start) return undefined
  return {
    anchor: `${start}-${end}-${text.dataset['part']}`,
    words: selection.toString().slice(0, 120),
    whole: withoutNumbers(range),
  }
}

const element = (node: Node) => (node instanceof Element ? node : node.parentElement)

/** A UTF-16 offset without the numbers of findings. */
function offset(text: Element, node: Node, at: number): number {
  const before = document.createRange()
  before.setStart(text, 0)
  before.setEnd(node, at)
  return withoutNumbers(before).length
}

function withoutNumbers(range: Range): string {
  const copy = range.cloneContents()
  for (const number of copy.querySelectorAll('.cs-number')) number.remove()
  return copy.textContent ?? ''
}
