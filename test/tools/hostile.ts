const SIZE = 200_000

/** Text made to make patterns backtrack. */
export const HOSTILE: Readonly<Record<string, string>> = {
  digits: '7'.repeat(SIZE),
  'digits and spaces': '1 2'.repeat(SIZE / 3),
  spaces: ' '.repeat(SIZE),
  'line breaks': '\n'.repeat(SIZE),
  'addresses without end': 'a@a'.repeat(SIZE / 3),
  'dots and dashes': 'a.b-'.repeat(SIZE / 4),
  'capital and digit': 'A1 '.repeat(SIZE / 3),
  capitals: 'Aa '.repeat(SIZE / 3),
  'one word': 'a'.repeat(SIZE),
  quotes: '"“\''.repeat(SIZE / 3),
  slashes: '12/34/'.repeat(SIZE / 6),
  'vote for': 'vote for '.repeat(SIZE / 9),
  SECRET: 'SECRET '.repeat(SIZE / 7),
  stops: '.?!…'.repeat(SIZE / 4),
  initials: 'A. B. '.repeat(SIZE / 6),
  'a wide table of tiers': `${'O|'.repeat(SIZE / 6)}TS\n`.repeat(3),
}
