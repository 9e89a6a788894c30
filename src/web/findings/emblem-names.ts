export function withEmblemName(because: string): string {
  return because.replace(/\b(?:emblem|mark) \S+ \(([^()]+)\)/g, 'emblem “$1”')
}

export function isAboutEmblem(because: string, id: string): boolean {
  return because.includes(`emblem ${id} `) || because.includes(`mark ${id} `)
}
