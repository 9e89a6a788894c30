/**
 * One hiding place of one format as a real file, with a leak in it, and a clean twin that differs only in that place.
 * Each `test/files/<format>.ts` exports a list of cases; `all.ts` joins the lists.
 */
export type FileCase = {
  /** The row of the table: 'docx', 'pdf', 'eml' … */
  readonly format: string
  /** 'tracked deletion', 'text box without fallback'. Unique within a format. */
  readonly place: string
  readonly name: string
  readonly leaking: () => Promise<Uint8Array> | Uint8Array
  readonly clean: () => Promise<Uint8Array> | Uint8Array
  /** The same file with other words planted. */
  readonly planting: (words: string) => Promise<Uint8Array> | Uint8Array
  /** The planted words where they are not LEAK; the text of the reading is searched for them. */
  readonly leak?: string
  /**
   * The rule that makes the place itself a finding, whatever the words: macros, a cover that hides nothing, a
   * misleading name.
   */
  readonly telltale?: string
  /** Set where nobody can look inside (a password, a cipher): both twins must be reported as unreadable. */
  readonly unreadable?: boolean
}

/** A marking that must be blocked anywhere, and too long to occur by accident. */
export const LEAK = 'TOP SECRET'

/** The words in the same place of the clean twin. */
const CLEAN = 'ROAD SAFETY'

/** The clean twin of a label needs a known label, which 'ROAD SAFETY' is not. */
const CLEAN_LABEL = 'OFFICIAL'

/** Harmless text around the planted words. */
export const FILLER =
  'The panel met on Tuesday to discuss road safety near schools. Residents asked about speed limits and crossings.'

/** Makes both twins from one recipe. */
export function twins(
  format: string,
  place: string,
  name: string,
  make: (planted: string) => Promise<Uint8Array> | Uint8Array,
  more: Partial<FileCase> = {},
): FileCase {
  return {
    format,
    place,
    name,
    planting: make,
    leaking: () => make(more.leak ?? LEAK),
    clean: () =>
      make(/\blabel\b|label_|labels\b|titus|classification|protective marking/i.test(place) ? CLEAN_LABEL : CLEAN),
    ...more,
  }
}
