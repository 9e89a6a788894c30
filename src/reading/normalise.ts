import type { Part } from '../../detectors/contract.ts'
import { joinSeparated } from './unfold/apart.ts'
import { escapes } from './unfold/escapes.ts'
import { hints } from './unfold/hints.ts'
import { letters } from './unfold/letters.ts'
import { spacing } from './unfold/spacing.ts'
import { spoken } from './unfold/spoken.ts'
import { type View, viewOf, window } from './unfold/view.ts'

/** Levels of nested escapes that are decoded. */
const ROUNDS = 3

/** Longer texts are decoded in stretches, to limit memory. */
const STRETCH = 500_000

export function unfold(part: Part): Part[] {
  const found: Part[] = []
  for (let from = 0; from < part.text.length; from += STRETCH) {
    const view = unfolded(part.text.slice(from, from + STRETCH))
    if (!view) continue
    const at = from === 0 ? view.at : Uint32Array.from(view.at, (offset) => offset + from)
    const id = `${part.id}~unfolded${from === 0 ? '' : from / STRETCH + 1}`
    found.push({ ...part, id, text: view.text, from: { part: part.id, at } })
  }
  return found
}

function unfolded(text: string): Required<View> | undefined {
  let view = viewOf(text)
  for (let round = 0; round < ROUNDS; round++) {
    const hint = hints(view.text)
    const coded = letters(escapes(view, hint))
    const next = spoken(spacing(joinSeparated(coded), coded === view ? hint : hints(coded.text)))
    if (next === view) break
    view = next
  }
  return view.changed.length === 0 || view.text === text ? undefined : window(view)
}
