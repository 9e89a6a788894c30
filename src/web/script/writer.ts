import { moved, pieces, type Span } from './spans.ts'

/** A place with the words that would stand there instead. */
export type Place = Span & { readonly suggestion?: string }

/** The field with its text, and the layer under it on which the places are marked. */
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
    // A last empty line has its height only with something in it.
    layer.replaceChildren(...nodes, document.createTextNode('\n '))
    follow()
  }

  const follow = () => {
    layer.scrollTop = field.scrollTop
  }

  field.addEventListener('scroll', follow)
  // Before anybody else hears of it, so that places never point into a text that they were not made for.
  field.addEventListener('input', () => {
    places = moved(places, known, field.value)
    known = field.value
    draw()
  })

  return {
    /** Places that were found in exactly this text; ignored when it has changed since. */
    found(text: string, now: readonly Place[]): void {
      if (text !== field.value) return
      places = [...now]
      known = text
      draw()
    },
    place: (name: string) => places.find((one) => one.name === name),
    /** The place that the caret stands in. */
    at: () => places.find(({ start, end }) => start <= field.selectionStart && field.selectionStart <= end),
    draw,
    select({ start, end }: Span): void {
      field.focus()
      field.setSelectionRange(start, end)
    },
    /** As if it had been typed, so that the browser's own undo knows of it. */
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
