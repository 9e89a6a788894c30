import { moved, pieces, type Span } from './spans.ts'

export type Place = Span & { readonly suggestion?: string }

export function writer(field: HTMLTextAreaElement, layer: HTMLElement) {
  let places: Place[] = []
  let known = field.value

  function draw(here?: string): void {
    const nodes = pieces(field.value, places).map(({ text, span }) => {
      if (!span) return document.createTextNode(text)
      const mark = document.createElement('mark')
      mark.className = `cs-mark cs-mark--${span.severity}${span.name === here ? ' cs-here' : ''}`
      mark.textContent = text
      return mark
    })
    // An empty last line needs content to have a height.
    layer.replaceChildren(...nodes, document.createTextNode('\n '))
    follow()
  }

  const follow = () => {
    layer.scrollTop = field.scrollTop
  }

  field.addEventListener('scroll', follow)
  // First, so that no handler sees places of an older text.
  field.addEventListener('input', () => {
    places = moved(places, known, field.value)
    known = field.value
    draw()
  })

  return {
    /** Ignores the places if the text has changed. */
    found(text: string, now: readonly Place[]): void {
      if (text !== field.value) return
      places = [...now]
      known = text
      draw()
    },
    place: (name: string) => places.find((one) => one.name === name),
    at: () => places.find(({ start, end }) => start <= field.selectionStart && field.selectionStart <= end),
    draw,
    select({ start, end }: Span): void {
      field.focus()
      field.setSelectionRange(start, end)
    },
    /** As if typed, so that the browser can undo it. */
    replace(start: number, end: number, words: string): void {
      field.focus()
      field.setSelectionRange(start, end)
      if (!document.execCommand('insertText', false, words)) {
        field.setRangeText(words, start, end, 'end')
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
    },
  }
}

export type Writer = ReturnType<typeof writer>
