/**
 * Long expressions, compiled before all others. V8 compiles an expression well only while a thread holds less than
 * 16 MB of machine code. After that, one with hundreds of alternatives takes ten to fifty times as long on one text.
 */
const noted = new Set<RegExp>()

const LONG = 400

/** Not in Latin-1: V8 compiles for each width, and `forceTwoByteStrings` makes texts two bytes wide. */
const SAMPLE = 'Sample \u2019 text.'

/** V8 interprets the first run and compiles for the second. */
const RUNS = 2

/** Notes an expression for `compileNoted`, if it is long. Returns it. */
export function compiledEarly(expression: RegExp): RegExp {
  if (expression.source.length >= LONG) noted.add(expression)
  return expression
}

/** Compiles what was noted, before the thread reads any text. Returns how many expressions those are. */
export function compileNoted(): number {
  for (const expression of noted) compileNow(expression)
  return noted.size
}

/** Compiles one expression now, because later it would be compiled less well. */
export function compileNow(expression: RegExp): void {
  for (let run = 0; run < RUNS; run++) {
    expression.lastIndex = 0
    expression.exec(SAMPLE)
  }
  expression.lastIndex = 0
}
