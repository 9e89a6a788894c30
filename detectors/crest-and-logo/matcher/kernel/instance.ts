/** What is used of the language's own WebAssembly, which the types of pure code do not know. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

const PAGE = 65_536

/** A compiled module, given as hexadecimal digits, made when it is first asked for; each asks for so many bytes of memory as it needs. */
export function grown<Exports extends { readonly memory: Memory }>(hex: string): (bytes: number) => Exports {
  let exports: Exports | undefined
  return (bytes) => {
    exports ??= instance<Exports>(hex)
    const missing = bytes - exports.memory.buffer.byteLength
    if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE))
    return exports
  }
}

function instance<Exports>(hex: string): Exports {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports
}
