/** ISO 32000-1, annex A. */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs ' +
    'h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf ' +
    'Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' " true false null'
  ).split(' '),
)

const MAX_PROGRAM_CHARS = 4 << 20
/** Programs pad with one or two zeros, so more were overwritten. */
const HOLE = /\0{6}/

/** Words that are not operators: part of the program was overwritten. */
export function brokenProgram(source: string): boolean {
  const program = source.slice(0, MAX_PROGRAM_CHARS)
  if (HOLE.test(program)) return true
  const bare = bareProgram(program, () => ' ')
  if (/[()<>{}]/.test(bare)) return true
  for (const word of bare.split(/[\0\s]+/)) {
    if (word === '' || /^[+-]*\d*\.?\d*(?:-\d+)?$/.test(word)) continue
    if (!OPERATORS.has(word) && !joined(word)) return true
  }
  return balance(bare, 'BT', 'ET') !== 0
}

function bareProgram(program: string, instead: (text: string) => string): string {
  return program
    .replace(/\bBI\b[\s\S]*?\bID\b[\s\S]*?[\s]EI\b/g, ' ')
    .replace(/%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)/g, instead)
    .replace(/<[0-9A-Fa-f\s]*>/g, instead)
    .replace(/<<|>>|[[\]]/g, ' ')
    .replace(/\/[^\s()<>[\]{}/%]*/g, ' ')
}

/** Stands in for a string, as a program has single-byte characters. */
const TEXT = '\ufffe'

/** A reader that reports fewer has missed some. */
export function shownIn(source: string): number {
  const bare = bareProgram(source.slice(0, MAX_PROGRAM_CHARS), (text) =>
    text.startsWith('%') || /^[(<]\s*[)>]$/.test(text) ? ' ' : ` ${TEXT} `,
  )
  let [count, text] = [0, false]
  for (const word of bare.split(/[\0\s]+/)) {
    if (word === TEXT) text = true
    else if (!/^[-+\d.]*$/.test(word)) {
      if (text && /^(?:T[jJ]|['"])$/.test(word)) count++
      text = false
    }
  }
  return count
}

/** Operators may touch numbers and each other where a delimiter was removed. */
function joined(word: string): boolean {
  const rest = word.replace(/[+-]?\d*\.?\d+/g, ' ').trim()
  return rest === '' || rest.split(/\s+/).every((one) => OPERATORS.has(one))
}

function balance(source: string, open: string, close: string): number {
  const count = (word: string) => source.split(/[\0\s]+/).filter((one) => one === word).length
  return count(open) - count(close)
}
