import type { Ports } from '../../src/ports.ts'

/** Wraps ports to record the first argument of every call from now on. */
export function counted<Name extends keyof Ports>(ports: Ports, names: readonly Name[]): Record<Name, unknown[]> {
  const calls = Object.fromEntries(names.map((name) => [name, [] as unknown[]])) as Record<Name, unknown[]>
  for (const name of names) {
    const run = ports[name] as unknown as (...given: unknown[]) => unknown
    const noted = (...given: unknown[]) => {
      calls[name].push(given[0])
      return run(...given)
    }
    Object.assign(ports, { [name]: noted })
  }
  return calls
}
