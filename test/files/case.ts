/**
 * One hiding place of one format, as a real file: with the leak in it, and a clean twin that differs only in that place.
 * Cases stand in `test/files/<format>.ts`, each an exported list; `all.ts` joins the lists.
 */
export type FileCase = {
  /** 'docx', 'pdf', 'eml' … the row in the table. */
  readonly format: string
  /** 'tracked deletion', 'text box without fallback'. Unique within a format. */
  readonly place: string
  readonly name: string
  readonly leaking: () => Promise<Uint8Array> | Uint8Array
  readonly clean: () => Promise<Uint8Array> | Uint8Array
  /** The same file with other words planted. */
  readonly planting: (words: string) => Promise<Uint8Array> | Uint8Array
  /** The words planted, where they are not LEAK: what a reader's plain text is searched for. */
  readonly leak?: string
  /** The rule for which the place is a finding by itself, whatever it says: macros, a cover that does not cover, a name that lies. */
  readonly telltale?: string
  /** Set where nobody can look inside (a password, a cipher): both twins must be said unreadable. */
  readonly unreadable?: boolean
}

/** What is planted: a marking that must be blocked wherever it stands, long enough to be no accident. */
export const LEAK = 'TOP SECRET'

/** What stands there in the clean twin. */
const CLEAN = 'ROAD SAFETY'

/** Where a label stands there must be a label: 'ROAD SAFETY' is none that anybody knows. */
const CLEAN_LABEL = 'OFFICIAL'

/** Harmless text around it. */
export const FILLER =
  'The panel met on Tuesday to discuss road safety near schools. Residents asked about speed limits and crossings.'

/** Both twins from one recipe. */
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
