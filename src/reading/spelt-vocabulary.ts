/** Words that are also English backwards are left out. */
export const BACKWARDS: ReadonlySet<string> = new Set(
  (
    'eht fo dna si sah taht rof htiw siht morf erew evah ton yeht rieht sih reh ehs uoy ruoy ruo hcihw neeb lliw ' +
    'dluow tuoba nehw erehw ereht tub rebmun nrob sevil esuoh teerts dias'
  ).split(' '),
)

/** ITU, with its usual misspellings; 'x-ray' is two words. */
export const SPELLING_NAMES: readonly string[] = (
  'alfa alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa ' +
  'quebec romeo sierra tango uniform victor whiskey whisky xray x ray yankee zulu'
).split(' ')
