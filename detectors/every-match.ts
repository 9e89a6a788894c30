/**
 * All matches of a global expression, in order, as `matchAll` gives them. That one makes a copy of the expression each time, and
 * what V8 compiled for copies goes with every collection of garbage: long expressions were compiled again and again, and poorly
 * once there was much machine code.
 */
export function everyMatch(text: string, expression: RegExp, most = Number.POSITIVE_INFINITY): RegExpExecArray[] {
  if (!expression.global) throw new TypeError('One match of an expression that is not global is found again and again.')
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

/** Behind an empty match the next letter is skipped whole. */
const wide = (text: string, { unicode, lastIndex }: RegExp): boolean => unicode && text.codePointAt(lastIndex)! > 0xffff
