/** The parts of WebAssembly in use, which the types for pure code lack. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

const PAGE = 65_536

export type Name = 'sizes' | 'cells' | 'scan' | 'look' | 'field' | 'page'

const given = new Map<Name, object>()

/** Supplies compiled modules where runtime compilation is forbidden, as on Workers. Call before first use. */
export function provide(modules: Readonly<Record<Name, object>>): void {
  for (const [name, module] of Object.entries(modules)) given.set(name as Name, module)
}

/**
 * Instantiates a module on first use, from hexadecimal digits unless it was provided, and grows its memory to the
 * size requested.
 */
export function grown<Exports extends { readonly memory: Memory }>(
  name: Name,
  hex: string,
): (bytes: number) => Exports {
  let exports: Exports | undefined
  return (bytes) => {
    exports ??= new WebAssembly.Instance(given.get(name) ?? compiled(hex)).exports as Exports
    const missing = bytes - exports.memory.buffer.byteLength
    if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE))
    return exports
  }
}

function compiled(hex: string): object {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
  return new WebAssembly.Module(bytes)
}
