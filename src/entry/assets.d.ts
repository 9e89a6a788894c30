/** The Worker's bundler gives style sheet and script of the pages as text. */
declare module '*.css' {
  const text: string
  export default text
}

declare module '*.txt' {
  const text: string
  export default text
}

/** WebAssembly comes as a compiled module. */
declare module '*.wasm' {
  const module: object
  export default module
}

declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}
