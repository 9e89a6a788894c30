import { everyMatch } from '../../../detectors/every-match.ts'

/** `at[i]` is the source offset of character `i`, and `at[text.length]` the end. Absent while unchanged. */
export type View = { readonly text: string; readonly at?: ArrayLike<number>; readonly changed: readonly Span[] }

type Span = { readonly start: number; readonly end: number }

export function viewOf(text: string): View {
  return { text, changed: [] }
}

function atOf({ at, text }: View): ArrayLike<number> {
  if (at) return at
  const own = new Uint32Array(text.length + 1)
  for (let index = 0; index < own.length; index++) own[index] = index
  return own
}

/** `undefined` or equal text leaves a match unchanged. */
export function replace(
  view: View,
  pattern: RegExp,
  by: (found: string, match: RegExpMatchArray) => string | undefined,
): View {
  const edits: { start: number; end: number; text: string }[] = []
  for (const match of everyMatch(view.text, pattern)) {
    const text = by(match[0], match)
    if (text !== undefined && text !== match[0])
      edits.push({ start: match.index!, end: match.index! + match[0].length, text })
  }
  return edits.length === 0 ? view : apply(view, edits)
}

function apply(view: View, edits: readonly { start: number; end: number; text: string }[]): View {
  const length = view.text.length + edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
  const at = new Uint32Array(length + 1)
  const old = atOf(view)
  const changed: Span[] = []
  let text = ''
  let from = 0
  const moved = mover(view.changed, edits)
  for (const { start, end, text: put } of edits) {
    for (let i = from; i < start; i++) at[text.length + i - from] = old[i]!
    text += view.text.slice(from, start)
    for (let k = 0; k < put.length; k++) {
      // The last character maps to the end of what it replaced, so that a match covers the whole disguise.
      const share = k === put.length - 1 && k > 0 ? end - start - 1 : Math.floor((k * (end - start)) / put.length)
      at[text.length + k] = old[start + Math.max(0, share)]!
    }
    changed.push({ start: text.length, end: text.length + put.length })
    text += put
    from = end
  }
  for (let i = from; i <= view.text.length; i++) at[text.length + i - from] = old[i]!
  text += view.text.slice(from)
  return { text, at, changed: [...moved, ...changed] }
}

function mover(spans: readonly Span[], edits: readonly { start: number; end: number; text: string }[]): Span[] {
  if (spans.length === 0) return []
  let edit = 0
  let shift = 0
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return sorted.map((span) => {
    for (; edit < edits.length && edits[edit]!.end <= span.start; edit++)
      shift += edits[edit]!.text.length - (edits[edit]!.end - edits[edit]!.start)
    return { start: Math.max(0, span.start + shift), end: Math.max(0, span.end + shift) }
  })
}

const WHOLE = 4_000
const CONTEXT = 300

/** Down to the changes and the words around them, so that rules need not read everything twice. */
export function window(view: View): Required<View> {
  const old = atOf(view)
  if (view.text.length <= WHOLE) return { ...view, at: old }
  const text: string[] = []
  const at: number[] = []
  let to = -1
  for (const span of [...view.changed].sort((a, b) => a.start - b.start)) {
    const start = Math.max(to, lineStart(view.text, Math.max(0, span.start - CONTEXT)), 0)
    const end = Math.min(view.text.length, span.end + CONTEXT)
    if (end <= to) continue
    if (to >= 0 && start > to) {
      text.push('\n\n')
      at.push(old[to]!, old[to]!)
    }
    text.push(view.text.slice(start, end))
    for (let i = start; i < end; i++) at.push(old[i]!)
    to = end
  }
  at.push(old[Math.max(to, 0)]!)
  return { text: text.join(''), at, changed: view.changed }
}

/** A heading stays a heading. */
function lineStart(text: string, near: number): number {
  const line = text.slice(Math.max(0, near - CONTEXT), near).lastIndexOf('\n')
  return line < 0 ? near : Math.max(0, near - CONTEXT) + line + 1
}
