export function uniqueIds(): (id: string) => string {
  const ids = new Set<string>()
  return (id) => {
    let own = id
    for (let n = 2; ids.has(own); n++) own = `${id}~${n}`
    ids.add(own)
    return own
  }
}
