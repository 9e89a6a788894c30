export const UNITS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  niner: '9',
}

export const UNIT_WORDS: readonly string[] = Object.keys(UNITS)
export const NUMBER_WORDS: readonly string[] = [...UNIT_WORDS, 'double', 'treble', 'triple']
