import { Expression } from './expression.ts'

/** `matchAll` copies the expression, and V8 discards the compiled code of copies. */
export function everyMatch(text: string, expression: RegExp, most = Number.POSITIVE_INFINITY): RegExpExecArray[] {
  if (!expression.global) throw new TypeError('One match of an expression that is not global is found again and again.')
  const windows = expression instanceof Expression ? expression.windows(text) : undefined
  if (windows === undefined) return inWhole(text, expression, most)
  const all: RegExpExecArray[] = []
  for (let i = 0; i < windows.length && all.length < most; i += 2)
    for (const match of inWhole(text.slice(windows[i]!, windows[i + 1]!), expression, most - all.length)) {
      match.index += windows[i]!
      all.push(match)
    }
  return all
}

function inWhole(text: string, whole: RegExp, most: number): RegExpExecArray[] {
  const expression = whole instanceof Expression ? whole.plain : whole
  const all: RegExpExecArray[] = []
  expression.lastIndex = 0
  while (all.length < most) {
    const found = expression.exec(text)
    if (found === null) break
    all.push(found)
    if (found[0] === '') expression.lastIndex += wide(text, expression) ? 2 : 1
  }
  expression.lastIndex = 0
  return all
}

/** Skips a surrogate pair as a whole. */
const wide = (text: string, { unicode, lastIndex }: RegExp): boolean => unicode && text.codePointAt(lastIndex)! > 0xffff
