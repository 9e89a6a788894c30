/** The types for pure code lack these. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

const PAGE = 65_536

export type Name = 'sizes' | 'cells' | 'scan' | 'look' | 'field' | 'page'

const given = new Map<Name, object>()

/** For Workers, where compilation is forbidden. Call before first use. */
export function provide(modules: Readonly<Record<Name, object>>): void {
  for (const [name, module] of Object.entries(modules)) given.set(name as Name, module)
}

/** Decodes hexadecimal digits unless a module is given. */
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
