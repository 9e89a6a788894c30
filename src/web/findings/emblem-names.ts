/* A finding names its emblem in its reason. Reasons recorded before December 2026 say "mark". */

/** Replaces the id of an emblem in a reason by its name. */
export function withEmblemName(because: string): string {
  return because.replace(/\b(?:emblem|mark) \S+ \(([^()]+)\)/g, 'emblem “$1”')
}

/** Whether a reason is about the emblem with this id. */
export function isAboutEmblem(because: string, id: string): boolean {
  return because.includes(`emblem ${id} `) || because.includes(`mark ${id} `)
}
