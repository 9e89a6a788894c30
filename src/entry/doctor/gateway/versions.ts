export function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [its = 0, itsMinor = 0] = version.split(/[.-]/).map(Number)
  return its > major || (its === major && itsMinor >= minor)
}
