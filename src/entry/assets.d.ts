/** The bundler of the Worker gives the style sheet and the script of the pages as their text. */
declare module '*.css' {
  const text: string
  export default text
}

declare module '*.txt' {
  const text: string
  export default text
}

/** And WebAssembly as a module that is compiled already. */
declare module '*.wasm' {
  const module: object
  export default module
}
