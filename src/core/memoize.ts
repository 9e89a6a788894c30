/** What was made for a name, kept for the next who asks; past `most` names all are forgotten. `make` never answers undefined. */
export function remembering<Made>(most: number, make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>()
  return (name) => {
    const before = made.get(name)
    if (before !== undefined) return before
    const one = make(name)
    if (made.size >= most) made.clear()
    made.set(name, one)
    return one
  }
}
